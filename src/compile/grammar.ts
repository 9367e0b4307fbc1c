import { join } from 'node:path';
import { z } from 'zod';
import { Problems, Sources, type Path, type Place } from '../rules/source.js';
import { RuleError } from '../rules/errors.js';
import type { Parsed } from '../rules/parse-schema.js';
import { neverHolds, shadowing } from './row-checks.js';
import { parseExamples } from './row-examples.js';
import { parseCondition, parseTest, readingNames, UnknownName, type Vocabulary } from './conditions.js';
import { BIT, PARTS, READINGS, type Mask, type Part, type ReadingName } from '../grammar/readings.js';
import type { Condition, Frequencies, Grammar, Row, RowExample, Section } from '../grammar/types.js';

const reading = z.enum(READINGS);
const texts = z.array(z.union([z.string(), z.number()]).transform(String));
const parts = z.partialRecord(z.enum(PARTS), z.number());

const WordsFile = z.strictObject({
  /** Sets of readings. */
  readings: z.record(z.string(), z.array(reading)),
  /** Words of closed classes by reading. */
  closed: z.partialRecord(reading, texts),
  /** Of these, those that are nothing else. */
  only: texts,
  /** Sets of words. */
  sets: z.record(z.string(), texts),
  /** Word classes of rules/lexicon that rows may ask for by name. */
  classes: texts,
});
const FrequenciesFile = z.strictObject({
  words: z.record(z.string(), parts),
  follows: z.partialRecord(z.enum(PARTS), parts),
});

const tests = z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({});
const RowShape = z
  .strictObject({
    select: z.string().optional(),
    remove: z.string().optional(),
    add: z.string().optional(),
    to: z.string().optional(),
    when: tests,
    unless: tests,
    examples: z.array(z.string()).default([]),
    counterexamples: z.array(z.string()).default([]),
  })
  .refine((row) => [row.select, row.remove, row.add].filter((text) => text !== undefined).length === 1, {
    message: 'a row has one of `select`, `remove` and `add`',
  })
  .refine((row) => (row.add === undefined) === (row.to === undefined), {
    message: '`add` says `to` which readings',
  });
const TagsFile = z.strictObject({
  sections: z.record(z.string(), z.array(z.unknown())),
  additions: z.array(z.unknown()),
});

/** Bits of a mask. */
const MOST_SETS = 31;
/** The section for headlines. */
const HEADLINE = 'headline';

/** What `rules/grammar` says, with what the words of English are made of. */
export interface CompiledGrammar extends Grammar {
  readonly closed: ReadonlyMap<string, Mask>;
  readonly only: ReadonlySet<string>;
  readonly examples: readonly RowExample[];
  readonly counts: ReadonlyMap<string, Readonly<Partial<Record<Part, number>>>>;
}

/** Reads `rules/grammar`; throws RuleError with every problem, each with file, line and hint. */
export function loadGrammar(folder: string): CompiledGrammar {
  const problems = new Problems();
  const words = read(join(folder, 'grammar/words.yml'), WordsFile, problems);
  const tags = read(join(folder, 'grammar/tags.yml'), TagsFile, problems);
  const frequencies = read(join(folder, 'grammar/frequencies.yml'), FrequenciesFile, problems);
  if (!words || !tags || !frequencies) throw new RuleError(problems.list);
  const bits = (names: readonly string[], from = 0): Map<string, number> =>
    new Map(names.map((name, i): [string, number] => [name, 1 << (from + i)]));
  const sets = bits(Object.keys(words.value.sets));
  const classBits = bits(words.value.classes, sets.size);
  if (sets.size + classBits.size > MOST_SETS)
    words.place.at('sets').report(`more than ${MOST_SETS} sets of words and word classes`, {
      hint: 'each has a bit of its own; leave out what no row asks for',
    });
  const vocabulary: Vocabulary = {
    readings: readingNames(words.value.readings),
    sets: new Map([...sets, ...classBits]),
  };
  const examples: RowExample[] = [];
  const sections = Object.entries(tags.value.sections).map(([name, rows]): Section => ({
    name,
    headline: name === HEADLINE,
    rows: rows.flatMap((row, i) => parseRow(row, tags.place.at('sections', name, i), vocabulary, examples)),
  }));
  const additions = tags.value.additions.flatMap((row, i) =>
    parseRow(row, tags.place.at('additions', i), vocabulary, examples),
  );
  checkRows(sections, tags.place);
  if (problems.list.length > 0) throw new RuleError(problems.list);
  return {
    sections,
    additions,
    setsOf: bitsByWord(words.value.sets, sets),
    classBits,
    closed: closedWords(words.value.closed),
    only: new Set(words.value.only),
    examples,
    counts: new Map(Object.entries(frequencies.value.words)),
    frequencies: logarithms(frequencies.value.follows),
  };
}

