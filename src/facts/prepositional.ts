import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { holding, undergone } from './agents.js';
import type { SentenceContext } from './context.js';
import { asGroup, type Filling } from './filling.js';
import { isLostBehind, lostBehind } from './low-attachment.js';

/** What stands behind the preposition `name`. */
export function prepositional(phrases: readonly PrepositionPhrase[], name: string): Filling[] {
  const found: Filling[] = [];
  for (const { preposition, groups } of phrases)
    if (preposition === name) for (const group of groups) found.push(asGroup(group));
  return found;
}

/** "the sale of a refinery to a unit of Foo": what Foo has is the unit, no part of the sale; "the sale in 2020 of Foo" is Foo's. */
const isOfHead = (
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
const extraposed = (group: NounGroup, name: string, clause: Clause | undefined): Filling[] =>
  (name === 'between' || name === 'with') && clause?.passive === true && clause.object.includes(group)
    ? prepositional(clause.prepositions, name)
    : [];

/** What stands behind a preposition that belongs to the group, or to a clause said of it. */
export function behindPreposition(
  group: NounGroup,
  name: string,
  attached: readonly PrepositionPhrase[],
  clause: Clause | undefined,
  context: SentenceContext,
): Filling[] {
  const near = name === 'of' ? attached.filter(isOfHead) : attached;
  const own = prepositional(near, name);
  for (const filling of extraposed(group, name, clause)) own.push(filling);
  if (own.length > 0) return own;
  if (isLostBehind(name)) {
    const things = attached.filter((p) => p.preposition === 'of').flatMap((p) => p.groups);
    return lostBehind(things, name, context)
      .filter((g) => named(g, context))
      .map(asGroup);
  }
  const said = [...holding(group, context), ...undergone(group, context)];
  return said.flatMap((c) => prepositional(c.prepositions, name));
}

/** Whether a group stands for somebody who is named. */
export const named = (group: NounGroup, { references }: SentenceContext): boolean =>
  references.of(group).length > 0;
