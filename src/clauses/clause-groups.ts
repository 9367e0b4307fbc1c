import { flatMap } from '../flat-map.js';
import type { NounGroup } from '../groups/types.js';
import type { Clause } from './types.js';

/** All noun groups that a clause has: who does what to whom, what is said, and what stands behind its prepositions. */
export const groupsOfClause = ({ subject, object, complement, prepositions }: Clause): NounGroup[] => [
  ...subject,
  ...object,
  ...complement,
  ...flatMap(prepositions, (p) => p.groups),
];
