import { PART } from '../lexicon/readings.js';
import type { Sentence, Token } from '../text/types.js';
import { isWithExchange, nameLike } from './shape.js';
import type { NameWords } from './words.js';

/** Words that the article writes with a number as one name. */
export interface NumberedNames {
  /** "foo 66": the word mostly has that number behind it. */
  readonly behind: ReadonlySet<string>;
  /** "777 partners": the word always has that number before it. */
  readonly before: ReadonlySet<string>;
}

/** A number that a name may have, and no year. */
const NUMBER = /^(?!(?:19|20)\d\d$)\d{1,4}$/;
/** A single figure before a word numbers a list. */
const FRONT = /^(?!(?:19|20)\d\d$)\d{2,4}$/;
/** So many letters a word has at least that has a number. */
const SHORTEST = 4;
/** So often a name and its number stand together. */
const OFTEN = 2;

/** Numbers that stand again and again behind or before the same capitalised word of prose. Pure; linear. */
export function numberedNames(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: NameWords,
): NumberedNames {
  const [behind, before, uses] = [new Counts(), new Counts(), new Counts()];
  for (const { letters, first, endToken } of sentences) {
    if (letters !== 'sentence') continue;
    for (let i = first; i < endToken; i++) {
      const [token, last, next] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
      if (!nameLike(token, words)) continue;
      uses.add(token.lower);
      if (next?.spaceBefore && NUMBER.test(next.text) && mayHave(token, words))
        behind.add(`${token.lower} ${next.text}`);
      const ends = next?.capital !== true || words.organizationWord(token.lower) !== undefined;
      if (last && token.spaceBefore && FRONT.test(last.text) && ends && !isOther(tokens, i, words))
        before.add(`${last.text} ${token.lower}`);
    }
  }
  const usesOf = (key: string, part: 0 | 1): number => uses.of(key.split(' ')[part] ?? '');
  return {
    behind: behind.keys((key, count) => count >= OFTEN && 2 * count > usesOf(key, 0)),
    before: before.keys((key, count) => count >= OFTEN && count === usesOf(key, 1)),
  };
}

/** "the investment firm 777 Partners" */
export const isFirmNumber = (tokens: readonly Token[], at: number, words: NameWords): boolean =>
  FRONT.test(tokens[at]?.text ?? '') &&
  words.lexicon.is(tokens[at - 1]?.lower ?? '', 'company-noun') &&
  words.organizationWord(tokens[at + 1]?.lower ?? '') !== undefined &&
  tokens[at + 1]?.capital === true;

/** "in Foo 66, it said": a word that is nothing else, with a small number behind it that counts nothing. */
export function endsInNumber(tokens: readonly Token[], at: number, words: NameWords): boolean {
  const [word, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!word?.capital || !/^\d{1,2}$/.test(number?.text ?? '') || !mayHave(word, words)) return false;
  const plain = words.lexicon.isOrdinary(word.lower) || words.place(word.lower) !== undefined;
  const ends =
    next === undefined ||
    /^[.,;()’']/.test(next.text) ||
    isWithExchange(next.text) ||
    next.readings.is(PART.preposition);
  return !plain && ends;
}

/** A word that is no index ("FTSE 100") and no company by itself ("Boeing 737"), nor letters ("S&P 500"). */
const mayHave = ({ lower }: Token, words: NameWords): boolean =>
  lower.length >= SHORTEST && !words.lexicon.is(lower, 'seatless') && words.known(lower) === undefined;

/** "9:00 AM", "13 November", "FTSE 100 SPX" */
const isOther = (tokens: readonly Token[], at: number, words: NameWords): boolean =>
  tokens[at - 2]?.text === ':' ||
  tokens[at - 2]?.capital === true ||
  words.lexicon.is(tokens[at]?.lower ?? '', 'month');

class Counts {
  private readonly counts = new Map<string, number>();

  add(key: string): void {
    this.counts.set(key, this.of(key) + 1);
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  keys(keep: (key: string, count: number) => boolean): ReadonlySet<string> {
    return new Set([...this.counts].flatMap(([key, count]) => (keep(key, count) ? [key] : [])));
  }
}
