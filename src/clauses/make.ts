import type { NounGroup } from '../groups/types.js';
import type { Clause, Governor } from './types.js';

// All clauses have the same properties in the same order, and so have all governors: reading them is fast only then.

/** The clause, whatever it was put together of. */
export const makeClause = ({
  sentence,
  index,
  at,
  verb,
  kind,
  passive,
  subject,
  object,
  complement,
  prepositions,
  governor,
  surfaceSubject,
}: Clause): Clause => ({
  sentence,
  index,
  at,
  verb,
  kind,
  passive,
  subject,
  object,
  complement,
  prepositions,
  governor,
  surfaceSubject,
});

/** What a clause hangs on: another clause, a noun, an adjective. */
export const governedBy = (clause: Clause | undefined, noun?: NounGroup, adjective?: string): Governor => ({
  clause,
  noun,
  adjective,
});