/** Reports rows that can do nothing: by their own conditions, or because an earlier one does it all. */
function checkRows(sections: readonly Section[], file: Place): void {
  for (const section of sections)
    section.rows.forEach((row, i) => {
      const place = file.at('sections', section.name, i);
      const never = neverHolds(row);
      if (never !== undefined) place.report(`${row.id} can never hold: ${never}`);
      const earlier = shadowing(row, section, sections);
      if (earlier)
        place.report(`${row.id} does nothing that ${earlier.id} has not done`, {
          hint: `leave it out, or put it before line ${earlier.origin.line}`,
        });
    });
}

function read<S extends z.ZodType>(
  file: string,
  shape: S,
  problems: Problems,
): Parsed<z.infer<S>> | undefined {
  const place = new Sources().read(file, problems);
  const value = place && shaped(shape, place.source.content, place);
  return value && { value, place };
}

function shaped<S extends z.ZodType>(shape: S, content: unknown, place: Place): z.infer<S> | undefined {
  const result = shape.safeParse(content);
  if (result.success) return result.data;
  for (const issue of result.error.issues) place.at(...(issue.path as Path)).report(issue.message);
  return undefined;
}

function parseRow(raw: unknown, place: Place, vocabulary: Vocabulary, examples: RowExample[]): Row[] {
  const row = shaped(RowShape, raw, place);
  if (!row) return [];
  const operation = row.select !== undefined ? 'select' : row.remove !== undefined ? 'remove' : 'add';
  const key = operation === 'add' ? 'to' : operation;
  const reported = <T>(at: Path, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof UnknownName)) throw error;
      place.at(...at).report(error.message, {
        find: error.unknown,
        hint: 'readings, and the sets of rules/grammar/words.yml',
      });
      return undefined;
    }
  };
  const target = reported([key], () => parseTest(row[key] ?? '', vocabulary));
  const added =
    row.add === undefined ? undefined : reported(['add'], () => parseTest(row.add ?? '', vocabulary));
  const conditions = (['when', 'unless'] as const).flatMap((key) =>
    Object.entries(row[key]).flatMap(([position, written]) =>
      [written].flat().flatMap((text) => {
        const [, at, star] = /^(-?\d+)(\*?)$/.exec(position) ?? [];
        if (at === undefined) {
          place.at(key, position).report(`\`${position}\` is no position`, {
            key: true,
            hint: 'the word itself is 0, the one before -1; `1*` is any word from the next one on',
          });
          return [];
        }
        const parsed = reported([key, position], () => parseCondition(text, vocabulary));
        return parsed
          ? [
              {
                ...parsed,
                position: Number(at),
                scan: star === '*',
                negated: key === 'unless',
              } satisfies Condition,
            ]
          : [];
      }),
    ),
  );
  if (!target) return [];
  const id = `${place.path.at(-2)}/${Number(place.path.at(-1)) + 1}`;
  examples.push(...parseExamples(row, id, place, vocabulary.readings));
  return [
    {
      origin: place.origin,
      id,
      operation,
      target: target.readings,
      added: added?.readings ?? 0,
      targetSets: target.sets,
      ...(target.words ? { targetWords: target.words } : {}),
      conditions,
    },
  ];
}

function bitsByWord(
  sets: Readonly<Record<string, readonly string[]>>,
  bits: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, words] of Object.entries(sets))
    for (const word of words) found.set(word, (found.get(word) ?? 0) | (bits.get(name) ?? 0));
  return found;
}

function closedWords(closed: Readonly<Partial<Record<ReadingName, readonly string[]>>>): Map<string, Mask> {
  const found = new Map<string, Mask>();
  for (const [name, words] of Object.entries(closed) as [ReadingName, readonly string[]][])
    for (const word of words) found.set(word, (found.get(word) ?? 0) | BIT[name]);
  return found;
}

/** Counts smoothed so that what never was counted is rare and not impossible (Lidstone). */
const SMOOTHING = 0.5;

function logarithms(follows: Readonly<Partial<Record<Part, Partial<Record<Part, number>>>>>): Frequencies {
  const size = PARTS.length;
  const table = new Float64Array(size * size);
  const alone = new Float64Array(size);
  let all = 0;
  PARTS.forEach((before, i) => {
    const counts = PARTS.map((after) => follows[before]?.[after] ?? 0);
    const total = counts.reduce((sum, n) => sum + n, 0);
    all += total;
    counts.forEach((n, k) => {
      table[i * size + k] = Math.log((n + SMOOTHING) / (total + SMOOTHING * size));
      alone[k] = (alone[k] ?? 0) + n;
    });
  });
  alone.forEach((n, k) => (alone[k] = Math.log((n + SMOOTHING) / (all + SMOOTHING * size))));
  return { follows: table, alone };
}
