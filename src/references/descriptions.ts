import type { Span } from '../article/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Entity } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Salience } from './salience.js';
import type { Referent } from './types.js';
import { isSpeaking } from './speakers.js';
import { CERTAINTY, REACH } from './weights.js';
import { headIs } from '../groups/heads.js';

const DEFINITE: readonly (string | undefined)[] = ['the', 'this', 'both', 'that'];

/** What a description is resolved with. */
export interface DescriptionContext {
  readonly salience: Salience;
  readonly lexicon: Lexicon;
  readonly entities: readonly Entity[];
  /** Persons who stand for a group that they lead. */
  readonly leaders: { readonly has: (entity: number) => boolean };
  /** The description's words, as offsets in the document's text. */
  readonly span: Span;
  /** The organization that spoke last, if that is not long ago. */
  readonly speaker: number | undefined;
  /** Entities that it cannot stand for: the subject of its own clause. */
  readonly excluded: ReadonlySet<number>;
}

/**
 * Whom "the company", "the retailer", "this firm" or "the two companies" stands for: a definite noun group whose head is
 * a noun for such things. Empty where it names something new, or where nobody stands out.
 */
export function describe(
  group: NounGroup,
  sentence: ParsedSentence,
  context: DescriptionContext,
): readonly Referent[] {
  const { salience, lexicon, entities, leaders, span, excluded, speaker } = context;
  const unitInWords = fullWords(group);
  const called = unitInWords === undefined ? undefined : salience.only(unitInWords);
  if (called !== undefined && !excluded.has(called))
    return [{ entity: called, span, by: 'description', certainty: CERTAINTY.description }];
  const namedOtherwise = group.modifiers.some((m) => m.name && entities[m.name.entity]?.type !== 'Place');
  const type = typeNamedBy(group);
  if (!DEFINITE.includes(group.determiner) || namedOtherwise || !type) return [];
  if (group.plural || group.modifiers.some((m) => m.lower === 'two'))
    return several(group, sentence, type, context);
  // A description with words of its own ("the Chinese company that …") may bring a new thing; only bare ones refer.
  if (isRestricted(group, sentence, lexicon)) return [];
  const [kind] = kindsOf(group);
  const lemma = kind !== undefined && salience.described(kind).size > 0 ? kind : headLemma(group);
  const described = salience.described(lemma);
  // "the oil firm" is one of its kind, "the firm" any.
  const generic = kind === undefined && lexicon.is(lemma, 'generic-company');
  const unit = lemma === 'subsidiary';
  if (!generic && described.size === 0 && (unit || type !== 'Organization')) return [];
  // "the government", "the commission": no company is meant, whoever is spoken of.
  const official = headIs(group, 'public-body');
  // "the German carmaker" is whoever was called German, where anybody was.
  const nations = nationsOf(group, lexicon).map((nation) => salience.described(nation));
  const fits = (e: Entity): boolean =>
    (e.type === type || leaders.has(e.index)) &&
    !excluded.has(e.index) &&
    nations.every((called) => called.size === 0 || called.has(e.index)) &&
    (official
      ? described.has(e.index) || salience.isCalled(e.index, lemma)
      : generic || described.size === 0 || described.has(e.index));
  const reach = described.size > 0 ? REACH.described : REACH.description;
  // "it bought Bar, a private company. The company said": any company may be called one, so that the word tells little.
  const common = generic && ![...described].some((e) => leaders.has(e));
  // "The company said": who spoke last goes on, whoever else was named.
  const speaks = sentence.links.of(group).surfaceSubjectOf.some(isSpeaking);
  const again = common && speaks && speaker !== undefined ? entities[speaker] : undefined;
  if (again && fits(again))
    return [{ entity: again.index, span, by: 'description', certainty: CERTAINTY.description }];
  const [first, second] = salience.ranked(sentence.index, fits, reach, lemma, common);
  if (!first) return [];
  // A kind of company nobody was called needs one clear candidate.
  if (!generic && described.size === 0 && second && first.score - second.score < 1) return [];
  const certainty = generic || described.size > 0 ? CERTAINTY.description : CERTAINTY.plain;
  return [{ entity: first.entity, span, by: 'description', certainty }];
}

