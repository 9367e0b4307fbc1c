import { readFileSync } from 'node:fs';
import { applyAliases } from '../aliases/apply.js';
import { AliasError, parseAliases } from '../aliases/file.js';
import type { Aliases } from '../aliases/types.js';
import type { ArticleRecords } from '../output/types.js';
import { suffixesOf } from '../program-session.js';
import { fileProblem, UsageError } from './errors.js';
import { openProgram } from './program.js';

/** Does what reads an aliases file; a mistake in it, or one that cannot be read, is wrong usage. */
export function aliasFileAt<Made>(file: string, read: () => Made): Made {
  try {
    return read();
  } catch (error) {
    if (error instanceof AliasError) throw new UsageError(error.message);
    throw new UsageError(`--aliases ${file}: ${fileProblem(error) ?? String(error)}`);
  }
}

/** The aliases of a file that `--aliases` names. */
export async function readAliases(file: string, rules: string | undefined): Promise<Aliases> {
  const program = await openProgram(rules);
  return aliasFileAt(file, () => parseAliases(readFileSync(file, 'utf8'), file, suffixesOf(program)));
}

/** Renames the entities of articles as the aliases of a file say; as they are where no file is named. */
export async function renaming(
  file: string | undefined,
  rules: string | undefined,
): Promise<(records: ArticleRecords) => ArticleRecords> {
  if (file === undefined) return (records) => records;
  const aliases = await readAliases(file, rules);
  const { types } = await openProgram(rules);
  return (records) => applyAliases([records], { types, aliases }).records[0] ?? records;
}
