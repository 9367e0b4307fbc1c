import type { VerbGroup } from '../groups/types.js';
import { isDateGroup, isFinite, isMark, isNoun, maybeParticiple } from './layout.js';
import { isNounLink, type Spine } from './spine.js';

/**
 * Whether the noun behind the verb at `q` is the subject of a clause of its own: one that the verb tells ("said Foo had
 * bought Bar", "believes the head of the bank will go"), or one beside it ("as it grew the river rose").
 */
export function clauseBehind(spine: Spine, verb: VerbGroup, q: number): 'told' | 'beside' | undefined {
  const telling = takesClause(verb);
  const pieceAt = (k: number) => spine[k]?.piece;
  let k = q + 2;
  // "said profit attributable to owners rose"
  if (telling && isMark(pieceAt(k), 'adjective') && isMark(pieceAt(k + 1), 'preposition')) k++;
  while (telling && isMark(pieceAt(k), 'preposition') && isNounLink(spine[k + 1])) k += 2;
  while (isDateGroup(pieceAt(k))) k++;
  const next = pieceAt(k);
  if (!isFinite(next) || (next.base && verb.classes.includes('takes-bare-infinitive'))) return undefined;
  const named = maybeParticiple(next) && !isNoun(pieceAt(k + 1));
  // "said shares bought in 2005 rose", but "confirmed plans announced in May"
  if (telling) return !named || (k === q + 2 && verb.classes.includes('quoting')) ? 'told' : undefined;
  return maybeParticiple(next) ? undefined : 'beside';
}

export const takesClause = (verb: VerbGroup): boolean =>
  verb.classes.some((c) => c === 'say' || c === 'believe' || c === 'show' || c === 'takes-clause');
