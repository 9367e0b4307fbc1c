import { flatMap } from '../flat-map.js';
import {
  markedWords,
  preparedRow,
  type PreparedCondition,
  type PreparedRow,
  type PreparedTest,
  type WordMarks,
} from './prepared.js';
import { isSingle, type Mask } from './readings.js';
import type { Grammar, Row } from './types.js';

/** The words of one sentence: what each may be, and what rows may ask of it besides. `masks` are narrowed in place. */
export interface Words {
  readonly masks: Int32Array;
  readonly marks: readonly WordMarks[];
}

/** Told of each row that takes a reading: the word, what it was and what is left; without a row, frequency decided. */
export type Trace = (row: Row | undefined, word: number, before: Mask, after: Mask) => void;

/** No scan looks further than this. */
const REACH = 14;
/** A section is read over until nothing changes, at most so often. */
const PASSES = 4;

/** A grammar made ready: the rows of each section by what a word may be, the safe ones again with the later ones. */
export interface Disambiguator {
  /** What rows may ask of a word besides its readings; `classes` are bits of `classBits`. */
  readonly marksOf: (lower: string, classes: number) => WordMarks;
  /** Takes readings away until nothing changes; some sections are for headlines alone. */
  readonly narrow: (words: Words, headline: boolean, trace?: Trace) => void;
  /** Adds to the readings that were decided on. */
  readonly add: (words: Words, trace?: Trace) => void;
}

export function disambiguator({
  sections,
  additions,
  setsOf,
}: Pick<Grammar, 'sections' | 'additions' | 'setsOf'>): Disambiguator {
  const words = markedWords([...flatMap(sections, ({ rows }) => rows), ...additions], setsOf);
  const made = sections.map(({ headline, rows }) => ({
    headline,
    rows: rows.map((row) => preparedRow(row, words.listOf)),
  }));
  const prose = rowsByWord(made.filter((section) => !section.headline));
  const headlines = rowsByWord(made);
  const added = additions.map((row) => preparedRow(row, words.listOf));
  const targets = added.reduce((mask, { target }) => mask | target, 0);
  return {
    marksOf: words.marksOf,
    narrow: (sentence, headline, trace) => {
      const rows = headline ? headlines : prose;
      const progress = begun(sentence.masks.length);
      for (let last = 0; last < rows.sections; last++)
        for (let pass = 0; pass < PASSES; pass++) if (!sweep(sentence, rows, last, progress, trace)) break;
    },
    add: (sentence, trace) => addTo(sentence, added, targets, trace),
  };
}

/** The rows of each section that can take something from a word. */
interface RowsByWord {
  readonly sections: number;
  readonly of: (mask: Mask, marks: WordMarks) => readonly (readonly PreparedRow[])[];
}

/** Found once for each mask and kind of word. */
function rowsByWord(sections: readonly { readonly rows: readonly PreparedRow[] }[]): RowsByWord {
  const known = new Map<Mask, (readonly (readonly PreparedRow[])[] | undefined)[]>();
  return {
    sections: sections.length,
    of: (mask, marks) => {
      let kinds = known.get(mask);
      if (!kinds) known.set(mask, (kinds = []));
      return (kinds[marks.kind] ??= sections.map(({ rows }) =>
        rows.filter(
          ({ target, targetTest }) =>
            (mask & target) !== 0 && (mask & ~target) !== 0 && (!targetTest || isListed(targetTest, marks)),
        ),
      ));
    },
  };
}

/** How far a sentence is read: rows that took nothing from a word are not tried again until some reading was taken. */
interface Progress {
  /** How many readings were taken so far. */
  taken: number;
  /** For each word, how many were when rows were last tried on it in vain; -1 where they were not. */
  readonly triedAt: Int32Array;
  /** For each word, the section after the last of those rows. */
  readonly tried: Uint8Array;
}

const begun = (words: number): Progress => ({
  taken: 0,
  triedAt: new Int32Array(words).fill(-1),
  tried: new Uint8Array(words),
});

/** One pass over the sentence with all sections up to the last; true when a reading was taken. */
function sweep(
  words: Words,
  rows: RowsByWord,
  last: number,
  progress: Progress,
  trace: Trace | undefined,
): boolean {
  const { masks, marks } = words;
  const { taken, triedAt, tried } = progress;
  for (let i = 0; i < masks.length; i++) {
    const mask = masks[i] as Mask;
    if (isSingle(mask)) continue;
    const from = triedAt[i] === progress.taken ? (tried[i] as number) : 0;
    if (from > last) continue;
    const sections = rows.of(mask, marks[i] as WordMarks);
    for (let section = from; section <= last && !isSingle(masks[i] as Mask); section++)
      progress.taken += narrowOne(words, i, sections[section]!, trace);
    triedAt[i] = masks[i] === mask ? progress.taken : -1;
    tried[i] = last + 1;
  }
  return progress.taken > taken;
}

/** Tries rows on a word; how many took a reading. */
function narrowOne(words: Words, i: number, rows: readonly PreparedRow[], trace: Trace | undefined): number {
  const { masks } = words;
  let taken = 0;
  for (const row of rows) {
    const before = masks[i] as Mask;
    const hit = before & row.target;
    if (hit === 0 || hit === before || !allHold(row.conditions, words, i)) continue;
    const after = row.select ? hit : before & ~hit;
    masks[i] = after;
    taken += 1;
    trace?.(row.row, i, before, after);
    if (isSingle(after)) break;
  }
  return taken;
}

/** Left to right, so that a row may ask for what was added to the word before. */
function addTo(words: Words, rows: readonly PreparedRow[], targets: Mask, trace: Trace | undefined): void {
  const { masks, marks } = words;
  for (let i = 0; i < masks.length; i++) {
    if (((masks[i] as Mask) & targets) === 0) continue;
    for (const { row, target, targetTest, added, conditions } of rows) {
      const before = masks[i] as Mask;
      if ((before & target) === 0 || (before & added) === added) continue;
      if (targetTest && !isListed(targetTest, marks[i] as WordMarks)) continue;
      if (!allHold(conditions, words, i)) continue;
      masks[i] = before | added;
      trace?.(row, i, before, masks[i] as Mask);
    }
  }
}

function allHold(conditions: readonly PreparedCondition[], words: Words, i: number): boolean {
  for (const condition of conditions) {
    const at = i + condition.position;
    const found = condition.scan ? scan(condition, words, at) : matches(condition, words, at);
    if (found === condition.negated) return false;
  }
  return true;
}

function scan(condition: PreparedCondition, words: Words, from: number): boolean {
  const step = condition.position < 0 ? -1 : 1;
  for (let k = 0, at = from; k < REACH; k++, at += step) {
    if (matches(condition, words, at)) return true;
    if (at < 0 || at >= words.masks.length) return false;
    if (condition.until && matches(condition.until, words, at)) return false;
    if (((words.masks[at] as Mask) & ~condition.across) !== 0) return false;
  }
  return false;
}

function matches(test: PreparedTest, { masks, marks }: Words, at: number): boolean {
  if (at < 0 || at >= masks.length) return test.edge;
  const mask = masks[at] as Mask;
  const read =
    test.readings !== 0 && (test.only ? (mask & ~test.readings) === 0 : (mask & test.readings) !== 0);
  if (!test.lists || (read && !test.both)) return read;
  return (read || test.readings === 0 || !test.both) && isListed(test, marks[at] as WordMarks);
}

const isListed = ({ sets, list, bit }: PreparedTest, marks: WordMarks): boolean =>
  (marks.sets & sets) !== 0 || ((marks.lists[list] as number) & bit) !== 0;
