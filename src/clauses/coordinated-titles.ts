import type { NounGroup, Piece } from '../groups/types.js';
import { afterPrepositions, following, groupKind, isMark, isNoun, previous } from './layout.js';

/** Classes of nouns that say what somebody does or is: only such are said of one person together. */
const CALLINGS: readonly string[] = ['position', 'founder', 'person-noun', 'owner'];

/** Whether the group says what somebody does: "chief executive", "founder". */
export const isCalling = (group: NounGroup): boolean =>
  groupKind(group) === 'noun' && group.head.readings.inAny(CALLINGS);

/** Whether it says what office somebody holds: "chief executive", but not "owner". */
export const isOffice = (group: NounGroup): boolean =>
  groupKind(group) === 'noun' && group.head.readings.inClass('position');

const isAnd = (piece: Piece | undefined): boolean =>
  isMark(piece, 'conjunction') && /^(and|&)$/.test(piece.lower);

/** Jobs before the one at `at`, joined to it: "chairman" of "chairman and chief executive Ann Lee". */
export function joinedBefore(pieces: readonly Piece[], at: number, said: NounGroup): NounGroup[] {
  if (!isCalling(said) || said.determiner !== undefined || said.owner !== undefined) return [];
  const found: NounGroup[] = [];
  let and = previous(pieces, at);
  while (isAnd(pieces[and]) || (found.length > 0 && isMark(pieces[and], 'comma'))) {
    const group = pieces[previous(pieces, and)];
    if (!isNoun(group) || !isCalling(group)) break;
    found.unshift(group);
    and = previous(pieces, previous(pieces, and));
  }
  return found;
}

/** Jobs after the one at `at`: "chief executive" of "Ann Lee, chairman and chief executive of Foo". */
export function joinedAfter(pieces: readonly Piece[], at: number): NounGroup[] {
  const first = pieces[at];
  if (!isNoun(first) || !isCalling(first)) return [];
  const found: NounGroup[] = [];
  let and = following(pieces, afterPrepositions(pieces, at) - 1);
  if (!isAnd(pieces[and])) and = following(pieces, at);
  while (isAnd(pieces[and])) {
    const next = following(pieces, and);
    const group = pieces[next];
    if (!isNoun(group) || !isCalling(group)) break;
    found.push(group);
    and = following(pieces, next);
  }
  return found;
}

/** Titles of the names that the one at `at` is joined to: "Vexa's chairman" of "Vexa's chairman Lee and president Kim". */
export function titlesBefore(pieces: readonly Piece[], at: number): NounGroup[] {
  const and = previous(pieces, at);
  const before = isAnd(pieces[and]) ? pieces[previous(pieces, and)] : undefined;
  return isNoun(before) && before.title && isCalling(before.title) ? [before.title] : [];
}
