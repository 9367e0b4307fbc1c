import { flatMap } from '../flat-map.js';
import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import { isCalling } from '../clauses/coordinated-titles.js';
import { saysSeat } from '../lexicon/seated.js';
import type { Office } from '../references/offices.js';
import type { SentenceContext } from './context.js';
import { agentOf, doersIn, doersOf, doingClause, holdersOf, fronted, governing, isTold } from './agents.js';
import { beforeComparison, clauseDates } from './clause-dates.js';
import { asClause, asGroup, asOwner, asReferent, asUnit, asWords, type Filling } from './filling.js';
import { subjectOfItem } from './leads.js';
import { hostsOf } from './comitative-hosts.js';
import { groupsBehind } from './figure-parts.js';
import { behindPreposition, named, prepositional, saidApart } from './prepositional.js';
import { ownedSubjects, ownersOf } from './owners.js';
import { ownValues } from './own-values.js';
import { isLostBehind, lostBehind } from './low-attachment.js';
import { agreedWith, infinitivesOf, objectsOfInfinitives, subjectsOfContent } from './governed.js';
import { namedBeside } from './bridging.js';
import { organizationSpokenOf } from './where.js';
import { isKnown, isIndefinite } from '../groups/determiners.js';
import { isDemonym, isPlace } from './nations.js';
import { headIs } from '../groups/heads.js';

const VALUE_KIND: Readonly<Record<string, string>> = {
  percent: 'percent',
  money: 'money',
  count: 'count',
  date: 'date',
};

/** "own-percent": such a value of the group itself. */
const OWN_VALUE_KIND = Object.fromEntries(
  Object.entries(VALUE_KIND).map(([name, kind]) => [`own-${name}`, kind]),
);

/** What the slot `name` of a clause holds. */
export function clauseSlot(clause: Clause, name: string, context: SentenceContext): Filling[] {
  switch (name) {
    case 'subject':
      return clause.subject.length > 0
        ? doersIn(clause, context).map(asGroup)
        : subjectOfItem(clause, context);
    case 'object':
      return clause.object.map(asGroup);
    case 'complement':
      return clause.complement.map(asGroup);
    case 'head':
      return [asUnit(clause.verb.head)];
    case 'spoken-of':
      return flatMap([...clause.object, ...clause.subject], (g) => groupSlot(g, name, clause, context)).slice(
        0,
        1,
      );
    case 'object-owner':
      return flatMap(clause.object, (g) => ownersOf(g, context));
    case 'owned-subject':
      return ownedSubjects(clause).map(asGroup);
    case 'subject-owner':
      return flatMap(ownedSubjects(clause), (g) => ownersOf(g, context));
    case 'agreed-with':
      return agreedWith(clause, context).map(asGroup);
    case 'subject-office':
      return officesOf(clause.subject, context).map((o) => asGroup(o.group));
    case 'subject-new-office':
      return flatMap(officesOf(clause.subject, context), (o) => (o.gained ? asGroup(o.group) : []));
    case 'object-office':
      return officesOf(clause.object, context).map((o) => asGroup(o.group));
    case 'governor':
      return clause.governor?.noun ? [asGroup(clause.governor.noun)] : [];
    case 'governing':
      return governing(clause, context).map(asClause);
    case 'governing-subject':
      return flatMap(governing(clause, context), (c) => c.subject.map(asGroup));
    case 'content-subject':
      return subjectsOfContent(clause, context).map(asGroup);
    case 'infinitive':
      return infinitivesOf(clause, context).map(asClause);
    case 'infinitive-object':
      return objectsOfInfinitives(clause, context).map(asGroup);
    case 'gerund':
      return context.sentence.clauses
        .filter((c) => c.kind === 'gerund' && c.governor?.clause === clause)
        .map(asClause);
    case 'money': {
      const own = clauseMoney(clause, context);
      // "picked Foo to build the plant for $5m"
      return own.length > 0 ? own : flatMap(infinitivesOf(clause, context), (c) => clauseMoney(c, context));
    }
    case 'date':
      return clauseDates(clause, context);
    case 'percent':
    case 'count':
      return [...clause.object, ...clause.complement].filter((g) => g.head.value?.kind === name).map(asGroup);
    default: {
      const own = prepositional(clause.prepositions, name);
      // "Foo, along with Bar, launched": what stands with the subject.
      if (own.length === 0 && context.lexicon.is(name, 'preposition-joint'))
        return flatMap(clause.surfaceSubject, (g) => [
          ...prepositional(context.sentence.attached.get(g) ?? [], name),
          ...fronted(name, g, context).map(asGroup),
        ]);
      if (own.length > 0 || !isLostBehind(name)) return own;
      return lostBehind(clause.object, name, context)
        .filter((g) => named(g, context))
        .map(asGroup);
    }
  }
}

