import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import type { PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import { seatIn } from '../lexicon/seated.js';
import type { Referent } from '../references/types.js';
import type { RoleSpec } from '../rules/types.js';
import { wordsOf, type SentenceContext } from './context.js';
import type { Filling } from './filling.js';
import type { Filler } from './types.js';
import { farExamples } from './far-examples.js';
import { isCounted, isMany, isModel } from './goods.js';
import { headIs } from '../groups/heads.js';
import { isDemonym } from './nations.js';

/** Entities that a filling stands for: by name, reference or apposition; else by the owner it stands for ("a unit of Acme"). */
export function referentsOf(filling: Filling, context: SentenceContext): readonly Referent[] {
  const { references } = context;
  switch (filling.kind) {
    case 'unit':
      return filling.unit.name ? [ofUnit(filling.unit, context)] : [];
    case 'referent':
      return [filling.referent];
    case 'owner':
      return references.ownerOf(filling.group);
    case 'group': {
      let meant = context.meant.get(filling.group);
      if (!meant) {
        meant = meantBy(filling.group, context);
        context.meant.set(filling.group, meant);
      }
      return meant;
    }
    default:
      return [];
  }
}

function meantBy(group: NounGroup, context: SentenceContext): readonly Referent[] {
  const own = ownReferents(group, context);
  if (own.length > 0) return own;
  const examples = examplesOf(group, context);
  return examples.length > 0 ? examples : standsFor(group, context);
}

/** Who a group names, by itself or by an apposition, else who it refers to. */
function ownReferents(group: NounGroup, { references, namedBy }: SentenceContext): readonly Referent[] {
  const own = references.of(group);
  const name = own.some((r) => r.by === 'name') ? undefined : namedBy.get(group);
  const named = name ? references.of(name) : [];
  return named.length > 0 ? named : own;
}

function ofUnit(unit: TaggedUnit, { entities }: SentenceContext): Referent {
  const name = unit.name;
  if (!name) throw new RangeError('unit without name');
  const certainty = entities.entities[name.entity]?.certainty ?? 0.5;
  return { entity: name.entity, span: { start: name.start, end: name.end }, by: 'name', certainty };
}

/** Whom the subjects of these clauses or predications stand for. */
const meantBySubjects = (
  told: readonly { readonly subject: readonly NounGroup[] }[],
  { of }: SentenceContext['references'],
): readonly Referent[] => flatMap(told, ({ subject }) => flatMap(subject, of));

/** "banks such as Foo and Bar", "partners including Foo": the examples are those of which something is said. */
function examplesOf(group: NounGroup, context: SentenceContext): readonly Referent[] {
  const { references, sentence, lexicon } = context;
  const attached = sentence.attached.get(group) ?? [];
  // "Foo is one of the brands owned by Bar"
  const one = sentence.predications.filter(
    ({ complement }) =>
      headIs(complement, 'stands-for-member') &&
      (sentence.attached.get(complement) ?? []).some(
        (p) => p.preposition === 'of' && p.groups.includes(group),
      ),
  );
  if (one.length > 0) return meantBySubjects(one, references);
  // "lenders led by Foo", "Foo heads a consortium that"
  const { objectOf, subjectOf, saidIn, phraseOf } = sentence.links.of(group);
  // "Foo was among those that did so"
  const among = phraseOf.filter(
    (c) =>
      c.verb.classes.includes('be') &&
      c.prepositions.some((p) => p.preposition === 'among' && p.groups.includes(group)),
  );
  if (among.length > 0) return meantBySubjects(among, references);
  const together = headIs(group, 'group-of-people');
  const led = objectOf.filter(
    (c) => c.verb.classes.includes('lead-others') && (together || (c.kind === 'participle' && c.passive)),
  );
  if (led.length > 0) return meantBySubjects(led, references);
  // "a number of banks, including Foo"
  const plural =
    group.plural ||
    headIs(group, 'group-of-people') ||
    attached.some((p) => p.preposition === 'of' && p.groups.some((g) => g.plural));
  if (!plural) return [];
  // "thirty years across industries such as Foo": examples of the industries.
  const phrases = attached.filter(
    (p, i) => lexicon.is(p.preposition, 'preposition-example') && !isOfOther(attached, i),
  );
  // "partners that include Foo"
  const said = subjectOf.filter((c) => c.kind === 'relative' && c.verb.classes.includes('include'));
  // "two divisions, Foo and Bar", "three divisions: Foo, Bar and Baz", "Foo and Bar were among the banks that lent"
  const apposed = flatMap(
    saidIn.filter((p) => p.kind === 'apposition' || p.kind === 'copula'),
    (p) => p.subject,
  );
  const near = [...flatMap(phrases, (p) => p.groups), ...flatMap(said, (c) => c.object), ...apposed];
  return flatMap(near.length > 0 ? near : farExamples(group, context), (g) => references.of(g));
}

/** Whether the examples are of a noun in the plural that stands nearer, and is more than what the first one is made of. */
function isOfOther(attached: readonly PrepositionPhrase[], at: number): boolean {
  const before = attached[at - 1];
  if (at < 2 && before?.preposition !== 'to') return false;
  const last = before?.groups.at(-1);
  return last !== undefined && last.plural && !last.head.name && !last.head.value;
}

/** "one of its rivals, Foo": who is named by the group that it is one of. */
function oneOf(group: NounGroup, context: SentenceContext): readonly Referent[] {
  const of = (context.sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of');
  const names = flatMap(of?.groups ?? [], (g) => context.namedBy.get(g) ?? []);
  return flatMap(names, (g) => context.references.of(g));
}

/** "a unit of Acme", "Acme's board", "Acme shareholders", "the Acme group": nobody else is named who could be meant. */
function standsFor(group: NounGroup, context: SentenceContext): readonly Referent[] {
  const is = (className: string): boolean => headIs(group, className);
  if (is('stands-for-member')) return oneOf(group, context);
  if (!is('stands-for-owner')) return [];
  const owner = context.references.ownerOf(group);
  if (owner.length > 0) return owner;
  const modifier = group.modifiers.find((m) => m.name !== undefined);
  if (modifier) return [ofUnit(modifier, context)];
  const of = (context.sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of');
  return of ? flatMap(of.groups, (g) => context.references.of(g)) : [];
}

/** Role fillers of a filling; an unnamed unit by its own words where `unnamed` allows it. */
export function fillersOf(
  filling: Filling,
  { unnamed, authority, itself }: Pick<RoleSpec, 'unnamed' | 'authority' | 'itself'>,
  context: SentenceContext,
): Filler[] {
  if (filling.kind === 'group' && isCounted(filling.group)) return [];
  // Where a business may stand without a name, goods do not.
  if (unnamed && filling.kind === 'group' && isModel(filling.group)) return [];
  // "the PC division of Foo" stands for itself where a noun phrase will do, elsewhere for Foo.
  const own = filling.kind === 'group' ? ownReferents(filling.group, context) : referentsOf(filling, context);
  const named = own.length > 0 || filling.kind !== 'group' ? own : examplesOf(filling.group, context);
  if (named.length > 0) return flatMap(named, (r) => fillerOf(r, context));
  const words = filling.kind === 'group' ? withoutName(filling.group, { unnamed, authority }, context) : [];
  if (words.length > 0) return words;
  if (itself && filling.kind === 'group' && isUnitOfSomebody(filling.group)) return [];
  return flatMap(referentsOf(filling, context), (r) => fillerOf(r, context));
}

/** What has no name, where the role takes such a thing. */
function withoutName(
  group: NounGroup,
  { unnamed, authority }: Pick<RoleSpec, 'unnamed' | 'authority'>,
  context: SentenceContext,
): Filler[] {
  if (unnamed) return unnamedUnit(group, context);
  return authority ? authorityOf(group, context) : [];
}

/** Whether a noun group is a public body without a name. */
export const isAuthority = (group: NounGroup, context: SentenceContext): boolean =>
  !group.head.name && authorityOf(group, context).length > 0;

/** "Milan prosecutors", "the city of Graz", "Portugal's coast guard": a public body, told by its place alone. */
function authorityOf(group: NounGroup, context: SentenceContext): Filler[] {
  if (!headIs(group, 'authority-body')) return [];
  const { owner } = group;
  if (owner) return owner.place ? byWords(bareSpan(group, context, group, owner), context) : [];
  const place = placeOf(group, context) ?? ofPlace(group, context);
  const own = group.modifiers.some((m) => isDemonym(m, context));
  return own || place ? byWords(bareSpan(group, context, place), context) : [];
}

/** "the city of Graz": whose it is. */
function ofPlace(group: NounGroup, { sentence }: SentenceContext): NounGroup | undefined {
  const [first] = sentence.attached.get(group) ?? [];
  return first?.preposition === 'of' ? first.groups.find((g) => g.place) : undefined;
}

/** A unit without name by its own words; "the unit" alone is too little to go by, "a plant in Napa" is not. */
function unnamedUnit(group: NounGroup, context: SentenceContext): Filler[] {
  if (!isUnit(group, context)) return [];
  const bare = group.head.end - group.head.first === 1 && group.modifiers.every(isTimeAdjective);
  const place = bare ? placeOf(group, context) : undefined;
  const attached = (context.sentence.attached.get(group) ?? []).filter((p) => p.preposition === 'of');
  // "Foo's terminals" are enough, "Foo's unit" is any of it.
  const owned = group.owner?.head.name !== undefined && !isSubsidiary(group) && attached.length === 0;
  if (bare && !place && !owned) return [];
  return byWords(bareSpan(group, context, place), context);
}

/** An organization that is called by words of the article. */
function byWords(span: Span | undefined, context: SentenceContext): Filler[] {
  if (span === undefined) return [];
  return [
    {
      name: context.document.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      type: 'Organization',
      mention: span,
    },
  ];
}

const isSubsidiary = (group: NounGroup): boolean => headIs(group, 'subsidiary');

/** "its leasing unit", "Foo's leasing unit": another thing than whose it is. */
const isUnitOfSomebody = (group: NounGroup): boolean =>
  isSubsidiary(group) && (group.owner !== undefined || group.possessivePronoun !== undefined);

/** "six hotels", "its plastics group": some nouns say only with a possessor that a part of a company is meant. */
function isUnit(group: NounGroup, { sentence, references }: SentenceContext): boolean {
  const is = (className: string): boolean => headIs(group, className);
  if (group.modifiers.some((m) => m.value?.kind === 'percent')) return false;
  // "sold 500 units": goods, no parts of a company.
  if (is('business-part') && isMany(group)) return false;
  if (is('unnamed-unit')) return true;
  const of = (sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of');
  const owned =
    references.ownerOf(group).length > 0 || (of?.groups.some((g) => references.of(g).length > 0) ?? false);
  return is('unnamed-owned-unit') && owned;
}

/** "a plant in Napa": where it is. */
function placeOf(group: NounGroup, { sentence }: SentenceContext): NounGroup | undefined {
  const [first] = sentence.attached.get(group) ?? [];
  return first && /^(?:in|at|near|on)$/.test(first.preposition)
    ? first.groups.find((g) => g.place)
    : undefined;
}

function fillerOf(referent: Referent, { entities }: SentenceContext): Filler[] {
  const entity = entities.entities[referent.entity];
  if (!entity) return [];
  return [{ name: entity.name, type: entity.type, mention: referent.span, entity: entity.index }];
}

/** A noun group's own words: from its first modifier, without determiner and possessor, to its head or another group's. */
function bareSpan(
  group: NounGroup,
  { document }: SentenceContext,
  until: NounGroup = group,
  // "its existing cable business" is still "cable business".
  from: { readonly first: number } = group.modifiers.find((m) => !isTimeAdjective(m)) ?? group.head,
): Span | undefined {
  const start = document.tokens[from.first]?.start;
  const end = document.tokens[until.end - 1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

const isTimeAdjective = (unit: TaggedUnit): boolean =>
  unit.tag === 'adjective' && unit.readings.inClass('current-adjective');

/** The words of a filling, as a qualifier takes them ("chief executive", "the three months to June"). */
export function wordsOfFilling(filling: Filling, context: SentenceContext): string | undefined {
  const { document } = context;
  switch (filling.kind) {
    case 'unit':
      return filling.unit.value?.text ?? seatIn(wordsOf(document, filling.unit.first, filling.unit.end));
    case 'group':
    case 'words': {
      const { group } = filling;
      if (filling.kind === 'words' && filling.from)
        return wordsOf(document, filling.from.first, (filling.until ?? group).end);
      const skipped = group.modifiers.findLastIndex(
        (m) => saysWhenHeld(m, group) || (filling.kind === 'words' && isNameOrValue(m)),
      );
      const first = group.modifiers[skipped + 1] ?? group.head;
      return wordsOf(
        document,
        first.first,
        (filling.kind === 'words' ? filling.until : undefined)?.end ?? group.end,
      );
    }
    default:
      return undefined;
  }
}

/** No part of the words behind it: "Vexa" of "Vexa chief executive", "$5m" of "a $5m net loss", "2024" of "2024 profit". */
const isNameOrValue = ({ name, value, readings }: TaggedUnit): boolean =>
  name !== undefined || value !== undefined || readings.inAny(NO_PART);
const NO_PART: readonly string[] = ['hyphened', 'months-long'];

/** "the former chief executive": when an office is held is said by the status. */
const saysWhenHeld = ({ readings }: TaggedUnit, group: NounGroup): boolean =>
  readings.inClass('office-time') && headIs(group, 'position');
