import { flatMap } from '../flat-map.js';
import { groupsOfClause } from '../clauses/clause-groups.js';
import type { Clause, ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { hostOf } from './structure.js';
import type { Referent } from './types.js';
import { headIs } from '../groups/heads.js';

// Whom a pronoun or a description cannot mean.

/** What the noun groups before it were found to stand for. */
export interface ReadSoFar {
  readonly of: (group: NounGroup) => readonly Referent[];
  readonly ownerOf: (group: NounGroup) => readonly Referent[];
}

/** An object is not its own subject: "Yahoo sold it" is not about Yahoo. */
export function sameClause(group: NounGroup, sentence: ParsedSentence, read: ReadSoFar): Set<number> {
  const entities = new Set<number>();
  const { surfaceSubjectOf, partOf } = sentence.links.of(group);
  // "Foo told Bar it would sell": "it" is not who was told.
  for (const { kind, governor } of surfaceSubjectOf)
    for (const s of kind === 'complement' ? (governor?.clause?.object ?? []) : [])
      for (const r of read.of(s)) entities.add(r.entity);
  for (const clause of partOf) {
    // "Foo fell after the firm reported": the subject of its own clause is no part of the one before.
    const opens = surfaceSubjectOf.length > 0 && clause.prepositions.some((p) => p.groups.includes(group));
    if (opens) continue;
    // "repurchased half of Bar's stake in the company": such a verb comes back to its subject.
    if (!clause.verb.classes.includes('buy-back'))
      for (const s of clause.surfaceSubject) {
        // "Foo said its Bar unit will buy the company": nor is it whose the subject is.
        const owners = clause.verb.classes.includes('buy') ? read.ownerOf(s) : [];
        for (const r of [...read.of(s), ...owners]) entities.add(r.entity);
      }
  }
  for (const s of subjectsOverOwner(group, sentence)) for (const r of read.of(s)) entities.add(r.entity);
  const host = hostOf(group, sentence);
  for (const r of host ? read.ownerOf(host) : []) entities.add(r.entity);
  for (const related of [host, ownedBy(group, sentence)])
    for (const entity of related ? relativesOf(related, sentence) : []) entities.add(entity);
  return entities;
}

/** "the company's parent": the noun group whose possessor `group` is. */
function ownedBy(group: NounGroup, { pieces }: ParsedSentence): NounGroup | undefined {
  const owned = pieces.find((piece) => piece.kind === 'noun' && piece.owner === group);
  return owned?.kind === 'noun' ? owned : undefined;
}

/** Nouns that say what one is to another. */
const RELATED = [
  'subsidiary',
  'part-noun',
  'parent-company',
  'rival-noun',
  'partner-noun',
  'customer-noun',
] as const;

/**
 * "Bar, a unit of the company", "its parent, Foo", "Bar, a subsidiary": nobody is a unit of itself; "Foo led the round": nor
 * is it for who leads it. Those named who are said to be what `group` says, or to lead it, by their indices.
 */
export function relativesOf(group: NounGroup, { predications, links }: ParsedSentence): number[] {
  const led = links.of(group).objectOf.filter(({ verb }) => verb.classes.includes('lead-funding'));
  const related = RELATED.some((name) => headIs(group, name));
  if (!related && led.length === 0) return [];
  const subjects = [
    ...flatMap(related ? predications : [], (p) => (p.complement === group ? p.subject : [])),
    ...flatMap(led, (clause) => clause.subject),
  ];
  return flatMap(subjects, ({ head }) => head.name?.entity ?? []);
}

/** "Foo opposed the company's plan": whose the object is is not who acts, who would be "its". */
function subjectsOverOwner(group: NounGroup, sentence: ParsedSentence): readonly NounGroup[] {
  if (group.head.tag !== 'noun') return [];
  const owned = ownedBy(group, sentence);
  return owned ? flatMap(sentence.links.of(owned).objectOf, (clause) => clause.surfaceSubject) : [];
}

/**
 * "Founded by Ann Lee, it was bought by Foo", "it said Foo would pay": who does something is called by name before, not
 * behind, in its own clause or in one that hangs on it. In "Foo said it would buy Bar for Foo stock" it was named before.
 */
export function namedBehind(group: NounGroup, { clauses, links, pieces }: ParsedSentence): Set<number> {
  const own = links.of(group).surfaceSubjectOf;
  const under = clauses.filter((c) => c.governor?.clause !== undefined && own.includes(c.governor.clause));
  const groups = flatMap([...own, ...under], groupsOfClause);
  const before = pieces.filter((piece) => piece.kind === 'noun' && piece.first < group.first);
  const known = new Set(flatMap(before, (piece) => (piece.kind === 'noun' ? namedIn(piece) : [])));
  const behind = flatMap(
    groups.filter((g) => g.first > group.first),
    namedIn,
  );
  return new Set(behind.filter((entity) => !known.has(entity)));
}

function namedIn({ head, owner, modifiers }: NounGroup): number[] {
  return flatMap([head, ...(owner ? [owner.head] : []), ...modifiers], (unit) => unit.name?.entity ?? []);
}

/**
 * "Foo rejected its offer", "2.1 mln Foo shares were tendered in response to its offer": the offer is neither of who
 * answers it, nor of the company whose shares are handed over for it. In "Foo was bought by Bar in its purchase of Baz" the
 * purchase is Bar's.
 */
export function answering(group: NounGroup, sentence: ParsedSentence, read: ReadSoFar): Set<number> {
  const { attached, links } = sentence;
  const is = (name: string): boolean => headIs(group, name);
  if (!is('offered') && !is('acquisition')) return new Set();
  const [clause] = links.of(group).partOf;
  const bought = clause?.passive === true && clause.verb.classes.includes('buy');
  const undergoes = bought && is('acquisition') && clause.subject.length > 0;
  if (!clause || !(undergoes || (is('offered') && clause.verb.classes.includes('answer')))) return new Set();
  const parties = undergoes
    ? clause.object
    : clause.object.includes(group)
      ? clause.subject
      : [...clause.subject, ...clause.object];
  const behind = (groups: readonly NounGroup[]): NounGroup[] =>
    flatMap(groups, (g) => flatMap(attached.get(g) ?? [], (p) => p.groups));
  const near = behind(parties);
  const entities = flatMap([...parties, ...near, ...behind(near)], (g) => [
    ...read.of(g).map((r) => r.entity),
    ...flatMap(g.modifiers, (m) => (m.name ? [m.name.entity] : [])),
  ]);
  return new Set(entities);
}

/**
 * "in talks with Foo to buy its gas unit", "its affiliate Bar": who buys a part of a company does not have it yet; "bought
 * Bar from its parent": nor is who buys it whose parent sells it.
 */
export function buyers(group: NounGroup, { links }: ParsedSentence, read: ReadSoFar): Set<number> {
  const is = (name: string): boolean => headIs(group.title ?? group, name);
  const isPart = PARTS.some(is);
  if (!isPart && !is('parent-company')) return new Set();
  const undergoes = ({ object, prepositions }: Clause): boolean =>
    isPart
      ? object.includes(group)
      : prepositions.some((p) => p.preposition === 'from' && p.groups.includes(group));
  const clauses = links
    .of(group)
    .partOf.filter(
      (c) => undergoes(c) && c.verb.classes.includes('buy') && !c.verb.classes.includes('buy-back'),
    );
  return new Set(flatMap(clauses, ({ subject }) => flatMap(subject, (s) => read.of(s).map((r) => r.entity))));
}
const PARTS = ['subsidiary', 'unnamed-unit', 'asset'] as const;

/** "its joint venture with Foo", "its unit Foo": names inside a noun group, which its own possessive does not mean. */
export function namedWithin(group: NounGroup, { attached }: ParsedSentence): number[] {
  const behind = flatMap(attached.get(group) ?? [], (phrase) => phrase.groups);
  return flatMap([group, ...behind], ({ head, modifiers }) =>
    flatMap([head, ...(head.name ? [] : modifiers)], (unit) => (unit.name ? [unit.name.entity] : [])),
  );
}
