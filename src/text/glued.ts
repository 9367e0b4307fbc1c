import { isAsciiCapital, isAsciiSmall } from './spelling.js';
import { make, type RawToken } from './tokens.js';

/** What stands around the place where one word may be glued to another, and so far to each side. */
const LEFT = /(?:^|[^\p{L}\p{N}@#/.])(\p{Lu}\p{Ll}{2,}|\p{Ll}{2,})(\.?)$/u;
const RIGHT = /^(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]|\.\p{Ll})/u;
const REACH = 24;
/** "About Foo Bar", with which a paragraph on a company begins. */
const HEADING = /(?:^|[\n.)])[^\S\n]*About(?: [\p{Lu}&][\p{L}&.-]*){1,5}$/u;
const HEADING_REACH = 72;
/** So many letters the second word has at least, where no dot parts the two. */
const SHORTEST = 3;

interface Pair {
  readonly left: string;
  readonly right: string;
  readonly dot: string;
  readonly at: number;
  /** The first word ends a heading "About Foo". */
  readonly headed: boolean;
}

/**
 * Where words begin that another one is glued to ("theCompany", "Vexa GroupThe Vexa Group is", "Vexa Pharma.Dr Lee"), as
 * line breaks leave them when they get lost: both words stand in the text by themselves, and more often; behind a heading
 * ("About FooFounded in 1999") the first does. Pure; linear.
 */
export function gluedWords(text: string): ReadonlySet<number> {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return NONE;
  const counts = new Map<string, number>();
  for (const { left, right, dot } of pairs)
    for (const word of [left, right, left + dot + right]) counts.set(word, 0);
  for (const [word] of text.matchAll(/\p{L}+(?:\.\p{L}+)?/gu)) {
    const known = counts.get(word);
    if (known !== undefined) counts.set(word, known + 1);
  }
  const times = (word: string): number => counts.get(word) ?? 0;
  return new Set(
    pairs.flatMap(({ left, right, dot, at, headed }) => {
      const whole = times(left + dot + right);
      if (headed && left === right) return [at];
      return times(left) > whole && (headed || times(right) > whole) ? [at] : [];
    }),
  );
}
const NONE: ReadonlySet<number> = new Set();

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
