import type { SentenceContext } from './context.js';
import type { Figure } from './figure-parts.js';
import { toldByNoun } from './figures-of-nouns.js';
import { toldByVerb } from './figures-of-verbs.js';

/** All figures that a sentence tells, by verbs and then by nouns. */
export function figuresOf(context: SentenceContext): Figure[] {
  const { clauses, pieces } = context.sentence;
  return [
    ...clauses.flatMap((clause) => toldByVerb(clause, context)),
    ...pieces.flatMap((p) => (p.kind === 'noun' ? toldByNoun(p, context) : [])),
  ];
}
