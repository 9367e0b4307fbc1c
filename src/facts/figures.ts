import { flatMap } from '../flat-map.js';
import type { SentenceContext } from './context.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { Figure } from './figure-parts.js';
import { toldByNoun } from './figures-of-nouns.js';
import { toldByVerb } from './figures-of-verbs.js';
import { isMultiple } from './multiples.js';

/** All figures that a sentence tells, by verbs and then by nouns. */
export function figuresOf(context: SentenceContext): Figure[] {
  const { clauses, pieces } = context.sentence;
  // Most sentences tell no number, and no figure is without one.
  if (
    !pieces.some((p) => p.kind === 'noun' && tellsNumber(p)) &&
    !clauses.some((c) => isMultiple(c, context))
  )
    return [];
  return [
    ...flatMap(clauses, (clause) => toldByVerb(clause, context)),
    ...flatMap(pieces, (p) => (p.kind === 'noun' ? toldByNoun(p, context) : [])),
  ];
}

const tellsNumber = ({ head, modifiers }: NounGroup): boolean => isNumber(head) || modifiers.some(isNumber);
const isNumber = ({ value }: TaggedUnit): boolean => value !== undefined && value.kind !== 'date';
