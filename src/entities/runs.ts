import { PART } from '../lexicon/readings.js';
import type { Sentence, Token } from '../text/types.js';
import { knownAt, lowers, sentenceOf, type Context } from './context.js';
import { endsInNumber, isFirmNumber } from './numbered.js';
import { nicknameAt } from './nicknames.js';
import { partnersComma } from './partners.js';
import { isFinite, ownPossessive } from './possessives.js';
import { isPlain, nameLike, opensClause } from './shape.js';

/** A stretch of tokens that may hold one name or several: tokens `first` up to, not including, `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
  /** It is what somebody buys: an organisation or a product, whatever its words. */
  readonly bought?: boolean;
}

/** One name as it stands in the text, before anything is known of what it names. */
export interface Piece extends Run {
  /** How it was found, as `run`, `run/after-title`, `headline`. */
  readonly how: string;
  /** The person title in front of it ("mr"), where there is one. */
  readonly title?: string;
}

/** All pieces have the same properties in the same order, which makes reading them fast. */
export const makePiece = (
  first: number,
  end: number,
  how: string,
  title?: string,
  bought?: boolean,
): Piece => ({ first, end, bought, how, title });

/** Stretches of capitalised words with their connectors in one sentence of ordinary prose. */
export function proseRuns(context: Context, sentence: Sentence): Run[] {
  const runs: Run[] = [];
  let at = sentence.first;
  while (at < sentence.endToken) {
    if (isPlain(context.tokens[at]!) || !startsRun(context, at, sentence.endToken)) {
      at += 1;
      continue;
    }
    const end = extend(context, at, sentence.endToken);
    if (!endsInAdjective(context, at, end)) runs.push({ first: at, end, bought: false });
    at = end;
  }
  return runs;
}

/** "Los Angeles-based": the run would be half a place. */
function endsInAdjective(context: Context, first: number, end: number): boolean {
  const next = context.tokens[end];
  const hyphen = next?.text.indexOf('-') ?? -1;
  if (
    !next ||
    next.kind !== 'word' ||
    hyphen <= 0 ||
    !/^\p{Lu}/u.test(next.text) ||
    !/-\p{Ll}/u.test(next.text)
  )
    return false;
  const half = context.tokens
    .slice(first, end)
    .map((token) => token.lower)
    .join(' ');
  return context.words.place(`${half} ${next.lower.slice(0, hyphen)}`) !== undefined;
}

function startsRun(context: Context, at: number, end: number): boolean {
  const { tokens, words, blocked } = context;
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return numberStarts(context, at, end);
  if (ordinalStarts(context, at, end)) return true;
  if (!nameLike(token, words) || isVerbAfterDot(tokens, at)) return false;
  const known = knownAt(context, at, end);
  if (known > 1) return true;
  if (blocked.has(at)) return monthInName(context, at);
  if (!words.closed(token)) return true;
  const next = tokens[at + 1];
  if (words.lexicon.is(token.lower, 'month')) return monthInName(context, at);
  if (!next || at + 1 >= end || !nameLike(next, words) || words.closed(next) || blocked.has(at + 1))
    return false;
  // "shares in All Nippon": a capital inside a sentence makes a name of any word.
  const sentence = sentenceOf(context, at);
  const inside = sentence !== undefined && !opensClause(tokens, at, sentence);
  return words.given(token.lower) || words.lexicon.is(token.lower, 'number-word') || inside;
}

/** A capitalised "One", "Re" or "Mine" behind a capitalised word; never an article, pronoun of a person or auxiliary. */
function continues(context: Context, at: number, end: number): boolean {
  const { tokens, words } = context;
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  const token = tokens[at];
  if (!token || token.readings.is(NEVER_INSIDE) || token.readings.inClass('personal-pronoun')) return false;
  if (!token.readings.is(PART.preposition)) return true;
  // "Foo Fund | In 2018, Foo": a heading, and the sentence below it.
  if (next && (next.kind === 'number' || context.blocked.has(at + 1))) return false;
  return (
    !next ||
    !nameLike(next, words) ||
    words.legalForm(next.lower) ||
    words.organizationWord(next.lower) !== undefined
  );
}
const NEVER_INSIDE = PART.modal | PART.auxiliary | PART.determiner | PART.conjunction;

