import type { Span } from '../article/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Referent } from './types.js';
import { CERTAINTY } from './weights.js';

type Of = (group: NounGroup) => readonly Referent[];

const clauseWith = (group: NounGroup, { clauses }: ParsedSentence) =>
  clauses.find((c) => c.object.includes(group) || c.prepositions.some((p) => p.groups.includes(group)));

/** "Foo sold itself": the subject of its clause. */
export function reflexive(
  group: NounGroup,
  sentence: ParsedSentence,
  span: Span,
  of: Of,
): readonly Referent[] {
  const subjects = clauseWith(group, sentence)?.surfaceSubject.flatMap(of) ?? [];
  return subjects.map((r) => ({ ...r, span, by: 'pronoun' }));
}

/** "Foo and Bar merged their units": the subjects of the clause, where it has several that are named. */
export function jointSubjects(
  group: NounGroup,
  sentence: ParsedSentence,
  span: Span,
  of: Of,
): readonly Referent[] {
  const clause = clauseWith(group, sentence);
  if (!clause || clause.surfaceSubject.length < 2) return [];
  const entities = clause.surfaceSubject.flatMap((s) => of(s).map((r) => r.entity));
  return [...new Set(entities)].map((entity) => ({
    entity,
    span,
    by: 'pronoun',
    certainty: CERTAINTY.pronoun,
  }));
}
