import type { Mark, Piece } from '../groups/types.js';
import { groupKind, isDateGroup, isMark, isNoun, previous } from './layout.js';

/** The noun group a relative pronoun refers to: the one before it, over a comma and a preposition ("in which"). */
export function antecedent(pieces: readonly Piece[], relative: number): number {
  let k = previous(pieces, relative);
  if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  if (isMark(pieces[k], 'comma', 'dash', 'adjective')) k = previous(pieces, k);
  const who = (pieces[relative] as Mark).lower === 'who';
  // "the stake in Foo, which owns …" refers to the nearest, but not to a date, a sum or, for "who", to a value.
  const passed = (p: Piece | undefined): boolean =>
    isDateGroup(p) || (who && isNoun(p) && groupKind(p) === 'value');
  while (passed(pieces[k])) {
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  return isNoun(pieces[k]) ? k : -1;
}
