import type { Clause } from '../clauses/types.js';
import type { TaggedUnit } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** Whether a clause's verb says by how many percent something changed. */
export const isMultiple = ({ verb }: Clause, { lexicon }: SentenceContext): boolean =>
  lexicon.value(verb.lemma, 'multiple') !== undefined;

/** "profits doubled", "halved its loss": the verb itself says by how many percent, as a unit with that value. */
export function multipleOf(
  { verb, sentence }: Clause,
  { document, lexicon }: SentenceContext,
): TaggedUnit | undefined {
  const percent = lexicon.value(verb.lemma, 'multiple');
  if (percent === undefined) return undefined;
  const { first, end, lower } = verb.head;
  const start = document.tokens[first]?.start ?? 0;
  const place = { first, endToken: end, start, end: document.tokens[end - 1]?.end ?? start };
  const quantity = { value: Number(percent), bound: 'exact' as const };
  const value = { kind: 'percent' as const, ...place, sentence, quantity };
  return { ...verb.head, value: { ...value, fraction: false, text: lower, foundBy: 'percent/multiple' } };
}
