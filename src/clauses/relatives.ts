import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { antecedent } from './antecedents.js';
import { changed, type Complements } from './complements.js';
import { isDateGroup, isMark, isNoun, isWhose, ownedPart, previous } from './layout.js';

/**
 * The complements of a verb whose own subject at `at` stands in a relative clause, with what the clause tells more of:
 * "in which Renault owns a stake", "which Yahoo owns", "a 40 percent stake Yahoo was holding". Undefined for any other.
 */
export function relativeComplements(
  pieces: readonly Piece[],
  at: number,
  verb: VerbGroup,
  right: Complements,
): Complements | undefined {
  const before = previous(pieces, at);
  if (isMark(pieces[before], 'relative')) return withAntecedent(pieces, before, right);
  const group = pieces[before];
  const bare =
    isNoun(group) &&
    !isDateGroup(group) &&
    right.object.length === 0 &&
    !verb.passive &&
    !isWhose(pieces[at]) &&
    !isMark(pieces[at - 1], 'comma') &&
    !isFronted(pieces, before);
  return bare ? changed(right, { object: [ownedPart(pieces, before)] }) : undefined;
}

/** "During the summer | the bank lends more": a phrase in front of the subject, and no noun that is told of. */
function isFronted(pieces: readonly Piece[], noun: number): boolean {
  let k = noun;
  while (isNoun(pieces[k]) && isMark(pieces[previous(pieces, k)], 'preposition')) {
    const before = previous(pieces, previous(pieces, k));
    if (!isNoun(pieces[before]))
      return before < 0 || isMark(pieces[before], 'comma', 'conjunction', 'subordinator');
    k = before;
  }
  return false;
}

function withAntecedent(
  pieces: readonly Piece[],
  relative: number,
  right: Complements,
): Complements | undefined {
  const source = antecedent(pieces, relative);
  const target = pieces[source];
  if (!isNoun(target)) return undefined;
  const preposition = pieces[previous(pieces, relative)];
  if (isMark(preposition, 'preposition')) {
    const groups: NounGroup[] = [target];
    const phrase = { preposition: preposition.lower, groups, at: relative };
    return changed(right, { prepositions: [...right.prepositions, phrase] });
  }
  return right.object.length === 0 ? changed(right, { object: [target] }) : undefined;
}
