import type { TaggedUnit } from '../groups/types.js';
import type { Token } from '../text/types.js';

const isA = (token: Token, pos: string): boolean => token.readings.some((r) => r.pos === pos);

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
        words.findIndex((t) => isA(t, 'verb') && t.readings[0]?.pos !== 'auxiliary'),
      )
    );
  const preposition = tag === 'noun' ? words.findIndex((t) => t.readings[0]?.pos === 'preposition') : -1;
  return preposition > 0 ? first + preposition - 1 : end - 1;
}
