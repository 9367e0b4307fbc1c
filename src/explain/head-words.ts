import type { TaggedUnit } from '../groups/types.js';
import { PART } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';

/**
 * Index of the token that carries a unit's tag: the verb of "took over" and "be made", the noun before the preposition of
 * "head of state", the last word of other phrases. `tokens` are the document's.
 */
export function headWord({ tag, first, end }: TaggedUnit, tokens: readonly Token[]): number {
  const words = tokens.slice(first, end);
  if (tag === 'verb')
    return (
      first +
      Math.max(
        0,
        words.findIndex((t) => t.readings.is(PART.verb) && t.readings.usual !== 'auxiliary'),
      )
    );
  const preposition = tag === 'noun' ? words.findIndex((t) => t.readings.usual === 'preposition') : -1;
  return preposition > 0 ? first + preposition - 1 : end - 1;
}
