import type { EntityType } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** Whether somebody or something of a type is meant by a noun group. */
export const meansA = (
  type: EntityType,
  group: NounGroup,
  { references, entities }: SentenceContext,
): boolean => references.of(group).some((r) => entities.entities[r.entity]?.type === type);
