import { basename } from 'node:path';
import type { LexiconBlock } from '../lexicon/sources.js';
import type { Lexicon } from '../lexicon/types.js';
import { checkCoverage } from './check-coverage.js';
import { checkExample, checkTypeName } from './check-examples.js';
import { checkFrame, checkPhrase, checkSurface } from './check-rules.js';
import { checkClasses, type Knowledge } from './check-slots.js';
import { checkType } from './check-types.js';
import { RuleError, type Problem } from './errors.js';
import type { Parsed } from './parse-schema.js';
import { lexiconBlock, type RuleFile } from './parse.js';
import { filledBy } from './wordings.js';
import { PHRASES, readParts, readTypes, ruleFiles, type Parts } from './read.js';
import { Problems, Sources, type Known } from './source.js';
import {
  TENSES,
  type FactType,
  type Origin,
  type PhraseRule,
  type RuleSet,
  type StatusFile,
  type StatusTables,
} from './types.js';

/**
 * Reads and checks rules. Each entry of `folders` is a folder laid out like `rules/`, a folder with rule files alone, or
 * one rule file; the first is the built-in one, later ones add to it. Of `stored`, the built-in ones as compiled before,
 * they may be read on top; what is wrong is told all the same as if all were read. Throws RuleError with all problems of
 * all files.
 */
export function loadRules(
  folders: string | readonly string[],
  lexicon: Lexicon,
  { stored, sources = new Sources() }: Known<RuleSet> = {},
): RuleSet {
  const problems = new Problems();
  const all = [folders].flat();
  const rules = checked(readParts(stored ? all.slice(1) : all, sources, problems), lexicon, stored);
  if (stored && problems.list.length > 0) return loadRules(folders, lexicon, { sources });
  if (problems.list.length > 0) throw new RuleError(problems.list);
  return rules;
}

/**
 * The fact types of these folders or files alone, for reading what was written earlier; `stored` are those of the first
 * as compiled before. Takes a tenth of the time of `loadRules`. Throws RuleError with all problems of the types.
 */
export function loadTypes(
  folders: readonly string[],
  { stored, sources = new Sources() }: Known<TypeMap> = {},
): TypeMap {
  const problems = new Problems();
  const parsed = readTypes(stored ? folders.slice(1) : folders, sources, problems);
  const types = uniqueTypes(parsed, stored);
  for (const type of parsed) checkType(type);
  if (problems.list.length > 0) throw new RuleError(problems.list);
  return types;
}

/** All problems of these folders, with what `loadRules` overlooks: types without a rule file, too few examples. */
export function checkRules(folders: string | readonly string[], lexicon: Lexicon): readonly Problem[] {
  const problems = new Problems();
  const paths = [folders].flat();
  const parts = readParts(paths, new Sources(), problems);
  checked(parts, lexicon);
  checkCoverage(parts, paths[0] ?? '');
  return problems.list;
}

/**
 * The `lexicon:` blocks of rule files, for the lexicon that these rules are then checked against. A file or block that
 * cannot be read is left out here: `loadRules` reports it, together with everything else.
 */
export function collectLexiconBlocks(
  folders: string | readonly string[],
  sources = new Sources(),
): readonly LexiconBlock[] {
  const ignored = new Problems();
  const files = [folders].flat().flatMap(ruleFiles);
  return files.flatMap((file) => {
    const place = sources.read(file, ignored);
    return (place && lexiconBlock(place)) ?? [];
  });
}

type TypeMap = ReadonlyMap<string, FactType>;

/** What everything is checked against where no rules were compiled before. */
const NO_RULES: RuleSet = {
  types: new Map(),
  frames: [],
  patterns: [],
  phrases: [],
  examples: [],
  status: mergeStatus([]),
};

/** Checks all parts against each other, and against rules compiled before; the rule set is sound only when nothing was reported. */
function checked(parts: Parts, lexicon: Lexicon, stored = NO_RULES): RuleSet {
  const types = uniqueTypes(parts.types, stored.types);
  const phrases = [...stored.phrases, ...parts.phrases.map((phrase) => phrase.value)];
  const knowledge: Knowledge = { types, phrases: variablesOf(phrases), lexicon };
  for (const type of parts.types) {
    checkType(type);
    for (const [role, { never }] of Object.entries(type.value.roles))
      checkClasses(never, lexicon, type.place.at('roles', role, 'never'));
  }
  for (const phrase of parts.phrases) checkPhrase(phrase, knowledge);
  for (const tables of parts.status) checkStatus(tables, lexicon);
  if (stored === NO_RULES) checkTenses(parts.status);
  const usable = parts.files.filter(({ fact, place }) => checkTypeName(fact, types, place.at('fact')));
  for (const file of usable) {
    const type = types.get(file.fact)!;
    for (const frame of file.frames) {
      const { fact } = frame.value;
      if (fact === file.fact || checkTypeName(fact, types, frame.place.at('completes')))
        checkFrame(frame, types.get(fact)!, knowledge);
    }
    for (const pattern of file.patterns) checkSurface(pattern, type, knowledge);
    for (const example of file.examples) checkExample(example, types);
  }
  checkDuplicates(usable, stored);
  checkPhraseNames(parts, stored.phrases);
  return {
    types,
    frames: [...stored.frames, ...usable.flatMap((file) => file.frames.map((frame) => frame.value))],
    patterns: [
      ...stored.patterns,
      ...usable.flatMap((file) => file.patterns.map((pattern) => pattern.value)),
    ],
    phrases,
    get examples() {
      const own = usable.flatMap((file) => file.examples.map((example) => example.value));
      return [...stored.examples, ...own];
    },
    status: mergeStatus([stored.status, ...parts.status.map((tables) => tables.value)]),
  };
}

