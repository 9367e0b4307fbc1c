import type { Article, Span } from '../article/types.js';
import type { Readings } from '../lexicon/readings.js';

export type TokenKind = 'word' | 'number' | 'possessive' | 'punctuation' | 'symbol';

/**
 * One token. "Alibaba's" is two (word, possessive); "$586" is two (symbol, number); "40%" is two;
 * "e-commerce", "Coca-Cola", "U.S.", "AT&T" and "1,234.5" are one. Every non-space character lies in exactly one token.
 */
export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  /** Lower case, curly quotes straightened. */
  readonly lower: string;
  readonly kind: TokenKind;
  readonly sentence: number;
  readonly spaceBefore: boolean;
  /** First letter is upper case. */
  readonly capital: boolean;
  /** Two letters or more, all upper case ("IBM", "US"). */
  readonly allCaps: boolean;
  readonly readings: Readings;
}

/** What capitals mean: names (`sentence`), nothing much (`title`: Every Word Has One), or nothing at all (`capitals`). */
export type Letters = 'sentence' | 'title' | 'capitals';

/** A sentence: tokens `first` up to, not including, `end`. */
export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  /** Index of the token after the last one. */
  readonly endToken: number;
  /** `headline`: headline grammar (present tense for past, no articles, verbs side by side); a title or Title Case. */
  readonly mode: 'prose' | 'headline';
  readonly letters: Letters;
  /** Index into `article.blocks`. */
  readonly block: number;
}

/**
 * The text that is read. Where the title stands apart from the text it is put in front, so that all stages see one
 * string; `bodyStart` is where the article's own text begins in it (0 when nothing was put in front).
 */
export interface TextDocument {
  readonly article: Article;
  readonly text: string;
  readonly bodyStart: number;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Where the last sentence ends that is read; the text's length where all of them are. */
  readonly readTo: number;
  /** Sentences too long to be read as one (`LONGEST_SENTENCE`). */
  readonly readInParts: number;
}
