import { listAt } from '../clauses/lists.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';

/**
 * "its Foo and Bar units", "the Foo, Bar and Baz brands of Quux": by the noun group that such a list ends in, the names
 * before it, which stand in front of its noun as its own does. What opens the list holds its determiner or possessor.
 */
export function listedNames({ pieces }: ParsedSentence): ReadonlyMap<NounGroup, readonly NounGroup[]> {
  const found = new Map<NounGroup, readonly NounGroup[]>();
  pieces.forEach((first, i) => {
    if (first.kind !== 'noun' || !first.head.name || first.title || !isHeld(first)) return;
    const { groups } = listAt(pieces, i);
    const last = groups[groups.length - 1];
    if (!last?.plural || !last.modifiers[0]?.name) return;
    const names = groups.slice(0, -1);
    if (names.length > 0 && names.every((g) => g.head.name !== undefined)) found.set(last, names);
  });
  return found;
}

const isHeld = ({ determiner, possessivePronoun, owner }: NounGroup): boolean =>
  determiner !== undefined || possessivePronoun !== undefined || owner !== undefined;