function uniqueTypes(types: readonly Parsed<FactType>[], stored: TypeMap = new Map()): TypeMap {
  const known = new Map(stored);
  for (const { value, place } of types) {
    if (known.has(value.name)) place.report(`fact type \`${value.name}\` is there already`, { key: true });
    else known.set(value.name, value);
  }
  return known;
}

function variablesOf(phrases: readonly PhraseRule[]): Map<string, Set<string>> {
  const variables = new Map<string, Set<string>>();
  for (const rule of phrases) {
    const names = variables.get(rule.phrase) ?? new Set<string>();
    for (const name of rule.slots.flatMap((slot) => slot.patterns.flatMap(filledBy))) names.add(name);
    variables.set(rule.phrase, names);
  }
  return variables;
}

function checkStatus({ value, place }: Parsed<StatusFile>, lexicon: Lexicon): void {
  for (const table of [
    'governors',
    'gerunds',
    'infinitives',
    'presents',
    'nouns',
    'adjectives',
    'adverbs',
    'subjects',
    'finishing',
    'nearness',
    'conditions',
    'hearsay',
  ] as const) {
    for (const name of Object.keys(value[table])) {
      if (lexicon.hasClass(name)) continue;
      const hint = 'no list of that name in rules/lexicon';
      place.at(table, name).report(`unknown word class \`${name}\``, { key: true, hint });
    }
  }
}

/** Every tense must have a status somewhere; what no file says is reported at the first. */
function checkTenses(all: readonly Parsed<StatusFile>[]): void {
  const [first] = all;
  const missing = TENSES.filter((tense) => !all.some(({ value }) => value.tenses[tense]));
  if (first && missing.length > 0)
    first.place.at('tenses').report(`no status for ${missing.map((tense) => `\`${tense}\``).join(', ')}`);
}

function checkDuplicates(files: readonly RuleFile[], stored: RuleSet): void {
  const seen = new Map<string, Origin>(
    [...stored.frames, ...stored.patterns].map(({ id, origin }) => [id, origin]),
  );
  for (const { value: rule, place } of files.flatMap((file) => [...file.frames, ...file.patterns])) {
    const first = seen.get(rule.id);
    if (first === undefined) seen.set(rule.id, rule.origin);
    else if (first !== rule.origin)
      place.at('name').report(`there are two rules \`${rule.id}\``, {
        hint: `the other one: ${first.file}:${first.line}`,
      });
  }
}

/** Rules of one name in a rule file and elsewhere would answer for each other; those of a phrases.yml another may add to. */
function checkPhraseNames({ phrases, files }: Parts, stored: readonly PhraseRule[]): void {
  const first = new Map<string, Origin>();
  for (const rule of [...stored, ...phrases.map(({ value }) => value)])
    if (!first.has(rule.phrase)) first.set(rule.phrase, rule.origin);
  const inRuleFiles = new Set(files.flatMap((file) => file.phrases));
  for (const parsed of phrases) {
    const { value: rule, place } = parsed;
    const other = first.get(rule.phrase);
    if (other === undefined || other.file === rule.origin.file) continue;
    if (!inRuleFiles.has(parsed) && basename(other.file) === PHRASES) continue;
    place.report(`the phrase type \`${rule.phrase}\` has rules in another file too`, {
      hint: `${other.file}:${other.line}; give it another name, or put all its rules into phrases.yml`,
    });
  }
}

/** Later folders add to the tables; an order of strength is taken over as a whole. */
function mergeStatus(all: readonly StatusFile[]): StatusTables {
  const merge = <K extends Exclude<keyof StatusTables, 'strength'>>(key: K): StatusTables[K] =>
    Object.assign({}, ...all.map((tables) => tables[key])) as StatusTables[K];
  return {
    governors: merge('governors'),
    gerunds: merge('gerunds'),
    infinitives: merge('infinitives'),
    presents: merge('presents'),
    nouns: merge('nouns'),
    adjectives: merge('adjectives'),
    adverbs: merge('adverbs'),
    modals: merge('modals'),
    subjects: merge('subjects'),
    finishing: merge('finishing'),
    nearness: merge('nearness'),
    conditions: merge('conditions'),
    hearsay: merge('hearsay'),
    tenses: merge('tenses'),
    strength: all.findLast((tables) => tables.strength.length > 0)?.strength ?? [],
  };
}
