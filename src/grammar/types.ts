import type { Origin } from '../rules/types.js';
import type { Mask } from './readings.js';

/** What a row asks of one word. Readings and words are alternatives, unless `both`. */
export interface WordTest {
  readonly readings: Mask;
  /** Bits of named sets of words. */
  readonly sets: number;
  /** Words written out in the row. */
  readonly words?: ReadonlySet<string>;
  /** It has one of the readings and is one of the words. */
  readonly both: boolean;
  /** No other reading may be left than these. */
  readonly only: boolean;
  /** Beyond the sentence's first or last word. */
  readonly edge: boolean;
}

/** What stands around the word: at a distance, or anywhere from there on. */
export interface Condition extends WordTest {
  readonly negated: boolean;
  readonly position: number;
  readonly scan: boolean;
  /** A scan stops at a word of these. */
  readonly until?: WordTest;
  /** A scan passes over words of these alone. */
  readonly across?: Mask;
}

/** One row: takes readings from a word whose surroundings say that they cannot be meant. */
export interface Row {
  readonly origin: Origin;
  readonly id: string;
  readonly operation: 'select' | 'remove' | 'add';
  /** The readings that are kept, taken away, or had by the word that gets another. */
  readonly target: Mask;
  /** What `add` gives. */
  readonly added: Mask;
  readonly targetSets: number;
  readonly targetWords?: ReadonlySet<string>;
  readonly conditions: readonly Condition[];
}

/** A sentence with a marked word in which a row takes a reading, or, as a counter-example, must not. */
export interface RowExample {
  /** Id of the row. */
  readonly row: string;
  readonly origin: Origin;
  readonly text: string;
  /** Where the marked word begins. */
  readonly at: number;
  /** What the word is, as it is written and as readings. */
  readonly name: string;
  readonly reading: Mask;
  readonly counter: boolean;
}

export interface Section {
  readonly name: string;
  /** Its rows hold in headlines alone: verbs side by side, no articles. */
  readonly headline: boolean;
  readonly rows: readonly Row[];
}

/** Rows from safe to heuristic, the sets of words that they ask for, and what decides where none does. */
export interface Grammar {
  readonly sections: readonly Section[];
  /** Rows that add to what was decided, when all else is. */
  readonly additions: readonly Row[];
  /** Words with the named sets they are in, as bits. */
  readonly setsOf: ReadonlyMap<string, number>;
  /** Word classes of `rules/lexicon` that rows ask for, as further bits of the same mask. */
  readonly classBits: ReadonlyMap<string, number>;
  readonly frequencies: Frequencies;
}

/** What a word may be, and how often it is each part of speech (`weights` by the order of PARTS; they need not add up to 1). */
export interface WordEntry {
  readonly mask: Mask;
  readonly weights: readonly number[];
}

/** The words of English with their readings. */
export interface EnglishWords {
  /** Known or guessed, never without a reading. */
  entry(lower: string): WordEntry;
  /** The entry of a word that stands in the table itself. */
  known(lower: string): WordEntry | undefined;
}

/** How often one part of speech follows another. */
export interface Frequencies {
  /** Logarithms, by `before * PARTS.length + after`. */
  readonly follows: Float64Array;
  /** Logarithms of each part's own frequency. */
  readonly alone: Float64Array;
}
