import type { Mark, NounGroup, Piece } from '../groups/types.js';
import {
  afterPrepositions,
  following,
  isBreak,
  isDateGroup,
  isFinite,
  isGerund,
  isMark,
  isNoun,
  isVerb,
  isWhose,
  maybeParticiple,
  previous,
} from './layout.js';

/**
 * For a comma (or dash) at `close` that ends an aside, the comma that opens it: ", founded by X in 1999,",
 * ", the retailer," ", which owns Y,". -1 when the comma closes nothing.
 */
export function asideStart(pieces: readonly Piece[], close: number): number {
  const tag = (pieces[close] as Mark).tag;
  let nearest = -1;
  for (let k = close - 1; k > 0; k--) {
    const piece = pieces[k];
    if (isBreak(piece)) break;
    if (!isMark(piece, tag) || !isNoun(pieces[previous(pieces, k)])) continue;
    if (opensRelative(pieces, k) && isOneClause(pieces, k, close)) return k;
    if (nearest < 0 && opensAside(pieces, k, close)) nearest = k;
  }
  return nearest;
}

/** ", whose brands include Foo, Bar and Baz,", ", which bought Foo, the maker of Bar, in May,": one verb up to `close`. */
function isOneClause(pieces: readonly Piece[], open: number, close: number): boolean {
  const inside = pieces.slice(open + 1, close);
  const first = inside.find(isFinite);
  const verbs = inside.filter((p) => p === first || (isFinite(p) && !maybeParticiple(p)));
  const joined = inside.some((p, i) => isMark(p, 'comma') && isMark(inside[i + 1], 'conjunction'));
  return verbs.length === 1 && !joined;
}

const opensRelative = (pieces: readonly Piece[], comma: number): boolean => {
  const first = pieces[following(pieces, comma)];
  return isMark(first, 'relative') || isWhose(first);
};

function opensAside(pieces: readonly Piece[], open: number, close: number): boolean {
  const at = following(pieces, open);
  const first = pieces[at];
  if (opensRelative(pieces, open)) return true;
  if (isMark(first, 'preposition'))
    return isMark(pieces[following(pieces, at)], 'relative') || !finiteBetween(pieces, at, close);
  if (isVerb(first)) return isGerund(first) || first.tense === 'participle' || maybeParticiple(first);
  if (isNoun(first) || isMark(first, 'adjective'))
    return !finiteBetween(pieces, at, close) || relativeBetween(pieces, at, close);
  return false;
}

const finiteBetween = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces.slice(from, to).some((p) => isFinite(p) && !maybeParticiple(p));
const relativeBetween = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces.slice(from, to).some((p) => isMark(p, 'relative') || isWhose(p));

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
