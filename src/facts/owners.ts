import { flatMap } from '../flat-map.js';
import type { Clause } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import { heldBy } from './agents.js';
import type { SentenceContext } from './context.js';
import { asGroup, asOwner, type Filling } from './filling.js';

const UNNAMED = ['unnamed-unit', 'unnamed-owned-unit'];

/**
 * Whose the thing is that a group stands for: a named one ("Bar's Foo unit", "the Foo Division of Bar"), a part without
 * name ("Bar's plant"), or what is said to be held ("plants owned by Bar").
 */
export function ownersOf(group: NounGroup, context: SentenceContext): Filling[] {
  const { references, sentence, entities } = context;
  const held = flatMap(heldBy(group, context), (c) => c.subject.map(asGroup));
  const own = references.of(group).map((r) => r.entity);
  const part = group.owner?.head.name !== undefined && group.head.readings.inAny(UNNAMED);
  if (
    (own.length === 0 && !part && held.length === 0) ||
    group.head.tag === 'pronoun' ||
    group.modifiers.some(standsBeside)
  )
    return [];
  const of = (sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of')?.groups ?? [];
  const owners: Filling[] =
    group.owner || group.possessivePronoun ? [ownerFilling(group)] : held.length > 0 ? held : of.map(asGroup);
  const isOther = (e: number): boolean => !own.includes(e) && entities.entities[e]?.type === 'Organization';
  return owners.filter((f) => referentEntities(f, references).some(isOther));
}

/** "Bar's rival Foo", "Bar's parent Foo": Bar owns neither. */
const standsBeside = ({ readings }: TaggedUnit): boolean => {
  const is = (...names: string[]): boolean => readings.inAny(names);
  return (
    is('competitor-noun', 'partner-noun', 'customer-noun', 'parent') && !is('subsidiary', 'company-noun')
  );
};

const ownerFilling = (group: NounGroup): Filling => (group.owner ? asGroup(group.owner) : asOwner(group));
const referentEntities = (f: Filling, references: SentenceContext['references']): number[] =>
  f.kind === 'group' || f.kind === 'owner'
    ? (f.kind === 'owner' ? references.ownerOf(f.group) : references.of(f.group)).map((r) => r.entity)
    : [];

/**
 * The subject that is somebody's: "Foo's Bar said". "Foo's rival Bar" is what stands in front of the name and not Foo's; of
 * "Foo's Bar and Lund's Baz" it could not be told whose is which.
 */
export function ownedSubjects({ subject }: Clause): readonly NounGroup[] {
  const owned = subject.filter((g) => !g.title && (g.owner || g.possessivePronoun));
  return owned.length === 1 ? owned : [];
}
