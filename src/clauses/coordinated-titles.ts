import type { NounGroup, Piece } from '../groups/types.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isAge,
  isFinite,
  isMark,
  isNoun,
  isVerb,
  maybeParticiple,
  previous,
} from './layout.js';
import { hasArticle } from '../groups/determiners.js';
import { isAnd } from '../text/function-words.js';

/** Classes of nouns that say what somebody does or is: only such are said of one person together. */
const CALLINGS: readonly string[] = ['position', 'founder', 'person-noun', 'owner'];

/** Classes of nouns that say what a company is: such are said of one company together. */
const KINDS: readonly string[] = ['company-noun', 'company-kind-head', 'subsidiary'];

/** Whether the group says what a company is: "bank", "unit". */
export const isKind = (group: NounGroup): boolean =>
  groupKind(group) === 'noun' && group.head.readings.inAny(KINDS);

/** Whether the group says what somebody does: "chief executive", "founder". */
export const isCalling = (group: NounGroup): boolean =>
  groupKind(group) === 'noun' && group.head.readings.inAny(CALLINGS);

/** Whether it says what office somebody holds: "chief executive", but not "owner". */
export const isOffice = (group: NounGroup): boolean =>
  groupKind(group) === 'noun' && group.head.readings.inClass('position');

/** "chief executive", but not "its chief executive" or "the chief executive", whom a name behind it names. */
export const isBareOffice = (group: NounGroup): boolean =>
  isOffice(group) && !group.determiner && !group.owner && !group.possessivePronoun;

const isAndMark = (piece: Piece | undefined): boolean => isMark(piece, 'conjunction') && isAnd(piece.lower);

/** Jobs before the one at `at`, joined to it: "chairman" of "chairman and chief executive Ann Lee". */
export function joinedBefore(pieces: readonly Piece[], at: number, said: NounGroup): NounGroup[] {
  if (!isCalling(said) || said.determiner !== undefined || said.owner !== undefined) return [];
  const found: NounGroup[] = [];
  let and = previous(pieces, at);
  while (isAndMark(pieces[and]) || (found.length > 0 && isMark(pieces[and], 'comma'))) {
    const group = pieces[previous(pieces, and)];
    if (!isNoun(group) || !isCalling(group)) break;
    found.unshift(group);
    and = previous(pieces, previous(pieces, and));
  }
  return found;
}

/**
 * What is said together with the noun group at `at`, behind it: "chief executive" of "Ann Lee, chairman and chief executive of
 * Foo", "a unit" of "Vexa is a maker of pumps and a unit of Foo".
 */
export function joinedAfter(pieces: readonly Piece[], at: number): NounGroup[] {
  const first = pieces[at];
  if (!isNoun(first)) return [];
  if (isKind(first)) return kindsAfter(pieces, at);
  if (!isCalling(first)) return [];
  const found: NounGroup[] = [];
  let and = following(pieces, afterPrepositions(pieces, at) - 1);
  if (!isAndMark(pieces[and])) and = following(pieces, at);
  while (isAndMark(pieces[and])) {
    const next = following(pieces, and);
    const group = pieces[next];
    if (!isNoun(group) || !isCalling(group)) break;
    found.push(group);
    and = following(pieces, next);
  }
  return found;
}

/**
 * The same of what companies are: over participles ("a bank based in Oslo, and a unit of Foo"), with an article of its own;
 * and behind a comma ("a bank, the largest lender in Oslo, founded in 1999").
 */
function kindsAfter(pieces: readonly Piece[], at: number): NounGroup[] {
  let end = following(pieces, afterPrepositions(pieces, at) - 1);
  const verb = pieces[end];
  if (isVerb(verb) && maybeParticiple(verb)) end = following(pieces, afterPrepositions(pieces, end) - 1);
  const comma = isMark(pieces[end], 'comma');
  if (comma) end = following(pieces, end);
  const next = isAndMark(pieces[end]) ? following(pieces, end) : comma ? end : -1;
  const group = pieces[next];
  if (
    !isNoun(group) ||
    !isKind(group) ||
    !(hasArticle(group) || (next === end && group.owner && hasArticle(group.owner)))
  )
    return [];
  return isFinite(pieces[following(pieces, afterPrepositions(pieces, next) - 1)]) ? [] : [group];
}

/**
 * "a maker of pumps | and a unit of Foo", "head of research | and chief economist": whether the group at `next` is joined to
 * what the one at `i` belongs to, and not to it.
 */
export function joinsOuterKind(pieces: readonly Piece[], i: number, next: number): boolean {
  const preposition = previous(pieces, i);
  const [outer, inner, group] = [pieces[previous(pieces, preposition)], pieces[i], pieces[next]];
  return (
    isMark(pieces[preposition], 'preposition') &&
    isNoun(outer) &&
    isNoun(inner) &&
    isNoun(group) &&
    ((isKind(outer) && isKind(group) && hasArticle(group) && !isKind(inner)) ||
      (isOffice(outer) && isOffice(group) && !isCalling(inner)))
  );
}

/**
 * "Ann Lee, chairman and chief executive, …", "served as chairman, …": whether the job at `i` is told of who stands before
 * it, so that a name behind it is somebody else's.
 */
export function isOfNameBefore(pieces: readonly Piece[], i: number): boolean {
  const job = pieces[i];
  if (!isNoun(job) || !isBareOffice(job)) return false;
  const before = previous(pieces, i);
  const outer = previous(pieces, before);
  const joint = pieces[before];
  if (isAndMark(joint)) return isNoun(pieces[outer]) && isOfNameBefore(pieces, outer);
  const name = pieces[isAge(pieces, outer) ? previous(pieces, previous(pieces, outer)) : outer];
  if (isMark(joint, 'comma')) return isNoun(name) && groupKind(name) === 'name' && !name.place;
  return isMark(joint, 'preposition') && joint.lower === 'as' && outer >= 0;
}

/** Titles of the names that the one at `at` is joined to: "Vexa's chairman" of "Vexa's chairman Lee and president Kim". */
export function titlesBefore(pieces: readonly Piece[], at: number): NounGroup[] {
  const and = previous(pieces, at);
  const before = isAndMark(pieces[and]) ? pieces[previous(pieces, and)] : undefined;
  return isNoun(before) && before.title && isCalling(before.title) ? [before.title] : [];
}
