import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Entity, EntityType } from '../entities/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { fullWords, headLemma, isToldKind, kindsOf, originsOf } from './called.js';
import type { Asked, Discourse } from './discourse.js';
import { relatedTo } from './relations.js';
import { isSpeaking } from './speakers.js';
import { conjunctBefore } from './structure.js';
import { CERTAINTY, REACH } from './reach.js';
import type { Judge, Referent } from './types.js';

const DEFINITE: readonly (string | undefined)[] = ['the', 'this', 'both', 'that'];

/** What a description is resolved with. */
export interface DescriptionContext {
  readonly discourse: Discourse;
  readonly judge: Judge;
  readonly lexicon: Lexicon;
  readonly entities: readonly Entity[];
  /** Persons who stand for a group that they lead. */
  readonly leaders: { readonly has: (entity: number) => boolean };
  /** The description's words, as offsets in the document's text. */
  readonly span: Span;
  /** Those whom its possessor stands for. */
  readonly owners: readonly number[];
  /** The organization that spoke last, if that is not long ago. */
  readonly speaker: number | undefined;
  /** Entities that it cannot stand for: the subject of its own clause. */
  readonly excluded: () => ReadonlySet<number>;
}

/**
 * Whom "the company", "the retailer", "this firm", "the chairman" or "the two companies" stands for: a definite noun group
 * whose head is a noun for such things. Empty where it names something new, or where nobody stands out.
 */
export function describe(
  group: NounGroup,
  sentence: ParsedSentence,
  context: DescriptionContext,
): readonly Referent[] {
  const { discourse, entities, span, excluded } = context;
  const unitInWords = fullWords(group);
  const called = unitInWords === undefined ? undefined : discourse.only(unitInWords);
  if (called !== undefined && !excluded().has(called))
    return [{ entity: called, span, by: 'description', certainty: CERTAINTY.description }];
  const namedOtherwise = group.modifiers.some((m) => m.name && entities[m.name.entity]?.type !== 'Place');
  const type = typeNamedBy(group);
  const related =
    type && !isSaid(group, sentence)
      ? relatedTo(group, context.owners, discourse, context.lexicon)
      : undefined;
  if (related !== undefined && entities[related]?.type === type && !excluded().has(related))
    return [{ entity: related, span, by: 'description', certainty: CERTAINTY.description }];
  // "the maker of Vexa cars", "the Vexa owner": whoever does that, and nobody named in it.
  const doer = type === 'Organization' && isDoer(group, sentence, namedOtherwise);
  if (!isDefinite(group, sentence) || (namedOtherwise && !doer) || !type) return [];
  if (group.plural || group.modifiers.some((m) => m.lower === 'two'))
    return several(group, sentence, type, context);
  // "Lee became the chairman" tells of her, and of no chairman before.
  if (type === 'Person' && isSaid(group, sentence)) return [];
  // A description with words of its own ("the Chinese company that …") may bring a new thing; only bare ones refer.
  if (isRestricted(group, sentence, context.lexicon) && !doer) return [];
  return one(group, sentence, type, doer, context);
}

/** "the hotel", and "casino operator" of "the hotel and casino operator". */
function isDefinite(group: NounGroup, sentence: ParsedSentence): boolean {
  if (group.determiner !== undefined) return DEFINITE.includes(group.determiner);
  const before = group.owner || group.possessivePronoun ? undefined : conjunctBefore(group, sentence);
  return before?.determiner === 'the' && !before.plural && !before.head.name && headIs(group, 'company-noun');
}

/** Told by what it does to something: "the operator of hotels posted", "the Vexa owner posted". */
function isDoer(group: NounGroup, { attached, links }: ParsedSentence, named: boolean): boolean {
  if (!headIs(group, 'doer-noun') || links.of(group).surfaceSubjectOf.length === 0) return false;
  return named || attached.get(group)?.[0]?.preposition === 'of';
}

