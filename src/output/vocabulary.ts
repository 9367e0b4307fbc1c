import type { EntityType } from '../entities/types.js';
import type { Bound } from '../mentions/types.js';

/** The version that every written record names. */
export const SCHEMA = 'finfacts/1';

export const ENTITY_TYPES = ['Organization', 'Person', 'Product', 'Place'] as const satisfies EntityType[];
export const BOUNDS = ['exact', 'about', 'above', 'below'] as const satisfies Bound[];

/** Qualifiers that are values, in the order in which they are written. */
export const VALUES = ['percent', 'amount', 'count', 'date'] as const;
/** Qualifiers that are the article's words, in the order in which they are written. */
export const WORDS = ['position', 'metric', 'period', 'place', 'text'] as const;
export const QUALIFIERS = [...VALUES, ...WORDS] as const;
/** What the article's words come to, in terms that other data have too, in the order in which it is written. */
export const NORMALISED = ['periodDates', 'country', 'metricUnit'] as const;

/** Identifiers of companies that tables of companies have (`--companies`). */
export const IDENTIFIERS = ['lei', 'isin', 'wikidata', 'figi', 'cik', 'ticker'] as const;
export type IdentifierName = (typeof IDENTIFIERS)[number];

export type ValueName = (typeof VALUES)[number];
export type WordsName = (typeof WORDS)[number];

/** Word classes of Universal Dependencies (universaldependencies.org/u/pos) that tags are written in. */
export const UNIVERSAL_TAGS = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'PRON',
  'DET',
  'CCONJ',
  'SCONJ',
  'NUM',
] as const;
export type UniversalTag = (typeof UNIVERSAL_TAGS)[number];
