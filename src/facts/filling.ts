import type { Clause } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { Referent } from '../references/types.js';

/** What a slot holds: a noun group, its possessor, one of its modifiers, or a clause. */
export type Filling =
  | { readonly kind: 'group'; readonly group: NounGroup }
  | { readonly kind: 'owner'; readonly group: NounGroup }
  | { readonly kind: 'unit'; readonly unit: TaggedUnit }
  /** The noun group without determiner, possessor and names: "chief executive" of "its chief executive". */
  | {
      readonly kind: 'words';
      readonly group: NounGroup;
      readonly until?: NounGroup;
      readonly from?: NounGroup;
    }
  /** An entity that is not named here, but spoken of. */
  | { readonly kind: 'referent'; readonly referent: Referent }
  | { readonly kind: 'clause'; readonly clause: Clause };

type Kind = Filling['kind'];

/** All fillings have the same properties in the same order, which makes reading them fast. */
const filling = <K extends Kind>(
  kind: K,
  group?: NounGroup,
  unit?: TaggedUnit,
  referent?: Referent,
  clause?: Clause,
  until?: NounGroup,
  from?: NounGroup,
): Filling => ({ kind, group, unit, referent, clause, until, from }) as unknown as Filling;

export const asGroup = (group: NounGroup): Filling => filling('group', group);
export const asOwner = (group: NounGroup): Filling => filling('owner', group);
export const asUnit = (unit: TaggedUnit): Filling => filling('unit', undefined, unit);
export const asReferent = (referent: Referent): Filling =>
  filling('referent', undefined, undefined, referent);
export const asClause = (clause: Clause): Filling =>
  filling('clause', undefined, undefined, undefined, clause);
/** @param until the group with which the words end, where it is another one */
export const asWords = (group: NounGroup, until?: NounGroup, from?: NounGroup): Filling =>
  filling('words', group, undefined, undefined, undefined, until, from);
