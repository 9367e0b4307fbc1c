import type { PartOfSpeech } from '../lexicon/reading.js';
import type { Lexicon } from '../lexicon/types.js';
import { isAsciiCapital, isAsciiSmall } from './spelling.js';
import { make, type RawToken } from './tokens.js';

/** What stands around the place where one word may be glued to another, and so far to each side. */
const LEFT = /(?:^|[^\p{L}\p{N}@#/.])(\p{Lu}\p{Ll}{2,}|\p{Ll}{2,})(\.?)$/u;
const RIGHT = /^(\p{Lu}\p{Ll}+|\p{Lu}{2,})(?![\p{L}\p{N}]|\.\p{Ll})/u;
const REACH = 24;
/** "About Foo Bar", with which a paragraph on a company begins. */
const HEADING = /(?:^|[\n.)])[^\S\n]*About(?: [\p{Lu}&][\p{L}&.-]*){1,5}$/u;
const HEADING_REACH = 72;
/** So many letters the second word has at least, where no dot parts the two. */
const SHORTEST = 3;
/** With so many places where a space is surely lost, a text has lost others too. */
const LOSSES = 2;
/** Words that only stand beside others: behind or before a name they are no part of it. */
const SMALL: ReadonlySet<PartOfSpeech | undefined> = new Set([
  'determiner',
  'preposition',
  'conjunction',
  'pronoun',
]);

interface Pair {
  readonly left: string;
  readonly right: string;
  readonly dot: string;
  readonly at: number;
  /** The first word ends a heading "About Foo". */
  readonly headed: boolean;
}

/** Where words begin that another one is glued to. */
export interface Glued {
  readonly starts: ReadonlySet<number>;
  /** Those of them where a space got lost and no line break: no sentence ends there. */
  readonly inside: ReadonlySet<number>;
}

/**
 * Where words begin that another one is glued to ("theCompany", "Vexa GroupThe Vexa Group is", "Vexa Pharma.Dr Lee"), as
 * line breaks leave them when they get lost: both words stand in the text by themselves, and more often; behind a heading
 * ("About FooFounded in 1999") the first does. The second may be a small word or a legal suffix, too ("VexaThis",
 * "VexaInc"). A text that has lost several spaces has lost more, between plain words too. Pure; linear.
 */
export function gluedWords(text: string, lexicon: Lexicon): Glued {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return NONE;
  const times = timesIn(text, pairs);
  const isSmall = (word: string): boolean => SMALL.has(lexicon.readings(word.toLowerCase()).usual);
  const isSuffix = (word: string): boolean => lexicon.is(word.toLowerCase(), 'legal-suffix');
  const isWord = (word: string): boolean => times(word) > 1 || lexicon.isOrdinary(word.toLowerCase());
  const isOnce = ({ left, right, dot }: Pair): boolean => dot === '' && times(left + right) === 1;
  const isSure = (pair: Pair): boolean => {
    const { left, right, dot, headed } = pair;
    if (headed && left === right) return true;
    const whole = times(left + dot + right);
    const [before, behind] = [times(left) > whole, times(right) > whole];
    if (before && (headed || behind)) return true;
    if (dot === '' && isSuffix(right) && times(left) >= whole) return true;
    return isOnce(pair) && before && isSmall(right);
  };
  const sure = new Set(pairs.filter(isSure));
  const lost = [...sure].filter(({ dot }) => dot === '').length >= LOSSES;
  const found = pairs.filter(
    (pair) => sure.has(pair) || (lost && isOnce(pair) && isWord(pair.left) && isWord(pair.right)),
  );
  const isInside = (pair: Pair): boolean =>
    times(`${pair.left} ${pair.right}`) > 0 || !(sure.has(pair) || isSmall(pair.right));
  return { starts: startsOf(found), inside: startsOf(found.filter(isInside)) };
}
const NONE: Glued = { starts: new Set(), inside: new Set() };
const startsOf = (pairs: readonly Pair[]): ReadonlySet<number> => new Set(pairs.map(({ at }) => at));

/** How often the words of the pairs stand in the text, by themselves and beside each other. */
function timesIn(text: string, pairs: readonly Pair[]): (words: string) => number {
  const counts = new Map<string, number>();
  for (const { left, right, dot } of pairs)
    for (const words of [left, right, left + dot + right, `${left} ${right}`]) counts.set(words, 0);
  const count = (words: string): void => {
    const known = counts.get(words);
    if (known !== undefined) counts.set(words, known + 1);
  };
  let [before, end] = ['', -1];
  for (const { 0: word, index } of text.matchAll(/\p{L}+(?:\.\p{L}+)?/gu)) {
    count(word);
    if (index === end + 1) count(`${before} ${word}`);
    [before, end] = [word, index + word.length];
  }
  return (words) => counts.get(words) ?? 0;
}

function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 2; at < text.length; at++) {
    if (!isAsciiCapital(text.charCodeAt(at)) || !mayEndLeft(text.charCodeAt(at - 1))) continue;
    const [, left, dot] = LEFT.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
    const [, right] = RIGHT.exec(text.slice(at, at + REACH)) ?? [];
    if (left === undefined || right === undefined || dot === undefined) continue;
    if (dot === '' && right.length < SHORTEST) continue;
    const headed = HEADING.test(text.slice(Math.max(0, at - HEADING_REACH), at));
    pairs.push({ left, right, dot, at, headed });
  }
  return pairs;
}

/** A small letter or a dot, with which what stands before the place ends. */
const mayEndLeft = (code: number): boolean => isAsciiSmall(code) || code === 46;

/** Cuts tokens where another word is glued to theirs; a dot between the two is a token of its own. */
export function cutGlued(
  text: string,
  tokens: readonly RawToken[],
  glued: ReadonlySet<number>,
): readonly RawToken[] {
  if (glued.size === 0) return tokens;
  return tokens.flatMap((token) => {
    const at = token.kind === 'word' ? firstInside(token, glued) : undefined;
    if (at === undefined) return [token];
    const dot = text[at - 1] === '.' ? [make(text, at - 1, at, 'punctuation')] : [];
    return [make(text, token.start, at - dot.length, 'word'), ...dot, make(text, at, token.end, 'word')];
  });
}

function firstInside({ start, end }: RawToken, glued: ReadonlySet<number>): number | undefined {
  for (let at = start + 2; at < end; at++) if (glued.has(at)) return at;
  return undefined;
}
