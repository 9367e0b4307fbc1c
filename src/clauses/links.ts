import type { NounGroup, Piece } from '../groups/types.js';
import type { Clause, GroupLinks, Predication, SentenceLinks } from './types.js';

type Open = { -readonly [K in keyof GroupLinks]: GroupLinks[K] };

const NO_CLAUSES: readonly Clause[] = [];
const NO_PREDICATIONS: readonly Predication[] = [];
const open = (place: number): Open => ({
  place,
  subjectOf: NO_CLAUSES,
  objectOf: NO_CLAUSES,
  surfaceSubjectOf: NO_CLAUSES,
  phraseOf: NO_CLAUSES,
  partOf: NO_CLAUSES,
  argumentIn: undefined,
  saidIn: NO_PREDICATIONS,
});
const UNLINKED: GroupLinks = open(-1);

/** The way back from the noun groups of a sentence to what they stand in; one walk over its pieces and clauses. */
export function linkSentence(
  pieces: readonly Piece[],
  clauses: readonly Clause[],
  predications: readonly Predication[],
): SentenceLinks {
  const links = new Map<NounGroup, Open>();
  const of = (group: NounGroup): Open => {
    let found = links.get(group);
    if (!found) {
      found = open(-1);
      links.set(group, found);
    }
    return found;
  };
  pieces.forEach((piece, place) => {
    if (piece.kind === 'noun') links.set(piece, open(place));
  });
  for (const clause of clauses) {
    for (const group of clause.subject) {
      const entry = of(group);
      entry.subjectOf = withClause(entry.subjectOf, clause);
    }
    for (const group of clause.surfaceSubject) {
      const entry = of(group);
      entry.surfaceSubjectOf = withClause(entry.surfaceSubjectOf, clause);
    }
    for (const group of clause.object) {
      const entry = of(group);
      entry.objectOf = withClause(entry.objectOf, clause);
      entry.partOf = withClause(entry.partOf, clause);
      entry.argumentIn ??= clause;
    }
    for (const group of clause.complement) of(group).argumentIn ??= clause;
    for (const { groups } of clause.prepositions) {
      for (const group of groups) {
        const entry = of(group);
        entry.phraseOf = withClause(entry.phraseOf, clause);
        entry.partOf = withClause(entry.partOf, clause);
      }
    }
  }
  for (const predication of predications) {
    const entry = of(predication.complement);
    entry.saidIn = [...entry.saidIn, predication];
  }
  return { of: (group) => links.get(group) ?? UNLINKED };
}

const withClause = (list: readonly Clause[], clause: Clause): readonly Clause[] =>
  list[list.length - 1] === clause ? list : [...list, clause];
