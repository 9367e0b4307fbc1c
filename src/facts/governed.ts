import { flatMap } from '../flat-map.js';
import type { Clause } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** The infinitives that a verb or a noun governs: "paid to end the suit", "the right to sell". */
export const infinitivesOf = (governor: Clause | NounGroup, { sentence }: SentenceContext): Clause[] =>
  sentence.clauses.filter(
    (c) => c.kind === 'infinitive' && (c.governor?.clause === governor || c.governor?.noun === governor),
  );

/** What they are done to. */
export const objectsOfInfinitives = (
  governor: Clause | NounGroup,
  context: SentenceContext,
): readonly NounGroup[] => flatMap(infinitivesOf(governor, context), (c) => c.object);
