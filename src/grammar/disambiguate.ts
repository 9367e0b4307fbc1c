import { isSingle, type Mask } from './readings.js';
import type { Condition, Grammar, Row, Section, WordTest } from './types.js';

/** The words of one sentence: what each may be, which sets it is in. `masks` are narrowed in place. */
export interface Words {
  readonly lowers: readonly string[];
  readonly masks: Int32Array;
  readonly sets: Int32Array;
}

/** Told of each row that takes a reading: the word, what it was and what is left. */
export type Trace = (row: Row, word: number, before: Mask, after: Mask) => void;

/** No scan looks further than this. */
const REACH = 14;
/** A section is read over until nothing changes, at most so often. */
const PASSES = 4;

/** A grammar made ready: the rows of each section by what a word may be, the safe ones again with the later ones. */
export interface Disambiguator {
  /** Takes readings away until nothing changes; some sections are for headlines alone. */
  readonly narrow: (words: Words, headline: boolean, trace?: Trace) => void;
  /** Adds to the readings that were decided on. */
  readonly add: (words: Words, trace?: Trace) => void;
}

export function disambiguator({
  sections,
  additions,
}: Pick<Grammar, 'sections' | 'additions'>): Disambiguator {
  const stagesOf = (kept: readonly Section[]) =>
    kept.map((_, i) => rowsByMask(kept.slice(0, i + 1).flatMap((section) => section.rows)));
  const prose = stagesOf(sections.filter((section) => !section.headline));
  const headlines = stagesOf(sections);
  return {
    narrow: (words, headline, trace) => {
      for (const rowsOf of headline ? headlines : prose) {
        for (let pass = 0; pass < PASSES; pass++) if (!sweep(words, rowsOf, trace)) break;
      }
    },
    add: (words, trace) => addTo(words, additions, trace),
  };
}

/** The rows that can take something from a word with these readings, found once for each mask. */
function rowsByMask(rows: readonly Row[]): (mask: Mask) => readonly Row[] {
  const known = new Map<Mask, readonly Row[]>();
  return (mask) => {
    const old = known.get(mask);
    if (old) return old;
    const found = rows.filter((row) => (mask & row.target) !== 0 && (mask & ~row.target) !== 0);
    known.set(mask, found);
    return found;
  };
}

/** One pass over the sentence; true when a reading was taken. */
function sweep(words: Words, rowsOf: (mask: Mask) => readonly Row[], trace: Trace | undefined): boolean {
  const { masks } = words;
  let changed = false;
  for (let i = 0; i < masks.length; i++) {
    const mask = masks[i] as Mask;
    if (isSingle(mask)) continue;
    for (const row of rowsOf(mask)) {
      const before = masks[i] as Mask;
      const hit = before & row.target;
      if (hit === 0 || hit === before || !isTarget(row, words, i)) continue;
      if (!holdAll(row.conditions, words, i)) continue;
      const after = row.operation === 'select' ? hit : before & ~hit;
      masks[i] = after;
      changed = true;
      trace?.(row, i, before, after);
      if (isSingle(after)) break;
    }
  }
  return changed;
}

/** Left to right, so that a row may ask for what was added to the word before. */
function addTo(words: Words, rows: readonly Row[], trace: Trace | undefined): void {
  const { masks } = words;
  for (let i = 0; i < masks.length; i++) {
    for (const row of rows) {
      const before = masks[i] as Mask;
      if ((before & row.target) === 0 || (before & row.added) === row.added || !isTarget(row, words, i))
        continue;
      if (!holdAll(row.conditions, words, i)) continue;
      masks[i] = before | row.added;
      trace?.(row, i, before, masks[i] as Mask);
    }
  }
}

const isTarget = ({ targetSets, targetWords }: Row, { sets, lowers }: Words, i: number): boolean =>
  (targetSets === 0 || ((sets[i] as number) & targetSets) !== 0) &&
  (!targetWords || targetWords.has(lowers[i] as string));

/** A loop and no closure, since this is asked more often than anything else. */
function holdAll(conditions: readonly Condition[], words: Words, i: number): boolean {
  for (const condition of conditions) if (!holds(condition, words, i)) return false;
  return true;
}

function holds(condition: Condition, words: Words, i: number): boolean {
  const at = i + condition.position;
  const found = condition.scan ? scan(condition, words, at) : matches(condition, words, at);
  return found !== condition.negated;
}

function scan(condition: Condition, words: Words, from: number): boolean {
  const step = condition.position < 0 ? -1 : 1;
  for (let k = 0, at = from; k < REACH; k++, at += step) {
    if (matches(condition, words, at)) return true;
    if (at < 0 || at >= words.masks.length) return false;
    if (condition.until && matches(condition.until, words, at)) return false;
    if (condition.across !== undefined && ((words.masks[at] as Mask) & ~condition.across) !== 0) return false;
  }
  return false;
}

function matches(test: WordTest, { masks, sets, lowers }: Words, at: number): boolean {
  if (at < 0 || at >= masks.length) return test.edge;
  const mask = masks[at] as Mask;
  const read =
    test.readings !== 0 && (test.only ? (mask & ~test.readings) === 0 : (mask & test.readings) !== 0);
  if (test.sets === 0 && !test.words) return read;
  const listed = ((sets[at] as number) & test.sets) !== 0 || test.words?.has(lowers[at] as string) === true;
  if (test.readings === 0) return listed;
  return test.both ? read && listed : read || listed;
}
