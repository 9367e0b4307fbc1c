import type { PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { asGroup, asUnit, type Filling } from './filling.js';

/** The slots of a noun group's own values, and of what kind they are. */
export const OWN_VALUE_KIND: Readonly<Record<string, string>> = {
  'own-percent': 'percent',
  'own-money': 'money',
  'own-count': 'count',
  'own-date': 'date',
};

/** Values that the group itself gives: in front of the head ("a $5m profit"), else "of" or "worth" so much ("a profit of $5m"). */
export function ownValues(group: NounGroup, kind: string, attached: readonly PrepositionPhrase[]): Filling[] {
  const before = group.modifiers.filter((m) => m.value?.kind === kind).map(asUnit);
  if (before.length > 0) return before;
  const behind = attached
    .filter((p) => p.preposition === 'of' || p.preposition === 'worth')
    .flatMap((p) => p.groups);
  return behind.filter((g) => g.head.value?.kind === kind).map(asGroup);
}
