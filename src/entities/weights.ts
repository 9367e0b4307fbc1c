import type { Lexicon } from '../lexicon/types.js';
import type { EntityType } from './types.js';

/** Everything that can speak for a kind. `rules/lexicon/name-cues.yml` says how much. */
export const CUES = [
  'legal-form',
  'organization-word',
  'weak-organization-word',
  'ampersand',
  'acronym',
  'mixed-case',
  'code',
  'given-name',
  'initial',
  'surname',
  'kin',
  'two-plain-words',
  'known-organization',
  'known-product',
  'known-person',
  'known-place',
  'place-list',
  'honorific',
  'kept-title',
  'position-before',
  'person-noun-before',
  'company-noun-before',
  'product-cue-before',
  'shares-of',
  'dealt-in',
  'officer-of',
  'in-place',
  'at-before',
  'seat-before',
  'state-before',
  'possessive',
  'position-after',
  'shares-after',
  'age-after',
  'office-after',
  'who-after',
  'which-after',
  'index-after',
  'officer-after',
  'based-after',
  'own-its',
  'own-his',
  'said-it',
  'said-he',
  'speaks',
  'owned-speaker',
  'company-verb',
  'person-verb',
  'company-apposition',
  'person-apposition',
  'product-apposition',
  'ticker',
  'product-cue-after',
  'outlet-after',
  'state-after',
  'bare',
  'bought',
  'appointed',
  'media-word',
  'owner-before',
  'officer-possessive',
  'titled-elsewhere',
  'given-alone',
  'position-before-word',
  'one-word',
  'two-words',
  'three-words',
  'many-words',
  'all-ordinary',
  'none-ordinary',
  'part-ordinary',
  'ordinary-last',
  'place-first',
  'nationality-first',
  'place-word',
  'event-word',
  'of-inside',
  'and-inside',
  'plural',
  'small-elsewhere',
  'often',
  'office-only',
  'ordinary-only',
  'ordinary-surname',
  'surname-only',
  'unknown-only',
  'the-before',
  'a-before',
  'of-before',
  'by-before',
  'from-before',
  'with-before',
  'and-before',
  'quoted',
  'capital-before',
  'said-before',
  'determined',
  'place-noun-before',
  'opening',
  'in-heading',
  'capital-behind',
  'noun-behind',
  'place-noun-behind',
  'number-behind',
  'verb-behind',
  'is-person',
  'is-place',
  'is-company',
  'is-product',
  'is-something',
  'place-next',
  'person-next',
  'tail-of-person',
  'head-of-person',
  'head-of-organization',
  'tail-of-other',
  'in-business',
] as const;
export type Cue = (typeof CUES)[number];

/** Cues that the name's own words give, or the article as a whole: the same at every place. */
export const INSIDE: ReadonlySet<Cue> = new Set([
  'legal-form',
  'organization-word',
  'weak-organization-word',
  'ampersand',
  'acronym',
  'mixed-case',
  'code',
  'given-name',
  'initial',
  'surname',
  'two-plain-words',
  'known-organization',
  'known-product',
  'known-person',
  'known-place',
  'place-list',
  'kept-title',
  'media-word',
  'titled-elsewhere',
  'given-alone',
  'bare',
  'kin',
  'one-word',
  'two-words',
  'three-words',
  'many-words',
  'all-ordinary',
  'none-ordinary',
  'part-ordinary',
  'ordinary-last',
  'place-first',
  'nationality-first',
  'place-word',
  'event-word',
  'of-inside',
  'and-inside',
  'plural',
  'small-elsewhere',
  'often',
  'office-only',
  'ordinary-only',
  'ordinary-surname',
  'surname-only',
  'unknown-only',
  'tail-of-person',
  'head-of-person',
  'head-of-organization',
  'tail-of-other',
  'in-business',
]);

/** What a name may turn out to be: a thing of some type, or nothing that has a name ("Minimum Payments", "Buy"). */
export type Kind = EntityType | 'Nothing';
export const KINDS: readonly Kind[] = ['Organization', 'Person', 'Product', 'Place', 'Nothing'];

/** Log-odds of each kind, in the order of `KINDS`. */
export type Weights = ReadonlyMap<Cue, readonly number[]>;

const LARGEST = 10;
const cache = new WeakMap<Lexicon, Weights>();

/**
 * The weights of all cues. Throws when the lexicon names a cue that nothing measures, or weights that are not one number
 * from -10 to 10 for each kind.
 */
export function weightsOf(lexicon: Lexicon): Weights {
  const made = cache.get(lexicon);
  if (made) return made;
  const weights = new Map<Cue, readonly number[]>();
  for (const [cue, text] of lexicon.valuesOf('name-cue')) {
    const row = text.split(' ').map(Number);
    if (!isCue(cue)) throw new Error(`lexicon, name-cue: nothing measures the cue ${cue}`);
    if (row.length !== KINDS.length || !row.every((weight) => Math.abs(weight) <= LARGEST))
      throw new Error(
        `lexicon, name-cue: ${cue} needs ${KINDS.length} numbers from -10 to 10, not "${text}"`,
      );
    weights.set(cue, row);
  }
  cache.set(lexicon, weights);
  return weights;
}

const isCue = (name: string): name is Cue => (CUES as readonly string[]).includes(name);
