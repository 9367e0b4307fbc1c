import type { Piece } from '../groups/types.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isBreak,
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isShare,
  previous,
  wordOf,
} from './layout.js';

/** Pieces; no aside inside a list is longer. */
const LONGEST_ASIDE = 16;

/**
 * The last piece of the list's member at `i`, over what is said of it alone: where it is ("Foo of Ohio"), when ("Foo in
 * 2017"), how much ("Foo 23%"), and what it is ("Foo, a bank, and Bar"). Any of it counts only where the list goes on.
 */
export function lastOfMember(pieces: readonly Piece[], i: number): number {
  const member = pieces[i];
  if (isShare(member)) return overWhole(pieces, i);
  if (!isNoun(member) || groupKind(member) !== 'name' || member.place) return i;
  const place = overPlace(pieces, i);
  if (place !== i) return place;
  const close = overValue(pieces, i);
  const aside = overAside(pieces, close);
  return aside > 0 ? aside : close;
}

/** "half of Foo and a quarter of Bar": over what a share is a share of, where another share is joined to it. */
function overWhole(pieces: readonly Piece[], i: number): number {
  const of = following(pieces, i);
  if (!isMark(pieces[of], 'preposition') || !/^(?:of|in)$/.test(wordOf(pieces[of]))) return i;
  const last = afterPrepositions(pieces, i) - 1;
  const joint = following(pieces, last);
  return isMark(pieces[joint], 'conjunction', 'comma') && isShare(pieces[following(pieces, joint)])
    ? last
    : i;
}

/** "Foo 23%", "Foo in 2017": over a share or a date. */
function overValue(pieces: readonly Piece[], i: number): number {
  const next = following(pieces, i);
  const value = pieces[next];
  if (isNoun(value) && (value.head.value?.kind === 'percent' || isDateGroup(value))) return next;
  const at = following(pieces, next);
  const dated = isMark(value, 'preposition') && /^(?:in|on|since|from)$/.test(value.lower);
  return dated && isDateGroup(pieces[at]) ? at : i;
}

/** "Foo, a bank in Oslo, and Bar", "Foo, which makes pumps, and Bar": where the aside behind a member ends; -1 for none. */
function overAside(pieces: readonly Piece[], i: number): number {
  const open = following(pieces, i);
  const at = following(pieces, open);
  const first = pieces[at];
  if (!isMark(pieces[open], 'comma')) return -1;
  const close = isMark(first, 'relative')
    ? nextComma(pieces, at)
    : isNoun(first) && groupKind(first) === 'noun' && first.determiner !== undefined
      ? following(pieces, afterPrepositions(pieces, at) - 1)
      : -1;
  if (close < 0 || !isMark(pieces[close], 'comma', 'colon')) return -1;
  const and = following(pieces, close);
  const next = isMark(pieces[and], 'conjunction') ? following(pieces, and) : -1;
  if (next < 0 || !isNamed(pieces[next]) || startsClause(pieces, next)) return -1;
  const last = previous(pieces, close);
  // "Foo, which makes Bar, and Baz": perhaps the makings go on.
  return isMark(first, 'relative') && isNamed(pieces[last]) ? -1 : last;
}

function nextComma(pieces: readonly Piece[], from: number): number {
  for (let k = from; k < Math.min(pieces.length, from + LONGEST_ASIDE); k++) {
    if (isMark(pieces[k], 'comma')) return k;
    if (isBreak(pieces[k])) return wordOf(pieces[k]) === ';' ? k : -1;
  }
  return -1;
}

const isNamed = (p: Piece | undefined): boolean => isNoun(p) && p.head.name !== undefined && !p.place;

const startsClause = (pieces: readonly Piece[], at: number): boolean =>
  isFinite(pieces[following(pieces, at)]);

/** "Foo Corp of Wayne, N.J., and Bar": over where a company is. */
function overPlace(pieces: readonly Piece[], i: number): number {
  const member = pieces[i];
  const of = following(pieces, i);
  const place = following(pieces, of);
  if (!isNoun(member) || groupKind(member) !== 'name' || member.place) return i;
  if (
    !isMark(pieces[of], 'preposition') ||
    !/^(?:of|in)$/.test(wordOf(pieces[of])) ||
    !isPlace(pieces[place])
  )
    return i;
  const comma = following(pieces, place);
  const state = following(pieces, comma);
  if (!isMark(pieces[comma], 'comma') || !isPlace(pieces[state])) return place;
  const close = following(pieces, state);
  return isMark(pieces[close], 'comma') && isMark(pieces[following(pieces, close)], 'conjunction')
    ? close
    : state;
}

const isPlace = (p: Piece | undefined): boolean => isNoun(p) && p.place;
