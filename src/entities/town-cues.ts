import { PART } from '../lexicon/readings.js';
import { isArticle } from '../text/function-words.js';
import type { Token } from '../text/types.js';
import { phraseEnds, type TokenAt } from './apposition-cues.js';
import { lowers, type Context } from './context.js';
import type { Piece } from './runs.js';
import type { Cue } from './weights.js';

/** How many words at most say what somebody is between a town and his name: "Fort Wayne | truck-parts maker | Foo". */
const DESCRIPTION_REACH = 5;

/** Nouns before which a name is that of a company: "Foo rival Bar", "Foo unit Bar", "Foo chief executive Ann Lee". */
const RELATIVE: readonly string[] = [
  'competitor-noun',
  'subsidiary',
  'owner',
  'shareholder',
  'parent',
  'customer-noun',
  'company-office',
  'founder',
];

/**
 * "Camden brewer Foo", "Tallaght's Foo", "Foo, the Camden brewer,": a town of geographic lists where a name stands behind
 * it as its own, or behind what somebody there is, or where it stands between an article and what a company is.
 */
export function townCues(context: Context, piece: Piece, tail: number, tokenAt: TokenAt): Cue[] {
  const { tokens, words } = context;
  if (!words.town(lowers(tokens, piece.first, piece.end).join(' '))) return [];
  const possessive = tokenAt(tail)?.kind === 'possessive';
  const start = possessive ? tail + 1 : tail;
  const determined = !possessive && isArticle(tokenAt(piece.first - 1)?.lower);
  for (let at = start; at <= start + DESCRIPTION_REACH; at++) {
    const token = tokenAt(at);
    if (determined && at > start && !continuesNouns(token) && isOwnKind(context, at - 1))
      return isPartOfName(context, start, at - 1) ? [] : ['town-of-name'];
    if (!token || token.kind !== 'word') return [];
    if (!token.capital) continue;
    if (at === start) return possessive ? ['town-of-name'] : [];
    return isKind(context, at - 1, tokens[at - 1]) ? ['town-of-name'] : [];
  }
  return [];
}

/** Whether the words that end at `at` say what somebody does, and not whose he is. */
function isKind(context: Context, at: number, token: Token | undefined): boolean {
  if (!token || isRelative(context, at)) return false;
  if (isCompanyKind(context, at)) return true;
  const { lexicon } = context.words;
  const noun = token.readings.length === 0 || token.readings.is(PART.noun);
  return noun && lexicon.nounKinds(token.lower).some((kind) => kind !== 'kind-of-thing');
}

const isRelative = (context: Context, at: number): boolean =>
  RELATIVE.some((name) => phraseEnds(context, at, name));

const isCompanyKind = (context: Context, at: number): boolean =>
  phraseEnds(context, at, 'company-noun') || phraseEnds(context, at, 'company-kind-head');

/** What a company is by itself, and not to another. */
const isOwnKind = (context: Context, at: number): boolean =>
  isCompanyKind(context, at) && !isRelative(context, at);

/** "The Foo group": the only word behind a name is part of it. */
const isPartOfName = ({ tokens, words }: Context, start: number, at: number): boolean =>
  at === start && words.generic(tokens[at]?.lower ?? '');

/** Whether a compound of nouns goes on with this word. */
const continuesNouns = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || token.readings.is(PART.noun));
