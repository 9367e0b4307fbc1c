import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Discourse } from './discourse.js';

// What an article calls its entities, wherever in it that stands, and what later descriptions may go by.

/** Takes in what a sentence calls whom: "carmaker Nissan", "Foo, a retailer", "France's Foo". */
export function learnDescriptions(sentence: ParsedSentence, discourse: Discourse, lexicon: Lexicon): void {
  for (const { subject, complement } of sentence.predications) {
    if (complement.head.tag !== 'noun') continue;
    for (const { head } of subject) {
      if (!head.name) continue;
      const kinds = [headLemma(complement), ...kindsOf(complement)];
      for (const kind of kinds) discourse.describe(head.name.entity, kind);
      learnOrigins(complement, head.name.entity, discourse, lexicon);
      const words = fullWords(complement);
      if (words !== undefined) discourse.describe(head.name.entity, words);
    }
  }
  for (const piece of sentence.pieces)
    if (piece.kind === 'noun' && piece.head.name)
      learnOrigins(piece, piece.head.name.entity, discourse, lexicon);
}

/** What those are called of whom any country was told. */
export const SOMEWHERE = 'from somewhere';

function learnOrigins(group: NounGroup, entity: number, discourse: Discourse, lexicon: Lexicon): void {
  const origins = originsOf(group, lexicon);
  for (const origin of origins) discourse.describe(entity, origin);
  if (origins.length > 0) discourse.describe(entity, SOMEWHERE);
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
  name
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => lexicon.value(word, 'kind-in-name')?.split(' ') ?? []);

/** Nouns that say of what kind something is: "oil" of "the oil firm". */
export const kindsOf = (group: NounGroup): string[] =>
  group.modifiers.filter((m) => m.tag === 'noun' && !m.name).map((m) => m.lower);

/** "from germany" of "the German carmaker", "Germany's Foo": what those of one country share. */
export function originsOf({ modifiers, owner }: NounGroup, lexicon: Lexicon): string[] {
  const words = owner ? [owner.head, ...modifiers] : modifiers;
  return words.flatMap((unit) => {
    const country = unit.capital ? lexicon.value(unit.lower, 'country-of') : undefined;
    return country === undefined ? [] : [`from ${country}`];
  });
}

/** Regulators, ministries and newspapers report and decide; "the company" is hardly ever one of them. */
export const isBystander = (name: string, lexicon: Lexicon): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => lexicon.is(word, 'bystander'));