/** "Foo (Australia) Ltd": a bracket inside a name, when a legal suffix or a word of groups follows it. */
function bracketInside(context: Context, at: number, end: number): number {
  const { tokens, words } = context;
  let close = at + 1;
  while (close < Math.min(end, at + 5) && tokens[close]?.text !== ')') close += 1;
  const after = tokens[close + 1];
  if (tokens[close]?.text !== ')' || !after || close + 1 >= end || !after.capital) return 0;
  return words.legalForm(after.lower) || words.generic(after.lower) ? close - at + 2 : 0;
}

/** "7-Eleven": a number glued to a capitalised word. */
function numberStarts(context: Context, at: number, end: number): boolean {
  const [dash, word] = [context.tokens[at + 1], context.tokens[at + 2]];
  if (knownAt(context, at, end) > 1 || isFrontNumber(context, at)) return true;
  return Boolean(
    at + 2 < end &&
    dash?.text === '-' &&
    !dash.spaceBefore &&
    word &&
    !word.spaceBefore &&
    nameLike(word, context.words),
  );
}

/** "777 Partners", of an article that has no other Partners. */
const isFrontNumber = ({ tokens, words, numbered }: Context, at: number): boolean =>
  numbered.before.has(`${tokens[at]?.text} ${tokens[at + 1]?.lower}`) || isFirmNumber(tokens, at, words);

/** "21st Century Fox", but not "the 21st Century": two capitalised words behind it, and no determiner or preposition before. */
function ordinalStarts({ tokens, words }: Context, at: number, end: number): boolean {
  const before = tokens[at - 1];
  if (!/^\d+(?:st|nd|rd|th)$/.test(tokens[at]?.text ?? '') || at + 2 >= end) return false;
  const behind = tokens.slice(at + 1, at + 3);
  if (!behind.every((token) => nameLike(token, words) && !words.lexicon.is(token.lower, 'month')))
    return false;
  return before?.sentence !== tokens[at]?.sentence || !before?.readings.is(PART.determiner);
}

/** "said May Department Stores": a month that a name goes on from, with no "in" or "of" in front. */
function monthInName(context: Context, at: number): boolean {
  const { tokens, words, blocked } = context;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (blocked.has(at - 1) || blocked.has(at + 1) || !next || !nameLike(next, words)) return false;
  const free =
    !before ||
    before.sentence !== tokens[at]?.sentence ||
    !before.readings.is(PART.preposition | PART.adjective);
  return free && words.lexicon.is(tokens[at]?.lower ?? '', 'month');
}

function extend(context: Context, first: number, end: number): number {
  let at = Math.max(first + 1, first + knownAt(context, first, end));
  if (context.tokens[first]?.kind === 'number')
    at = Math.max(at, first + (isFrontNumber(context, first) ? 2 : 3));
  while (at < end) {
    const step = stepAt(context, first, at, end);
    if (step === 0) break;
    at += step;
  }
  return at;
}

/** "of the U.S. Expired at midnight": old wires write a capital behind any dot; a word that can only be a verb is no name. */
function isVerbAfterDot(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const [usual] = token?.readings.list ?? [];
  if (!before?.text.endsWith('.') || !usual || !/\.\p{Lu}\.$/u.test(before.text)) return false;
  return (
    /^(?:auxiliary|modal)$/.test(usual.pos) || (usual.pos === 'verb' && /^(?:past|third)$/.test(usual.form))
  );
}

/** How many tokens from `at` on still belong to the run; 0 when it ends before `at`. */
function stepAt(context: Context, first: number, at: number, end: number): number {
  const { tokens, words, blocked } = context;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || isFamily(context, first, at - 1)) return 0;
  if (isFamily(context, first, at)) return 1;
  const known = nameLike(token, words) ? knownAt(context, at, end) : 0;
  if (known > 1) return known;
  if (blocked.has(at) || isVerbAfterDot(tokens, at)) return 0;
  if (seatOf(context, first, at, end)) return 2;
  if (words.connector(token.lower)) {
    const step = overConnectors(context, at, end);
    if (step > 0) return step;
  }
  if (nameLike(token, words)) return !words.closed(token) || continues(context, at, end) ? 1 : 0;
  if (token.kind === 'word' && words.legalForm(token.lower) && !words.lexicon.isOrdinary(token.lower))
    return 1;
  if (token.kind === 'number') return numbered(context, at) ? 1 : 0;
  if (token.kind === 'possessive') return ownPossessive(context, first, at, end) ? 1 : 0;
  const nickname = nicknameAt(context, first, at, end);
  if (nickname > 0) return nickname;
  if (token.text === '(') return bracketInside(context, at, end);
  if (token.spaceBefore || !next || at + 1 >= end) return 0;
  if (token.text === '!') return nameLike(next, words) || (next.kind === 'word' && !next.capital) ? 1 : 0;
  if (token.text === ',')
    return next.capital &&
      ((commaSuffix(context, at + 1) && !isStateOfTown(context, first, at)) ||
        words.generation(next.lower) ||
        partnersComma(context, first, at, end))
      ? 2
      : 0;
  if (/^[-/]$/.test(token.text)) return !next.spaceBefore && nameLike(next, words) ? 2 : 0;
  return 0;
}

