import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MAPPINGS } from './mappings.js';
import { parseSchema, parseStatus, type Parsed } from './parse-schema.js';
import { parsePhrases, parseRuleFile, type RuleFile } from './parse.js';
import type { Place, Problems, Sources } from './source.js';
import type { FactType, PhraseRule, StatusFile } from './types.js';

const SCHEMA = 'schema.yml';
/** File of a rules folder with phrase types that all its rule files may use. */
export const PHRASES = 'phrases.yml';
const STATUS = 'status.yml';

/** The rules as read, before they are checked. */
export interface Parts {
  readonly types: readonly Parsed<FactType>[];
  readonly phrases: readonly Parsed<PhraseRule>[];
  readonly status: readonly Parsed<StatusFile>[];
  readonly files: readonly RuleFile[];
}

/** Reads all YAML of these folders (or single rule files); what cannot be read is reported. */
export function readParts(folders: readonly string[], sources: Sources, problems: Problems): Parts {
  const read = <T>(name: string, parse: (file: Place) => T | readonly T[] | undefined): T[] =>
    folders
      .map((folder) => join(folder, name))
      .filter((path) => existsSync(path))
      .flatMap((path) => {
        const file = sources.read(path, problems);
        return (file && parse(file)) ?? [];
      });
  const files = folders.flatMap((folder) => {
    if (existsSync(folder)) return ruleFiles(folder);
    problems.addAt(folder, '', 0, 'there is no such folder or file');
    return [];
  });
  const ruleSources = files.flatMap((file) => sources.read(file, problems) ?? []);
  const parsed = ruleSources.flatMap((file) => parseRuleFile(file) ?? []);
  return {
    types: [...read(SCHEMA, parseSchema), ...parsed.flatMap((file) => file.type ?? [])],
    phrases: [
      ...read(PHRASES, (file) => parsePhrases(file, file.source.content)),
      ...parsed.flatMap((file) => file.phrases),
    ],
    status: read(STATUS, parseStatus),
    files: parsed,
  };
}

/** The fact types of these folders (or single rule files): those of schema.yml, and those that rule files bring. */
export function readTypes(
  folders: readonly string[],
  sources: Sources,
  problems: Problems,
): Parsed<FactType>[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder)) problems.addAt(folder, '', 0, 'there is no such folder or file');
    const schema = join(folder, SCHEMA);
    const shared = existsSync(schema) ? sources.read(schema, problems) : undefined;
    const own = ruleFiles(folder)
      .filter((file) => mayBringType(sources.text(file)))
      .flatMap((path) => {
        const file = sources.read(path, problems);
        return (file && parseRuleFile(file)?.type) ?? [];
      });
    return [...(shared ? parseSchema(shared) : []), ...own];
  });
}

/** False for a file without a `type:` block, which need not be parsed; what cannot be read is told when it is parsed. */
function mayBringType(read: ReturnType<Sources['text']>): boolean {
  return !('text' in read) || /^type:/m.test(read.text);
}

/** Rule files of a folder, in order of name: those in its `facts/`, or those that lie in it where it has no `facts/`. */
export function ruleFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) return [folder];
  const facts = join(folder, 'facts');
  const inside = existsSync(facts) ? facts : folder;
  return readdirSync(inside)
    .filter((name) => /\.ya?ml$/.test(name) && ![SCHEMA, PHRASES, STATUS, MAPPINGS].includes(name))
    .sort()
    .map((name) => join(inside, name));
}
