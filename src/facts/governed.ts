import { flatMap } from '../flat-map.js';
import type { Clause } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { groupsBehind } from './figure-parts.js';

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

/** "alleged that Foo misled investors", "asks whether Foo broke the law": whom the clauses that a verb governs tell of. */
export const subjectsOfContent = (
  governor: Clause | undefined,
  { sentence }: SentenceContext,
): readonly NounGroup[] =>
  flatMap(
    sentence.clauses.filter((c) => governor && c.kind === 'complement' && c.governor?.clause === governor),
    (c) => c.subject,
  );

/** "signed an agreement with Foo to buy", "agreed with Foo to sell": the other side of what governs the clause. */
export function agreedWith({ governor }: Clause, { sentence }: SentenceContext): NounGroup[] {
  const phrases = [
    ...(governor?.noun ? (sentence.attached.get(governor.noun) ?? []) : []),
    ...(governor?.clause?.prepositions ?? []),
  ];
  return groupsBehind(phrases)('with');
}