/** "the Lund family", "the Lund brothers": who owns together is called by one name; "joined the Vexa family" is said of a company. */
function isFamily({ tokens, words }: Context, first: number, at: number): boolean {
  const token = tokens[at];
  const kin = token && !token.capital && words.lexicon.value(token.lower, 'kin-word') !== undefined;
  if (kin !== true || at <= first || at - first > 2 || tokens[first - 1]?.lower !== 'the') return false;
  return words.lexicon.value(tokens[first - 2]?.lower ?? '', 'kin-joined') === undefined;
}

/** "University of Texas | at Austin": which of its seats. */
function seatOf({ tokens, words }: Context, first: number, at: number, end: number): boolean {
  const seat = tokens[at + 1];
  if (tokens[at]?.lower !== 'at' || at + 1 >= end || !seat || !nameLike(seat, words)) return false;
  const of = tokens.slice(first, at).findLastIndex((token) => token.lower === 'of');
  const state = lowers(tokens, first + of + 1, at).join(' ');
  return of > 0 && words.ofHead(tokens[first + of - 1]?.lower ?? '') && words.place(state) !== undefined;
}

/** "of", "and", "de la" are inside a name when a capitalised word follows at once. */
function overConnectors(context: Context, at: number, end: number): number {
  const { tokens, words, blocked } = context;
  let last = at;
  while (last + 1 < end && last - at < 2) {
    const next = tokens[last + 1];
    if (
      !next ||
      !(words.connector(next.lower) === 'particle' || next.lower === 'the') ||
      nameLike(next, words)
    )
      break;
    last += 1;
  }
  const after = tokens[last + 1];
  if (!after || last + 1 >= end || blocked.has(last + 1)) return 0;
  const good =
    nameLike(after, words) &&
    (!words.closed(after) || knownAt(context, last + 1, end) > 1 || continues(context, last + 1, end));
  return good ? last - at + 1 : 0;
}

/** "Reno, NV": letters of a legal form that are a state's behind a town. */
function isStateOfTown({ tokens, words }: Context, first: number, comma: number): boolean {
  const state = words.lexicon.value(tokens[comma + 1]?.lower ?? '', 'us-state') !== undefined;
  const town = lowers(tokens, first, comma).join(' ');
  return state && (words.place(town) !== undefined || words.town(town));
}

/** "Foo, Inc." but not "Foo, Company officials". */
export function commaSuffix(context: Context, at: number): boolean {
  const token = context.tokens[at];
  return (
    token !== undefined &&
    context.words.legalForm(token.lower) &&
    !context.words.lexicon.isOrdinary(token.lower)
  );
}

const numbered = (context: Context, at: number): boolean => {
  const before = context.tokens[at - 1];
  const token = context.tokens[at];
  const after = context.tokens[at + 1];
  if (!before || !token || !/^\d{1,4}$/.test(token.text) || after?.text === '%') return false;
  if (context.numbered.behind.has(`${before.lower} ${token.text}`)) return true;
  if (!context.blocked.has(at) && endsInNumber(context.tokens, at, context.words)) return true;
  // "Group 4 Security", "Science 37 received": a bare number between capitals, or in front of the verb.
  const bare = /^\d{1,2}$/.test(token.text) && before.kind === 'word' && !context.blocked.has(at);
  if (bare && after && after.spaceBefore && (nameLike(after, context.words) || isFinite(after))) return true;
  return context.words.lexicon.value(before.lower, 'numbered-name') !== undefined;
};
