import type { TaggedUnit } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** A name of the article that is a place. */
export const isPlace = (unit: TaggedUnit, { entities }: SentenceContext): boolean =>
  unit.name !== undefined && entities.entities[unit.name.entity]?.type === 'Place';

/** "French", "US", "Anglo-Dutch": every part of it names a nation. */
export function isDemonym(unit: TaggedUnit, context: SentenceContext): boolean {
  if (isPlace(unit, context)) return true;
  if (!unit.capital) return false;
  return unit.lower.split('-').every((part) => {
    const kinds = context.lexicon.nameKinds(part);
    return kinds.has('demonym') || kinds.has('country') || context.lexicon.is(part, 'nation');
  });
}
