import type { TaggedUnit } from '../groups/types.js';
import { PART } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';

/**
 * Index of the token that carries a unit's tag: the verb of "took over" and "be made", the noun before the preposition of
 * "head of state", the last word of other phrases. `tokens` are the document's.
 */
export function headWord({ tag, first, end }: TaggedUnit, tokens: readonly Token[]): number {
  const words = tokens.slice(first, end);
  if (tag === 'verb') return first + Math.max(0, mainVerb(words));
  const preposition = tag === 'noun' ? words.findIndex((t) => t.readings.usual === 'preposition') : -1;
  return preposition > 0 ? first + preposition - 1 : end - 1;
}

/** Place of the first verb that is no auxiliary, or else of the first word that is none ("would like"); -1 for none. */
function mainVerb(words: readonly Token[]): number {
  const own = ({ readings }: Token): boolean =>
    readings.usual !== 'auxiliary' && readings.usual !== 'modal' && !readings.inClass('be');
  const verb = words.findIndex((t) => t.readings.is(PART.verb) && own(t));
  return verb >= 0 ? verb : words.findIndex(own);
}