const officesOf = (people: readonly NounGroup[], { references }: SentenceContext): readonly Office[] =>
  flatMap(people, (person) => references.officeOf(person) ?? []);

/** Classes of nouns whose sum is what the clause says was paid. */
const PRICED: readonly string[] = ['deal', 'deal-noun', 'bid', 'cash', 'price'];

/** "for $5m", "in a $5m deal", "in a deal worth $5m": what the clause says was paid. */
function clauseMoney(clause: Clause, context: SentenceContext): Filling[] {
  const direct = groupsBehind(clause.prepositions)('for', 'at');
  const sums = direct.filter((g) => g.head.value?.kind === 'money').map(asGroup);
  if (sums.length > 0) return sums;
  const lost = lostBehind(clause.object, 'for', context).filter((g) => g.head.value?.kind === 'money');
  if (lost.length > 0) return lost.map(asGroup);
  // "agreed a $5m deal to buy Foo", "made a $5m offer to buy Foo"
  const governing = clause.governor?.noun ? [clause.governor.noun] : [];
  const deals = [...flatMap(clause.prepositions, (p) => p.groups), ...governing].filter((g) =>
    PRICED.some((c) => headIs(g, c)),
  );
  return flatMap(deals, (g) => groupSlot(g, 'money', undefined, context));
}

/** What the slot `name` of a noun group holds. `clause` is the clause whose object the group is, if any. */
export function groupSlot(
  group: NounGroup,
  name: string,
  clause: Clause | undefined,
  context: SentenceContext,
): Filling[] {
  const held = ownSlot(group, name, clause, context);
  const shared = held.length > 0 ? undefined : context.shared.get(group);
  if (!shared) return held;
  const others =
    name === 'owner' || name === 'modifier'
      ? shared.owners
      : context.lexicon.is(name, 'preposition')
        ? shared.prepositions
        : [];
  return (
    others.map((other) => ownSlot(other, name, clause, context)).find((fillings) => fillings.length > 0) ?? []
  );
}

function ownSlot(
  group: NounGroup,
  name: string,
  clause: Clause | undefined,
  context: SentenceContext,
): Filling[] {
  const own = OWN_VALUE_KIND[name];
  if (own) return ownValues(group, own, [...phrasesOf(group, context), ...saidApart(group, clause)]);
  const kind = VALUE_KIND[name];
  if (kind) return groupValues(group, kind, phrasesOf(group, context), clause, context);
  switch (name) {
    case 'head':
      return [group.head.value ? asGroup(group) : asWords(group)];
    case 'phrase':
      return [asWords(group, wider(group, context), ownerInWords(group, context))];
    case 'said-by':
      return [...(clause ? [clause] : []), ...context.sentence.links.of(group).subjectOf].map(asClause);
    case 'known':
      return isKnown(group) ? [asGroup(group)] : [];
    case 'self':
      return [asGroup(group)];
    case 'owner':
      return group.owner || group.possessivePronoun || group.determiner === 'whose'
        ? [group.owner ? asGroup(group.owner) : asOwner(group)]
        : [];
    case 'modifier':
      return namesBefore(group, context);
    case 'hyphened':
      return group.modifiers.filter((_, i, all) => isHyphened(all[i + 1])).map(asUnit);
    case 'adjective':
      return adjectives(group, context);
    case 'spoken-of':
      return organizationSpokenOf(group, context);
    case 'host':
      return hostsOf(group, context).map(asGroup);
    case 'agent':
      return agentOf(group, phrasesOf(group, context), doingClause(group, clause, context), context);
    case 'infinitive':
      return infinitivesOf(group, context).map(asClause);
    case 'infinitive-object':
      return objectsOfInfinitives(group, context).map(asGroup);
    case 'content-subject':
      return subjectsOfContent(doingClause(group, clause, context), context).map(asGroup);
    case 'place-adjective':
      return demonyms(group, context);
    case 'based-in': // "Oslo-based", but not "plant-based"
      return group.modifiers.filter((unit) => unit.capital && isBased(unit)).map(asUnit);
    case 'told-of':
      return [...(context.toldOf.get(group) ?? [])];
    case 'named-beside': {
      const named = namedBeside(group, context);
      return named.length === 2 ? named.map(asReferent) : [];
    }
    case 'holder':
      return holdersOf(group, context).map(asGroup);
    case 'definite':
      // "the 58 workers at Foo": all there are, where no clause says which of them.
      return group.determiner === 'the' && !isTold(group, context) ? [asGroup(group)] : [];
    case 'indefinite': // "Foo, a highway": one of a kind
      return isIndefinite(group) ? [asGroup(group)] : [];
    case 'done-by':
      return doersOf(group, context).map(asGroup);
    default:
      return behindPreposition(group, name, phrasesOf(group, context), clause, context);
  }
}

