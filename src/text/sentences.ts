import { FORM, PART } from '../lexicon/readings.js';
import type { Lexicon } from '../lexicon/types.js';
import type { RawToken } from './tokens.js';

/** What sentence splitting asks of the lexicon. */
export type SentenceWords = Pick<Lexicon, 'is' | 'isOrdinary' | 'readings'>;

const CLOSERS = /^[.!?…]+$/u;
const CLOSING = /^["”’')\]»]+$/u;
const OPENING = /^["“‘'([«]$/u;

/**
 * Where sentences start, as indexes into `tokens` (the first is 0): behind a full stop, question or exclamation mark, by
 * what stands on both sides of it. "Yahoo! Inc. said" and "plc. bought" are no ends, "in the U.S. The deal" and "Bar
 * Corp. It paid" are; which abbreviations may end a sentence, and what marks an item of a list, is told by
 * `rules/lexicon/words.yml`. Pure; linear.
 * @param inside where words start that are glued to the one before, within a sentence
 */
export function sentenceCuts(
  tokens: readonly RawToken[],
  words: SentenceWords,
  inside: ReadonlySet<number> = NOWHERE,
): number[] {
  const cuts = tokens.length > 0 ? [0] : [];
  for (let i = 1; i < tokens.length; i++)
    if (!inside.has(tokens[i]!.start) && endsHere(tokens, i, words)) cuts.push(i);
  return cuts;
}
const NOWHERE: ReadonlySet<number> = new Set();

/** What most tokens stand behind: a word without a dot, or a number. */
const neverEnds = (before: RawToken | undefined): boolean =>
  before?.kind === 'number' || (before?.kind === 'word' && !before.text.endsWith('.'));

/** "About Foo|Foo is a bank", but not "FooBar, a bank": words with capitals that a lost line break has glued together. */
const isGlued = (before: RawToken | undefined, token: RawToken, next: RawToken | undefined): boolean =>
  before?.kind === 'word' &&
  before.end === token.start &&
  token.kind === 'word' &&
  next?.kind === 'word' &&
  /^\p{Lu}.*\p{Ll}$/u.test(before.text) &&
  /^\p{Lu}/u.test(token.text);

/** Whether token `i` opens a new sentence. Closing quotes and brackets stay with the sentence before. */
function endsHere(tokens: readonly RawToken[], i: number, words: SentenceWords): boolean {
  const token = tokens[i];
  if (token && isGlued(tokens[i - 1], token, tokens[i + 1])) return true;
  if (!token || neverEnds(tokens[i - 1]) || CLOSERS.test(token.text)) return false;
  const spaced = token.start > (tokens[i - 1]?.end ?? 0);
  if (CLOSING.test(token.text) && !spaced) return false;
  let before = i - 1;
  while (before > 0 && CLOSING.test(tokens[before]?.text ?? '')) {
    // A quotation mark with a space before it and none behind it opens what follows.
    if ((tokens[before]?.start ?? 0) > (tokens[before - 1]?.end ?? 0) && !spaced) return false;
    before--;
  }
  const end = tokens[before];
  if (!end) return false;
  const dotted = end.kind === 'word' && end.text.endsWith('.');
  if (!CLOSERS.test(end.text) && !dotted) return false;
  let at = i;
  while (at < tokens.length - 1 && OPENING.test(tokens[at]?.text ?? '')) at++;
  const next = tokens[at];
  if (!next) return false;
  if (dotted)
    return afterAbbreviation(tokens, before, next, words) || betweenClauses(tokens, before, at, words);
  if (!spaced && before === i - 1) return /^\p{Lu}/u.test(next.text) && /^[.!?]$/.test(end.text);
  if (/^\p{Ll}/u.test(next.text)) return false;
  // "Yahoo! Inc.": an exclamation mark inside a name.
  if (end.text === '!' && words.is(next.text.replace(/\.$/, '').toLowerCase(), 'legal-suffix')) return false;
  // "Yahoo! Buys Foo": a headline goes on with its verb.
  if (end.text === '!' && words.readings(next.lower).inForm(FORM.third) && i === before + 1) return false;
  if (/^[\p{Lu}\p{N}\p{Sc}"“‘'([]/u.test(next.text)) return true;
  // An item of a list, or where the text comes from; a dash behind a quotation tells who said it.
  return spaced && before === i - 1 && words.is(next.text, 'list-mark');
}

/** After "Inc." or "U.S." a sentence ends only where the next word is one that opens sentences and not names. */
function afterAbbreviation(
  tokens: readonly RawToken[],
  end: number,
  next: RawToken,
  words: SentenceWords,
): boolean {
  const { text = '' } = tokens[end] ?? {};
  if (!/^\p{Lu}/u.test(next.text)) return false;
  const word = text.slice(0, -1).toLowerCase();
  const ends =
    words.is(word, 'legal-suffix') ||
    /\p{Lu}\.\p{Lu}\.$/u.test(text) ||
    words.is(word, 'final-abbreviation') ||
    isBareLetter(word, tokens[end - 1]);
  return ends && words.readings(next.lower).is(OPENING_PARTS);
}

/** "a report on Form 8-K.", "posted on X.": a letter that is no initial, since no name stands before it. */
const isBareLetter = (word: string, before: RawToken | undefined): boolean =>
  /^\p{L}$/u.test(word) && before !== undefined && !/^\p{Lu}/u.test(before.text);

const OPENING_PARTS = PART.determiner | PART.pronoun | PART.preposition | PART.conjunction | PART.adverb;

const WINDOW = 8;

/**
 * "… bought Bar Corp. Foo Inc said …": a company name with its dot may end a sentence before another name, when a
 * finite verb stands on both sides of it. "Bar Corp. Chairman Ann Lee said" has none before.
 */
function betweenClauses(
  tokens: readonly RawToken[],
  end: number,
  next: number,
  words: SentenceWords,
): boolean {
  const word = tokens[end]?.text.slice(0, -1).toLowerCase() ?? '';
  if (!words.is(word, 'legal-suffix') || !/^\p{Lu}/u.test(tokens[next]?.text ?? '')) return false;
  if (words.is(tokens[next]?.lower ?? '', 'position')) return false;
  return finiteWithin(tokens, next, next + WINDOW, words) && finiteWithin(tokens, end - WINDOW, end, words);
}

/** A word that can only be a verb in the past or the third person, before any stop or comma. */
function finiteWithin(tokens: readonly RawToken[], from: number, to: number, words: SentenceWords): boolean {
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) {
    const token = tokens[i];
    if (!token || token.kind !== 'word' || /^\p{Lu}/u.test(token.text)) continue;
    const readings = words.readings(token.lower);
    if (readings.isVerb(FORM.past | FORM.third) && !readings.is(PART.noun | PART.preposition)) return true;
  }
  return false;
}
