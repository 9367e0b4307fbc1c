import { flatMap } from '../flat-map.js';
import type { Clause, GroupLinks, PrepositionPhrase } from '../clauses/types.js';
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

/** Prepositions by which a noun says with whom, against whom or where it is, though its verb comes between. */
const MOVABLE: ReadonlySet<string> = new Set(['between', 'with', 'against', 'into', 'at']);
/** Those that stand as well with a verb that nothing is done by. */
const MOVABLE_IN_PASSIVE: ReadonlySet<string> = new Set([...MOVABLE, 'for', 'from']);

/** "A suit was filed against Foo", "Job cuts loom at Foo": what belongs to the noun stands behind a verb that has no object. */
function extraposed(
  group: NounGroup,
  name: string,
  clause: Clause | undefined,
  { subjectOf }: GroupLinks,
): Filling[] {
  if (!MOVABLE_IN_PASSIVE.has(name)) return [];
  if (clause?.passive === true && clause.object.includes(group))
    return prepositional(besideVerb(clause), name);
  const verb = MOVABLE.has(name)
    ? subjectOf.find((c) => !c.passive && c.object.length === 0 && c.kind !== 'relative')
    : undefined;
  return verb ? prepositional(besideVerb(verb), name) : [];
}

/** "opened on Monday against Foo by Bar", "led by Foo, with help | from Bar": phrases in front of which no noun stands that may have them. */
function besideVerb({ prepositions }: Clause): readonly PrepositionPhrase[] {
  const last = prepositions.findIndex(
    ({ preposition, groups }) => preposition !== 'by' && groups.some((g) => !g.head.value && !g.place),
  );
  return last < 0 ? prepositions : prepositions.slice(0, last + 1);
}

/** "resumed its buyback, worth $5m": what a comma parts from the object is still said of it. */
export const saidApart = (group: NounGroup, clause: Clause | undefined): readonly PrepositionPhrase[] =>
  clause?.object.at(-1) === group ? clause.prepositions.filter((p) => p.preposition === 'worth') : [];

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
  if (own.length > 0) return own;
  const links = context.sentence.links.of(group);
  const moved = extraposed(group, name, clause, links);
  if (moved.length > 0) return moved;
  if (isLostBehind(name)) {
    const things = flatMap(
      attached.filter((p) => p.preposition === 'of'),
      (p) => p.groups,
    );
    return lostBehind(things, name, context)
      .filter((g) => named(g, context))
      .map(asGroup);
  }
  if (links.objectOf.length === 0) return [];
  const said = [...holding(group, context), ...undergone(group, context)];
  return flatMap(said, (c) => prepositional(c.prepositions, name));
}

/** Whether a group stands for somebody who is named. */
export const named = (group: NounGroup, { references }: SentenceContext): boolean =>
  references.of(group).length > 0;
