import { FORM, PART } from '../lexicon/readings.js';
import type { Lexicon } from '../lexicon/types.js';
import { hasLetters, isAsciiSmall, isCapital } from './spelling.js';
import type { RawToken } from './tokens.js';
import type { Letters } from './types.js';

/** Function words may be small in Title Case, and are no sign of either. */
const CONTENT = PART.noun | PART.verb | PART.adjective | PART.adverb;

/**
 * How a sentence uses capitals: `capitals` all through, `title` when the plain words have one too ("Foo Buys Maker of
 * Bikes"), else `sentence`. Pure; linear in the number of tokens.
 */
export function lettersOf(tokens: readonly RawToken[], lexicon: Lexicon): Letters {
  if (isShouted(tokens)) return 'capitals';
  return isTitleCase(tokens, lexicon) ? 'title' : 'sentence';
}

function isShouted(tokens: readonly RawToken[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { text } of tokens) {
    if (!hasLetters(text)) continue;
    words += 1;
    if (!isAsciiSmall(text.charCodeAt(0)) && text === text.toUpperCase()) capitals += 1;
  }
  return words >= 4 && capitals / words > 0.8;
}

/** At least three content words (two with a verb), a plain one among them with a capital, and hardly a plain one without. */
function isTitleCase(tokens: readonly RawToken[], lexicon: Lexicon): boolean {
  const last = tokens[tokens.length - 1];
  const closed = last !== undefined && /^[.?]$/.test(last.text);
  // Most sentences: a small word in front of a full stop, which no title has, is found among the first few.
  if (closed && tokens.some((t) => t.kind === 'word' && isContent(t, lexicon) && isSmall(t, lexicon)))
    return false;
  // "Ann Lee is Chairman of Foo Refining Group.": capitals of names and offices; a title would write "Is".
  if (closed && tokens.some(isSmallAuxiliary(lexicon))) return false;
  const content = tokens.filter((t) => t.kind === 'word' && isContent(t, lexicon));
  const least =
    !closed && content.slice(1).some((t) => isPlainCapital(t, lexicon) && isVerb(t, lexicon)) ? 2 : 3;
  if (content.length < least) return false;
  const small = content.filter((t) => isSmall(t, lexicon));
  if (small.length / content.length > 0.25) return false;
  const plain = content.slice(1).filter((t) => lexicon.isOrdinary(t.lower));
  const smallOnes = new Set(small);
  const smallPlain = plain.filter((t) => smallOnes.has(t)).length;
  const capitals = (closed ? content.slice(1) : content).filter((t) => isPlainCapital(t, lexicon));
  const proof = closed
    ? capitals.length > 1 || capitals.some((t) => isVerb(t, lexicon))
    : capitals.length > 0;
  return proof && smallPlain * 4 <= plain.length && !hasSmallVerb(small, lexicon);
}

function isContent(token: RawToken, lexicon: Lexicon): boolean {
  return lexicon.readings(token.lower).only(CONTENT) && hasLetters(token.text);
}

const isSmall = (token: RawToken, lexicon: Lexicon): boolean =>
  isKnown(token, lexicon) && !/^@|^\p{Lu}|^\p{Ll}\p{Lu}/u.test(token.text);

const isSmallAuxiliary =
  (lexicon: Lexicon) =>
  ({ kind, text, lower }: RawToken): boolean =>
    kind === 'word' && text === lower && lexicon.readings(lower).is(PART.auxiliary | PART.modal);

const isKnown = (token: RawToken, lexicon: Lexicon): boolean =>
  lexicon.isOrdinary(token.lower) || lexicon.readings(token.lower).length > 0;

const isPlainCapital = (token: RawToken, lexicon: Lexicon): boolean =>
  isCapital(token.text) && lexicon.isOrdinary(token.lower);

/** "Foo acquires Bar Software": a small verb shows that capitals mean names. */
const hasSmallVerb = (small: readonly RawToken[], lexicon: Lexicon): boolean =>
  small.some((t) => isVerb(t, lexicon));

const isVerb = (token: RawToken, lexicon: Lexicon): boolean => {
  const readings = lexicon.readings(token.lower);
  return readings.usual === 'verb' && readings.inForm(FORM.third | FORM.past);
};

/**
 * "in the U.S. Was taking it over", "a U.S. Financial firm": wires give a capital to what follows the dot of "U.S.",
 * though no sentence begins. True for words that are verbs alone, and for adjectives whose noun has none.
 */
export function isRaised(
  token: RawToken,
  before: RawToken | undefined,
  after: RawToken | undefined,
  lexicon: Lexicon,
): boolean {
  if (before?.text.length !== 4 || !/^U\.[SK]\.$/.test(before.text) || token.kind !== 'word') return false;
  const readings = lexicon.readings(token.lower);
  if (readings.is(PART.verb | PART.auxiliary | PART.modal) && !readings.is(PART.noun | PART.adjective))
    return true;
  const small = after?.kind === 'word' && /^\p{Ll}/u.test(after.text);
  const noun = small && lexicon.readings(after.lower).is(PART.noun);
  return noun && (readings.usual === 'adjective' || readings.inForm(FORM.gerund));
}
