import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { asGroup, type Filling } from './filling.js';

/** What stands behind the preposition `name`. */
export const prepositional = (phrases: readonly PrepositionPhrase[], name: string): Filling[] =>
  phrases.filter((p) => p.preposition === name).flatMap((p) => p.groups.map(asGroup));

/** "the sale of a refinery to a unit of Foo": what Foo has is the unit, no part of the sale; "the sale in 2020 of Foo" is Foo's. */
export const isOfHead = (
  { preposition, groups }: PrepositionPhrase,
  i: number,
  phrases: readonly PrepositionPhrase[],
): boolean => {
  const before = phrases[i - 1];
  if (preposition !== 'of' || !before || before.preposition === 'of') return true;
  const head = before.groups.at(-1)?.head;
  if (head?.value?.kind === 'date') return groups.every((g) => g.head.name !== undefined);
  return head?.tag !== 'noun';
};

/** "A partnership was formed between Foo and Bar": what belongs to the noun stands behind the verb. */
export const extraposed = (group: NounGroup, name: string, clause: Clause | undefined): Filling[] =>
  (name === 'between' || name === 'with') && clause?.passive === true && clause.object.includes(group)
    ? prepositional(clause.prepositions, name)
    : [];
