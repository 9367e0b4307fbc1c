import type { Mark, NounGroup, Piece } from '../groups/types.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isBreak,
  isDateGroup,
  isGerund,
  isMark,
  isNoun,
  isSpan,
  isVerb,
  maybeParticiple,
  wordOf,
} from './layout.js';
import { isCalling } from './coordinated-titles.js';

/** Where the aside that opens at the comma `open` ends: index of the closing comma or dash; -1 when it is no aside. */
export function asideEnd(pieces: readonly Piece[], open: number): number {
  const tag = (pieces[open] as Mark).tag;
  const at = following(pieces, open);
  const first = pieces[at];
  const starts =
    isMark(first, 'relative') ||
    isNoun(first) ||
    (isVerb(first) && (isGerund(first) || maybeParticiple(first)));
  if (!starts) return -1;
  const from = isNoun(first) ? afterPrepositions(pieces, at) - 1 : at;
  for (let k = from + 1; k < pieces.length; k++) {
    if (isBreak(pieces[k])) return -1;
    if (isMark(pieces[k], tag)) return k;
  }
  return -1;
}

/** "Ann Lee, chairman of Foo since 2012,": dates behind what an apposition says, up to the mark that closes it. */
export function datesOfAside(said: NounGroup, pieces: readonly Piece[]): NounGroup[] {
  const dates: NounGroup[] = [];
  let k = following(pieces, afterPrepositions(pieces, pieces.indexOf(said)) - 1);
  for (let piece = pieces[k]; isNoun(piece) && isDateGroup(piece); piece = pieces[k]) {
    dates.push(piece);
    k = following(pieces, k);
  }
  return isMark(pieces[k], 'comma', 'dash', 'close') ? dates : [];
}

/** What stands behind the noun group at `i`, its phrases and dates: "chairman of Foo since 2012 |". */
export function behindPhrases(pieces: readonly Piece[], i: number): number {
  let end = following(pieces, afterPrepositions(pieces, i) - 1);
  while (isDateGroup(pieces[end])) end = following(pieces, end);
  return end;
}

/** "Chairman of Foo since 2012, Lee": where what a span of time ends goes on. */
export const overSpan = (pieces: readonly Piece[], at: number): number =>
  isSpan(pieces[at]) ? following(pieces, at) : at;

/** "Lee, for 19 years chairman of Foo" */
export function overDuration(pieces: readonly Piece[], at: number): number {
  const job = following(pieces, at);
  const group = pieces[job];
  return wordOf(pieces[at]) === 'for' && isNoun(group) && isCalling(group) ? job : at;
}

/** "cut 1,900 jobs, or 15 percent of its staff": place of the same in other words, or of what follows it. */
export function sameValue(pieces: readonly Piece[], or: number): number {
  const after = afterSameValue(pieces, or);
  const value = following(pieces, or);
  const percent = pieces[value];
  const same = wordOf(pieces[or]) === 'or' && isNoun(percent) && percent.head.value?.kind === 'percent';
  return after >= 0 || !same ? after : value;
}

/** "fell to $4m, or 12 cents a share, from $5m": the same sum in other words; -1 when the conjunction at `or` opens something else. */
function afterSameValue(pieces: readonly Piece[], or: number): number {
  const value = following(pieces, or);
  const close = following(pieces, value);
  const same = wordOf(pieces[or]) === 'or' && isNoun(pieces[value]) && groupKind(pieces[value]) === 'value';
  if (!same || !isMark(pieces[close], 'comma')) return -1;
  const after = following(pieces, close);
  return isMark(pieces[after], 'preposition') ? after : -1;
}