/** "refining arm" of "its refining arm, Foo" and of the headline before it: words that one unit alone is called by. */
function fullWords(group: NounGroup): string | undefined {
  if (headLemma(group) !== 'subsidiary' || group.modifiers.some((m) => m.name || m.value)) return undefined;
  const kinds = group.modifiers.filter((m) => m.tag === 'noun' || m.tag === 'adjective');
  return kinds.length === 0 ? undefined : [...kinds.map((m) => m.lower), group.head.lower].join(' ');
}

/** The lemma of a group's head, the same for "e-commerce" and "ecommerce", for "arm" and "unit". */
export function headLemma({ head }: NounGroup): string {
  const is = (className: string): boolean => head.readings.inClass(className);
  if (is('subsidiary') && !is('generic-company')) return 'subsidiary';
  return (head.readings.main?.lemma ?? head.lower).replace(/[\s-]/g, '');
}

/** "the two companies", "both firms": the two that stand out most. */
function several(
  group: NounGroup,
  sentence: ParsedSentence,
  type: Entity['type'],
  { salience, lexicon, span }: DescriptionContext,
): readonly Referent[] {
  const two =
    group.determiner === 'both' ||
    group.modifiers.some((m) => m.lower === 'two' || m.value?.text === 'two') ||
    group.modifiers.length === 0;
  if (!two || !lexicon.is(headLemma(group), 'generic-company')) return [];
  const ranked = salience.ranked(sentence.index, (e) => e.type === type, REACH.pronoun);
  if (ranked.length < 2) return [];
  return ranked
    .slice(0, 2)
    .map(({ entity }) => ({ entity, span, by: 'description', certainty: CERTAINTY.plain }));
}

/** "the company that …", "the unit of Foo", "the carmaker's …" name something else than what went before. */
function isRestricted(group: NounGroup, sentence: ParsedSentence, lexicon: Lexicon): boolean {
  const attached = sentence.attached.get(group) ?? [];
  if (attached.some((p) => p.preposition === 'of')) return true;
  return group.modifiers.some((m) => m.tag === 'adjective' && lexicon.is(m.lower, 'other-adjective'));
}

/** "the club" is Foo FC, "the bank" Bank of Foo: kinds that a name's own words tell. */
export const kindsInName = (name: string, lexicon: Lexicon): string[] =>
  name
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => lexicon.value(word, 'kind-in-name')?.split(' ') ?? []);

/** Nouns that say of what kind something is: "oil" of "the oil firm". */
const kindsOf = (group: NounGroup): string[] =>
  group.modifiers.filter((m) => m.tag === 'noun' && !m.name).map((m) => m.lower);

/** "from germany" of "the German carmaker", "Germany's Foo": what those of one country share. */
function nationsOf({ modifiers, owner }: NounGroup, lexicon: Lexicon): string[] {
  const words = owner ? [owner.head, ...modifiers] : modifiers;
  return words.flatMap((unit) => {
    const country = unit.capital ? lexicon.value(unit.lower, 'country-of') : undefined;
    return country === undefined ? [] : [`from ${country}`];
  });
}

/** "carmaker Nissan", "Foo, a retailer", "France's Foo": what later descriptions may go by, wherever in the article it stands. */
export function learnDescriptions(sentence: ParsedSentence, salience: Salience, lexicon: Lexicon): void {
  for (const { subject, complement } of sentence.predications) {
    if (complement.head.tag !== 'noun') continue;
    for (const { head } of subject) {
      if (!head.name) continue;
      const kinds = [headLemma(complement), ...kindsOf(complement), ...nationsOf(complement, lexicon)];
      for (const kind of kinds) salience.describe(head.name.entity, kind);
      const words = fullWords(complement);
      if (words !== undefined) salience.describe(head.name.entity, words);
    }
  }
  for (const piece of sentence.pieces)
    if (piece.kind === 'noun' && piece.head.name)
      for (const nation of nationsOf(piece, lexicon)) salience.describe(piece.head.name.entity, nation);
}

function typeNamedBy(group: NounGroup): Entity['type'] | undefined {
  const is = (className: string): boolean => headIs(group, className);
  if (is('generic-company') || is('company-noun') || is('subsidiary')) return 'Organization';
  if (is('product-noun')) return 'Product';
  return undefined;
}

/** Regulators, ministries and newspapers report and decide; "the company" is hardly ever one of them. */
export const isBystander = (name: string, lexicon: Lexicon): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => lexicon.is(word, 'bystander'));
