import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import type { Kind } from './types.js';

/** Cues that the name's own words give, or the article as a whole: the same at every place. */
const OWN_CUES = [
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
  'deed-last',
  'idea-last',
  'group-last',
  'place-first',
  'nationality-first',
  'place-word',
  'building-word',
  'place-of',
  'building-of',
  'event-of',
  'town-list',
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
] as const;
/** Cues of what stands around a name. */
const OUTER_CUES = [
  'honorific',
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
  'officer-before',
  'office-said',
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
  'bought',
  'appointed',
  'owner-before',
  'officer-possessive',
  'position-before-word',
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
  'near-before',
  'work-before',
  'year-behind',
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
  'town-of-name',
  'based-before',
  'trade-behind',
  'among-trades',
] as const;

/** Everything that can speak for a kind. `rules/lexicon/name-cues.yml` says how much. */
export type Cue = (typeof OWN_CUES | typeof OUTER_CUES)[number];

export const INSIDE: ReadonlySet<Cue> = new Set(OWN_CUES);
const CUES: ReadonlySet<string> = new Set([...OWN_CUES, ...OUTER_CUES]);

/** In the order of weights. */
export const KINDS: readonly Kind[] = ['Organization', 'Person', 'Product', 'Place', 'Nothing'];

/** Log-odds of each kind, in the order of `KINDS`. */
export type Weights = ReadonlyMap<Cue, readonly number[]>;

const LARGEST = 10;
/**
 * The weights of all cues in a list of the lexicon. Throws when it names a cue that nothing measures, or weights that are
 * not one number from -10 to 10 for each kind.
 */
function readWeights(lexicon: Lexicon, list: string): Weights {
  const weights = new Map<Cue, readonly number[]>();
  for (const [cue, text] of lexicon.valuesOf(list)) {
    const row = text.split(' ').map(Number);
    if (!isCue(cue)) throw new Error(`lexicon, ${list}: nothing measures the cue ${cue}`);
    if (row.length !== KINDS.length || !row.every((weight) => Math.abs(weight) <= LARGEST))
      throw new Error(`lexicon, ${list}: ${cue} needs ${KINDS.length} numbers from -10 to 10, not "${text}"`);
    weights.set(cue, row);
  }
  return weights;
}

/** Fitted on business news. */
export const weightsOf = oncePer((lexicon: Lexicon): Weights => readWeights(lexicon, 'name-cue'));

/** Fitted on texts of all other genres. */
const otherWeightsOf = oncePer((lexicon: Lexicon): Weights => readWeights(lexicon, 'name-cue-other'));

/** A place in a biography is what an owner is in the news: how much a cue says depends on what a text is about. */
export const weightsFor = (business: boolean, lexicon: Lexicon): Weights =>
  business ? weightsOf(lexicon) : otherWeightsOf(lexicon);

const isCue = (name: string): name is Cue => CUES.has(name);
