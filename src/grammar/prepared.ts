import { flatMap } from '../flat-map.js';
import type { Mask } from './readings.js';
import type { Condition, Row, WordTest } from './types.js';

/** What rows may ask of a word besides its readings, worked out once for each word and its classes. */
export interface WordMarks {
  /** Named sets and word classes, as bits. */
  readonly sets: number;
  /** Lists of words that rows write out, as bits. */
  readonly lists: Int32Array;
  /** Words of one kind are the target of the same rows. */
  readonly kind: number;
}

/**
 * A test of a word with its list of words as a bit of `WordMarks.lists`. All tests have the same properties in the same
 * order, which makes reading them fast.
 */
export interface PreparedTest extends Omit<WordTest, 'words'> {
  /** It asks for sets or lists at all. */
  readonly lists: boolean;
  readonly list: number;
  readonly bit: number;
}

export interface PreparedCondition extends PreparedTest {
  readonly negated: boolean;
  readonly position: number;
  readonly scan: boolean;
  readonly until: PreparedTest | undefined;
  readonly across: Mask;
}

/** A row as the matcher reads it, the cheap conditions first. */
export interface PreparedRow {
  readonly row: Row;
  readonly select: boolean;
  readonly target: Mask;
  readonly targetTest: PreparedTest | undefined;
  readonly added: Mask;
  readonly conditions: readonly PreparedCondition[];
}

/** The number of a list of words; the empty one is 0 and has no bit. */
export type ListOf = (words: ReadonlySet<string> | undefined) => number;

/** Bits of a number that are used. */
const BITS = 31;

/** Numbers the lists of words in rows, and works out for a word which it is in. */
export function markedWords(
  rows: readonly Row[],
  setsOf: ReadonlyMap<string, number>,
): { readonly listOf: ListOf; readonly marksOf: (lower: string, classes: number) => WordMarks } {
  const numbers = new Map<string, number>();
  const lists: ReadonlySet<string>[] = [];
  const listOf: ListOf = (words) => {
    if (!words) return 0;
    const key = [...words].sort().join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, lists.push(words));
    return lists.length;
  };
  const targets = flatMap(rows, ({ targetWords }) => (targetWords ? [targetWords] : []));
  const targetSets = rows.reduce((bits, row) => bits | row.targetSets, 0);
  for (const words of targets) listOf(words);
  for (const { conditions } of rows)
    for (const { words, until } of conditions) [words, until?.words].forEach(listOf);
  const size = Math.ceil((lists.length + 1) / BITS);
  const kinds = new Map<string, number>();
  // Words of no set and no list are all alike, so that an article's names are not kept.
  const listed = new Set([...setsOf.keys(), ...flatMap(lists, (words) => [...words])]);
  const unlisted = new Map<number, WordMarks>();
  const make = (lower: string, classes: number): WordMarks => {
    const bits = new Int32Array(size);
    lists.forEach((words, i) => {
      if (words.has(lower)) bits[wordOf(i + 1)]! |= bitOf(i + 1);
    });
    const sets = (setsOf.get(lower) ?? 0) | classes;
    const key = [sets & targetSets, ...targets.map((words) => (words.has(lower) ? 1 : 0))].join(' ');
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return { sets, lists: bits, kind };
  };
  return {
    listOf,
    marksOf: (lower, classes) => {
      if (listed.has(lower)) return make(lower, classes);
      let marks = unlisted.get(classes);
      if (!marks) unlisted.set(classes, (marks = make(lower, classes)));
      return marks;
    },
  };
}

const wordOf = (list: number): number => Math.floor(list / BITS);
const bitOf = (list: number): number => (list === 0 ? 0 : 1 << (list % BITS));

const preparedTest = (test: WordTest, listOf: ListOf): PreparedTest =>
  preparedCondition({ ...test, negated: false, position: 0, scan: false }, listOf);

/** Everything may be passed over. */
const ANYTHING: Mask = -1;

function preparedCondition(
  { readings, sets, words, both, only, edge, until, across = ANYTHING, negated, position, scan }: Condition,
  listOf: ListOf,
): PreparedCondition {
  const list = listOf(words);
  return {
    readings,
    sets,
    both,
    only,
    edge,
    lists: sets !== 0 || list !== 0,
    list: wordOf(list),
    bit: bitOf(list),
    negated,
    position,
    scan,
    until: until && preparedTest(until, listOf),
    across,
  };
}

export function preparedRow(row: Row, listOf: ListOf): PreparedRow {
  const { operation, target, targetSets: sets, targetWords: words, added, conditions } = row;
  const listed = { readings: 0, sets, words, both: false, only: false, edge: false };
  return {
    row,
    select: operation === 'select',
    target,
    targetTest: sets !== 0 || words ? preparedTest(listed, listOf) : undefined,
    added,
    conditions: [...conditions]
      .sort((a, b) => Number(a.scan) - Number(b.scan))
      .map((condition) => preparedCondition(condition, listOf)),
  };
}
