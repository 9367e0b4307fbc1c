import type { NounGroup } from '../groups/types.js';
import type { Clause, Governor, Predication } from './types.js';

// All clauses have the same properties in the same order, and so have all governors and what is said: reading them is
// fast only then.

/** The clause, whatever it was put together of. */
export const makeClause = (clause: Clause): Clause => ({
  sentence: clause.sentence,
  index: clause.index,
  at: clause.at,
  verb: clause.verb,
  kind: clause.kind,
  passive: clause.passive,
  subject: clause.subject,
  object: clause.object,
  complement: clause.complement,
  prepositions: clause.prepositions,
  governor: clause.governor,
  surfaceSubject: clause.surfaceSubject,
});

/** What a clause hangs on: another clause, a noun, an adjective. */
export const governedBy = (clause: Clause | undefined, noun?: NounGroup, adjective?: string): Governor => ({
  clause,
  noun,
  adjective,
});

/** A predication before what it is said together with is known. */
export type Said = Omit<Predication, 'joined' | 'sharedWith'> & Partial<Pick<Predication, 'joined'>>;

export const say = (
  kind: Predication['kind'],
  subject: readonly NounGroup[],
  complement: NounGroup,
  clause?: Clause,
  joined?: readonly NounGroup[],
): Said => ({ kind, subject, complement, joined, clause });
