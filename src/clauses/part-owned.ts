import type { NounGroup, Piece } from '../groups/types.js';
import type { ClauseContext } from './infinitives.js';
import { groupKind, isMark, isNoun, isVerb, previous } from './layout.js';

/** "Foo is 46 percent owned by Bar", "Foo (46 percent owned by Bar)", "the maker, 46 percent owned by Bar,": Foo or the maker, where the group at `at` is the percentage. */
export function ownedInPart(
  pieces: readonly Piece[],
  at: number,
  context: ClauseContext,
): readonly NounGroup[] | undefined {
  const group = pieces[at];
  if (!isNoun(group) || group.head.value?.kind !== 'percent') return undefined;
  const before = previous(pieces, at);
  const piece = pieces[before];
  if (isVerb(piece))
    return context.verbIs(piece, 'be') ? context.clauseAt(before)?.surfaceSubject : undefined;
  const owned = isMark(piece, 'comma', 'open') ? pieces[previous(pieces, before)] : undefined;
  return isNoun(owned) && groupKind(owned) !== 'value' ? [owned] : undefined;
}