function one(
  group: NounGroup,
  sentence: ParsedSentence,
  type: EntityType,
  doer: boolean,
  context: DescriptionContext,
): readonly Referent[] {
  const { discourse, judge, lexicon, entities, leaders, span, excluded, speaker } = context;
  const inside = doer ? namedInside(group, sentence) : NONE;
  const [kind] = kindsOf(group);
  const lemma = kind !== undefined && discourse.described(kind).size > 0 ? kind : headLemma(group);
  const described = discourse.described(lemma);
  // "the oil firm" is one of its kind, "the firm" any.
  const generic = kind === undefined && lexicon.is(lemma, 'generic-company');
  const unit = lemma === 'subsidiary';
  // "the software business", "the copper segment": a part of a company, which was called so if it has a name.
  if (kind !== undefined && described.size === 0 && headIs(group, 'subsidiary')) return [];
  if (!generic && described.size === 0 && (unit || type !== 'Organization')) return [];
  const told = !doer && isToldKind(group);
  const ofKind = (e: Entity): boolean => described.has(e.index) || discourse.isCalled(e.index, lemma);
  const origins = originsOf(group, discourse, lexicon);
  // "The German lender" where nobody was called German: one of whom no country was told.
  const ofOrigin = (e: Entity): boolean =>
    origins.every(({ called, ofAny }) => {
      const there = discourse.described(called);
      return there.size > 0 ? there.has(e.index) : !discourse.described(ofAny).has(e.index);
    });
  const fits = (e: Entity): boolean =>
    (e.type === type || leaders.has(e.index)) &&
    !excluded().has(e.index) &&
    !inside.has(e.index) &&
    ofOrigin(e) &&
    (told ? ofKind(e) : generic || described.size === 0 || described.has(e.index));
  // "it bought Bar, a private company. The company said": any company may be called one, so that the word tells little.
  const common = generic && ![...described].some((e) => leaders.has(e));
  // "The company said": who spoke last goes on, whoever else was named.
  const speaks = sentence.links.of(group).surfaceSubjectOf.some(isSpeaking);
  // "Bar fell after the firm reported": nor does who spoke last go on where another does something before.
  const goesOn = common && speaks && !doesBefore(group, sentence, entities);
  const again = goesOn && speaker !== undefined ? entities[speaker] : undefined;
  if (again && fits(again))
    return [{ entity: again.index, span, by: 'description', certainty: CERTAINTY.description }];
  const cues: Asked['cues'] = ({ entity: { index } = { index: -1 }, standing }) => {
    const so = described.has(index);
    return [
      so && (common ? 'so-called-as-any' : 'so-called'),
      so && common && standing.lastSentence === sentence.index && 'so-called-here',
      !so && discourse.isCalled(index, lemma) && 'own-name',
      !so && !generic && 'not-so-called',
      origins.length > 0 && 'of-origin',
    ];
  };
  const reach = described.size > 0 ? REACH.described : REACH.description;
  // "Foo met a rival. The rival said": what was brought up without a name.
  const unnamed = (g: NounGroup): boolean => g.determiner !== 'the' && !g.plural && headLemma(g) === lemma;
  const asked = { kind: 'description' as const, span, sentence: sentence.index, reach, fits, unnamed, cues };
  const choice = discourse.choice(asked);
  // Nothing was told of where it is from nor that it is such a thing: somebody is meant who has no rival near.
  const guessed =
    described.size === 0 && origins.some(({ called }) => discourse.described(called).size === 0);
  const near = choice.candidates.filter(({ standing }) => !standing.includes('back-2'));
  if (guessed && near.length > 1) return [];
  const [first] = judge(choice);
  const certainty = generic || described.size > 0 ? CERTAINTY.description : CERTAINTY.plain;
  return first === undefined ? [] : [{ entity: first, span, by: 'description', certainty }];
}

const NONE: ReadonlySet<number> = new Set();

/** Who is named in a description: "Vexa" of "the maker of Vexa cars". */
function namedInside(group: NounGroup, { attached }: ParsedSentence): ReadonlySet<number> {
  const groups = [group, ...flatMap(attached.get(group) ?? [], (p) => p.groups)];
  const units = flatMap(groups, (g) => [...g.modifiers, g.head, ...(g.owner ? [g.owner.head] : [])]);
  return new Set(flatMap(units, (unit) => unit.name?.entity ?? []));
}

/** Whether a named organization is the subject of a clause before the group in its sentence. */
function doesBefore(group: NounGroup, { clauses }: ParsedSentence, entities: readonly Entity[]): boolean {
  const before = flatMap(clauses, (c) => c.surfaceSubject).filter((g) => g.first < group.first);
  return before.some((g) => entities[g.head.name?.entity ?? -1]?.type === 'Organization');
}

/** What is said of somebody: "Lee became the chairman". */
function isSaid(group: NounGroup, sentence: ParsedSentence): boolean {
  const { saidIn, argumentIn } = sentence.links.of(group);
  return saidIn.length > 0 || argumentIn?.complement.includes(group) === true;
}

/** "the two companies", "both firms": the two that stand out most; "both big and small firms" are any of those kinds. */
function several(
  group: NounGroup,
  sentence: ParsedSentence,
  type: EntityType,
  { discourse, judge, lexicon, span }: DescriptionContext,
): readonly Referent[] {
  const two =
    (group.determiner === 'both' && !group.modifiers.some((m) => m.lower === 'and')) ||
    group.modifiers.some((m) => m.lower === 'two' || m.value?.text === 'two') ||
    group.modifiers.length === 0;
  if (!two || !lexicon.is(headLemma(group), 'generic-company') || isToldBehind(group, sentence)) return [];
  const fits = (e: Entity): boolean => e.type === type;
  const asked = { span, sentence: sentence.index, reach: REACH.pronoun, count: 2, fits, cues: () => [] };
  const ranked = judge(discourse.choice({ kind: 'description', ...asked }));
  if (ranked.length < 2) return [];
  return ranked
    .slice(0, 2)
    .map((entity) => ({ entity, span, by: 'description', certainty: CERTAINTY.plain }));
}

/** "the company that …", "the unit of Foo", "the carmaker's …" name something else than what went before. */
function isRestricted(group: NounGroup, sentence: ParsedSentence, lexicon: Lexicon): boolean {
  const attached = sentence.attached.get(group) ?? [];
  if (attached.some((p) => p.preposition === 'of') || isToldBehind(group, sentence)) return true;
  return group.modifiers.some((m) => lexicon.is(m.lower, 'other-adjective'));
}

/** "the company he controls": what stands right behind it says which. */
function isToldBehind(group: NounGroup, { clauses, links, pieces }: ParsedSentence): boolean {
  const { place } = links.of(group);
  return clauses.some(
    ({ kind, at, object }) =>
      kind === 'relative' &&
      at > place &&
      object.includes(group) &&
      !pieces.slice(place, at).some((p) => p.kind === 'mark' && p.tag === 'comma'),
  );
}

function typeNamedBy(group: NounGroup): EntityType | undefined {
  const is = (className: string): boolean => headIs(group, className);
  if (is('generic-company') || is('company-noun') || is('subsidiary')) return 'Organization';
  if (is('product-noun')) return 'Product';
  return is('position') || is('person-noun') || is('founder') ? 'Person' : undefined;
}
