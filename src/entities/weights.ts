import type { Lexicon } from '../lexicon/types.js';
import type { EntityType } from './types.js';

/** Everything that can speak for a type. `rules/lexicon/name-evidence.yml` says how much. */
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
] as const;
export type Cue = (typeof CUES)[number];

export const TYPES: readonly EntityType[] = ['Organization', 'Person', 'Product', 'Place'];
export type Weights = Readonly<Record<EntityType, ReadonlyMap<Cue, number>>>;

const LARGEST = 10;
const cache = new WeakMap<Lexicon, Weights>();

/**
 * The weights of all cues by type. Throws when the lexicon names a cue that nothing measures, or a weight that is no
 * number from -10 to 10.
 */
export function weightsOf(lexicon: Lexicon): Weights {
  const made = cache.get(lexicon);
  if (made) return made;
  const entries = TYPES.map((type) => [type, weightsOfType(lexicon, type)] as const);
  const weights = Object.fromEntries(entries) as unknown as Weights;
  cache.set(lexicon, weights);
  return weights;
}

function weightsOfType(lexicon: Lexicon, type: EntityType): ReadonlyMap<Cue, number> {
  const table = `evidence-${type.toLowerCase()}`;
  const weights = new Map<Cue, number>();
  for (const [cue, text] of lexicon.valuesOf(table)) {
    const weight = Number(text);
    if (!isCue(cue)) throw new Error(`lexicon, ${table}: nothing measures the cue ${cue}`);
    if (!(Math.abs(weight) <= LARGEST))
      throw new Error(`lexicon, ${table}: the weight of ${cue} is ${text}, no number from -10 to 10`);
    weights.set(cue, weight);
  }
  return weights;
}

const isCue = (name: string): name is Cue => (CUES as readonly string[]).includes(name);
