import type { Entity } from '../entities/types.js';
import type { Filler } from './types.js';
import type { SentenceContext } from './context.js';

/** What a filler that is meant but not named takes from a fact's certainty. */
const UNNAMED = 0.88;
/** How surely a unit without a name is what it seems. */
const WITHOUT_NAME = 0.8;

/** How sure a rule's match is, 0 to 1: its own confidence, lowered by the least certain filler (a doubtful name, a pronoun, a description). */
export function certaintyOf(
  rule: number,
  roles: Readonly<Record<string, readonly Filler[]>>,
  { entities }: Pick<SentenceContext, 'entities'>,
): number {
  let least = 1;
  for (const filler of Object.values(roles).flat()) {
    const entity = filler.entity === undefined ? undefined : entities.entities[filler.entity];
    const certainty = entity ? 0.5 + entity.certainty / 2 : WITHOUT_NAME;
    least = Math.min(least, certainty * (!entity || isNamed(filler, entity) ? 1 : UNNAMED));
  }
  return rule * least;
}

/** Whether a filler is told by a name that its entity has, and not by a pronoun or a description. */
export function isNamed({ mention }: Filler, { name, aliases }: Entity): boolean {
  const length = mention.end - mention.start;
  return name.length === length || aliases.some((alias) => alias.length === length);
}