/** Prepositional phrases behind a noun group, or behind the job it stands for, which may be told of in another sentence. */
const phrasesOf = (
  group: NounGroup,
  { sentence, references }: SentenceContext,
): readonly PrepositionPhrase[] => sentence.attached.get(group) ?? references.phrasesBehind(group);

// Each of these a function, so that asking for other slots makes no closures.

const namesBefore = (group: NounGroup, context: SentenceContext): Filling[] => [
  ...(context.listed.get(group) ?? []).map(asGroup),
  ...group.modifiers
    .filter((m, i, all) => m.name && !isPlace(m, context) && !isHyphened(all[i + 1]) && !isNumber(all[i + 1]))
    .map(asUnit),
];

const adjectives = ({ quantifier, modifiers }: NounGroup, context: SentenceContext): Filling[] =>
  [...(quantifier ? [quantifier] : []), ...modifiers.filter((m) => isKind(m) && !isDemonym(m, context))].map(
    asUnit,
  );

const demonyms = ({ modifiers }: NounGroup, context: SentenceContext): Filling[] =>
  modifiers.filter((m) => isDemonym(m, context)).map(asUnit);

/** Where the noun group with what "of" adds to it ends: "one of Europe's biggest banks". */
function wider(group: NounGroup, { sentence }: SentenceContext): NounGroup | undefined {
  const [first] = sentence.attached.get(group) ?? [];
  return first?.preposition === 'of' ? first.groups[first.groups.length - 1] : undefined;
}

/** "the world's largest maker": an owner that is no organization or person belongs to the words. */
function ownerInWords(
  { owner }: NounGroup,
  { references, entities }: SentenceContext,
): NounGroup | undefined {
  if (!owner || owner.head.tag === 'pronoun') return undefined;
  const ofPlace = references.of(owner).every((r) => entities.entities[r.entity]?.type === 'Place');
  return ofPlace ? owner : undefined;
}

const isBased = (unit: TaggedUnit): boolean => saysSeat(unit.lower);
/** Says of what kind the head is, not where from: "oil" of "the Dutch oil firm". */
const isKind = (unit: TaggedUnit): boolean =>
  (unit.tag === 'adjective' || unit.tag === 'noun') && !isBased(unit);
/** "500" of "a Foo 500 company": a number that counts and measures nothing belongs to the name before it. */
const isNumber = (unit: TaggedUnit | undefined): boolean => unit?.tag === 'value' && !unit.value;
/** "-owned" of "Foo-owned Bar": the name before it is no modifier of its own. */
const isHyphened = (unit: TaggedUnit | undefined): boolean => unit?.readings.inClass('hyphened') ?? false;

/** Values of a kind in front of the head ("a 30 percent stake") or behind it ("a stake of 30 percent", "worth $5m"). */
function groupValues(
  group: NounGroup,
  kind: string,
  attached: readonly PrepositionPhrase[],
  clause: Clause | undefined,
  context: SentenceContext,
): Filling[] {
  const before = group.modifiers.filter((m) => m.value?.kind === kind).map(asUnit);
  if (before.length > 0) return before;
  const own = kind === 'date' ? beforeComparison(attached, context.lexicon) : attached;
  const behind = flatMap(own, (p) => p.groups).filter((g) => g.head.value?.kind === kind);
  if (behind.length > 0) return behind.map(asGroup);
  // "the partner who left in May": when he left is not since when he is one.
  if (kind === 'date' && isCalling(group)) return [];
  // "a deal valued at $5m", "a deal that could be worth $5m": a clause said of the group.
  const said = context.sentence.links
    .of(group)
    .surfaceSubjectOf.filter((c) => c.kind === 'relative' || c.kind === 'participle');
  const later = flatMap(said, (c) => flatMap(c.prepositions, (p) => p.groups)).filter(
    (g) => g.head.value?.kind === kind,
  );
  if (later.length > 0) return later.map(asGroup);
  if (kind === 'date' && clause) return clauseSlot(clause, 'date', context);
  if (kind === 'money' && clause) return clauseSlot(clause, 'money', context);
  return [];
}
