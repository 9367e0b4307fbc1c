import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import { seatIn } from '../lexicon/seated.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Discourse } from './discourse.js';

// What an article calls its entities, wherever in it that stands, and what later descriptions may go by.

/** Takes in what a sentence calls whom: "carmaker Nissan", "Foo, a retailer", "France's Foo", "Foo of Lille". */
export function learnDescriptions(sentence: ParsedSentence, discourse: Discourse, lexicon: Lexicon): void {
  for (const { subject, complement } of sentence.predications) {
    if (complement.head.tag !== 'noun') continue;
    for (const { head } of subject) {
      if (!head.name) continue;
      learnCalled(complement, head.name.entity, discourse, lexicon);
      const words = fullWords(complement);
      if (words !== undefined) discourse.describe(head.name.entity, words);
    }
  }
  for (const piece of sentence.pieces) {
    if (piece.kind !== 'noun' || !piece.head.name) continue;
    learnOrigins(piece, piece.head.name.entity, discourse, lexicon);
    for (const { preposition, groups } of sentence.attached.get(piece) ?? [])
      for (const { head } of preposition === 'of' ? groups : [])
        learnOrigin(piece.head.name.entity, originOf(head, discourse, lexicon), discourse);
  }
}

/** Takes in by which nouns somebody is called, and of where. */
export function learnCalled(group: NounGroup, entity: number, discourse: Discourse, lexicon: Lexicon): void {
  for (const kind of [headLemma(group), ...kindsOf(group)]) discourse.describe(entity, kind);
  // "Foo, a travel agency": "the agency" is Foo, and nobody who was never called so.
  const last = group.head.lower.split(' ').at(-1) ?? '';
  if (TOLD_KINDS.some((name) => lexicon.is(last, name))) discourse.describe(entity, last);
  learnOrigins(group, entity, discourse, lexicon);
}

const TOLD_KINDS: readonly string[] = ['public-body', 'told-kind'];

/** "The government", "the partnership", "the supplier": nobody is meant who was not called so. */
export const isToldKind = ({ head }: NounGroup): boolean => head.readings.inAny(TOLD_KINDS);

/** What those are called of whom any country was told, or any town. */
const SOMEWHERE = { country: 'from somewhere', town: 'in some town' } as const;

/** Of where something is: "from germany", or "in lille", and what all are of whom as much was told. */
export interface Origin {
  readonly called: string;
  readonly ofAny: string;
}

function learnOrigins(group: NounGroup, entity: number, discourse: Discourse, lexicon: Lexicon): void {
  for (const origin of originsOf(group, discourse, lexicon)) learnOrigin(entity, origin, discourse);
}

function learnOrigin(entity: number, origin: Origin | undefined, discourse: Discourse): void {
  if (!origin) return;
  discourse.describe(entity, origin.called);
  discourse.describe(entity, origin.ofAny);
}

/** Of where "the German carmaker", "Germany's Foo", "the Lille company", "the Lille-based firm" are. */
export function originsOf({ modifiers, owner }: NounGroup, discourse: Discourse, lexicon: Lexicon): Origin[] {
  return flatMap(
    owner ? [owner.head, ...modifiers] : modifiers,
    (unit) => originOf(unit, discourse, lexicon) ?? [],
  );
}

function originOf(unit: TaggedUnit, discourse: Discourse, lexicon: Lexicon): Origin | undefined {
  const place = seatIn(unit.lower);
  const country = unit.capital ? lexicon.value(place, 'country-of') : undefined;
  if (country !== undefined) return { called: `from ${country}`, ofAny: SOMEWHERE.country };
  const isTown = place !== unit.lower || (unit.name && discourse.isPlace(unit.name.entity));
  return isTown ? { called: `in ${place}`, ofAny: SOMEWHERE.town } : undefined;
}

/** "refining arm" of "its refining arm, Foo" and of the headline before it: words that one unit alone is called by. */
export function fullWords(group: NounGroup): string | undefined {
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

/** "the club" is Foo FC, "the bank" Bank of Foo: kinds that a name's own words tell. */
export const kindsInName = (name: string, lexicon: Lexicon): string[] =>
  flatMap(name.toLowerCase().split(/\s+/), (word) => lexicon.value(word, 'kind-in-name')?.split(' ') ?? []);

/** Nouns that say of what kind something is: "oil" of "the oil firm". */
export const kindsOf = (group: NounGroup): string[] =>
  group.modifiers.filter((m) => m.tag === 'noun' && !m.name).map((m) => m.lower);

/** Regulators, ministries and newspapers report and decide; "the company" is hardly ever one of them. */
export const isBystander = (name: string, lexicon: Lexicon): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some(
      (word, k, words) =>
        lexicon.is(word, 'bystander') || (k > 0 && lexicon.is(`${words[k - 1]} ${word}`, 'bystander')),
    );
