import type { NounGroup, TaggedUnit } from '../groups/types.js';
import { PART } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';

/** Tokens `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

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

export function word(at: number): TokenRange {
  return { first: at, end: at + 1 };
}

/** The head of a noun group: one word, or a whole value or name, with the title that stands before it ("analyst Ann Lee"). */
function headOf({ head, title, modifiers, quantifier }: NounGroup, tokens: readonly Token[]): TokenRange {
  // "all of its mills"
  if (quantifier && quantifier.end > quantifier.first + 1) return word(quantifier.first);
  if (!head.name && !head.value) return word(headWord(head, tokens));
  // "Ms Lee", "captain Ann Lee": treebanks have the first of these words as the head.
  const address = modifiers.find(({ readings }) => readings.inClass('honorific'));
  const opening = title ? headWord(title.head, tokens) : (address?.first ?? head.first);
  return { first: opening, end: head.end };
}

export const headsOf = (groups: readonly NounGroup[], tokens: readonly Token[]): TokenRange[] =>
  groups.map((group) => headOf(group, tokens));
