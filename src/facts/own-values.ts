import { flatMap } from '../flat-map.js';
import type { PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { asGroup, asUnit, type Filling } from './filling.js';

/** Values that the group itself gives: in front of the head ("a $5m profit"), else "of" or "worth" so much ("a profit of $5m"). */
export function ownValues(group: NounGroup, kind: string, attached: readonly PrepositionPhrase[]): Filling[] {
  const before = group.modifiers.filter((m) => m.value?.kind === kind).map(asUnit);
  if (before.length > 0) return before;
  const behind = flatMap(
    attached.filter(
      (p, i) => (p.preposition === 'of' && !isOfLastNoun(attached[i - 1])) || p.preposition === 'worth',
    ),
    (p) => p.groups,
  );
  return behind.filter((g) => g.head.value?.kind === kind).map(asGroup);
}

/** "a round with a valuation of $5m": what the noun before it comes to. */
const isOfLastNoun = (before: PrepositionPhrase | undefined): boolean =>
  before !== undefined && before.preposition !== 'of' && before.groups.at(-1)?.head.tag === 'noun';
