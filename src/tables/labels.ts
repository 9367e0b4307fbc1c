import type { Lexicon } from '../lexicon/types.js';
import { withoutNote } from './values.js';

/** What a row's label names: something that is measured. */
export interface Measured {
  /** The label's own words, without notes and what stands in brackets behind them. */
  readonly words: string;
  /** The phrase that a word class has: "net income". */
  readonly phrase: string;
  readonly perShare: boolean;
}

/** More words are no label. */
const MOST_WORDS = 14;

/**
 * What a label names, where it is that and nothing else: a phrase of one of the classes, with words in front of it and
 * behind it that take nothing away. "Total net sales" is; "Cost of sales", "Marine sales" and "Sales growth" are not.
 */
export function measuredBy(
  label: string,
  classes: readonly string[],
  lexicon: Lexicon,
): Measured | undefined {
  const words = withoutNote(label)
    .replace(/[([](?!loss)[^()[\]]*[)\]]?$/iu, '')
    .trim()
    .replace(/[:,–—-]$/u, '')
    .trim();
  // "Net income (loss)" is the one or the other.
  const lower = wordsOf(words.replace(/\(loss(?:es)?\)/iu, ''));
  if (lower.length === 0 || lower.length > MOST_WORDS) return undefined;
  for (let from = 0; from < lower.length; from++) {
    if (from > 0 && !isLead(lower.slice(0, from), lexicon)) break;
    for (let to = lower.length; to > from; to--) {
      const phrase = lower.slice(from, to).join(' ');
      if (!classes.some((name) => lexicon.is(phrase, name)) || !isTail(lower.slice(to), lexicon)) continue;
      return {
        words,
        phrase,
        perShare: lower.includes('eps') || (lower.includes('per') && /\b(?:share|ads|unit)\b/i.test(label)),
      };
    }
  }
  return undefined;
}

/** The words of a label or heading, in lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}&][\p{L}\p{N}&'’./-]*/gu)
    ?.map((word) => word.replace(/['’]s$/u, '').replace(/[.'’]$/u, '')) ?? [];

function isLead(words: readonly string[], lexicon: Lexicon): boolean {
  const known = (phrase: string): boolean => lexicon.value(phrase, 'table-lead') !== undefined;
  return known(words.join(' ')) || words.every(known);
}

function isTail(words: readonly string[], lexicon: Lexicon): boolean {
  if (words.length === 0) return true;
  return words.some((_, i) => {
    if (lexicon.value(words.slice(0, i + 1).join(' '), 'table-tail') === undefined) return false;
    // "attributable to" whom takes up the rest; behind others a tail may follow.
    return words[i] === 'to' || isTail(words.slice(i + 1), lexicon);
  });
}

/** Whether a heading has a word or phrase of a class. */
export function hasWord(text: string, className: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  return words.some((_, i) =>
    [1, 2, 3].some(
      (n) => i + n <= words.length && lexicon.value(words.slice(i, i + n).join(' '), className) !== undefined,
    ),
  );
}
