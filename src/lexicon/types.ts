import type { Reading } from './reading.js';
import type { Readings } from './readings.js';

/** A phrase of several words found at a place: how many tokens it covers and how it reads. */
export interface PhraseReading {
  readonly length: number;
  readonly reading: Reading;
}

/** Words of a text, in lower case. */
export type Words = readonly { readonly lower: string }[];

/** The words the program knows: `rules/lexicon/*.yml`, inflected, with compromise's dictionary behind them. */
export interface Lexicon {
  /** All readings of one lower-case word; empty for an unknown word. */
  readings(lower: string): Readings;
  /** Every phrase of two or more words that starts at `at` and ends before `end`; longest first. */
  phrasesAt(words: Words, at: number, end: number): readonly PhraseReading[];
  /** How these two words read as a phrase; empty where they are none. */
  pair(first: string, second: string): readonly PhraseReading[];
  /** True when a word or phrase (lower-case, spaces between words) has a reading of that class. */
  is(lower: string, className: string): boolean;
  /** The same of the words from `first` to before `end`, each of which stands in `lower`. */
  spanIs(words: Words, first: number, end: number, className: string): boolean;
  /** Whether phrases of two words or more begin with this lower-case word. */
  beginsPhrase(lower: string): boolean;
  /** True when that class exists in `rules/lexicon`. */
  hasClass(className: string): boolean;
  /** Lemmas of a class, in the order of the file. */
  members(className: string): readonly string[];
  /** True for a lower-case word that any English text may hold: evidence against a name. */
  isOrdinary(lower: string): boolean;
  /** Given names, surnames, countries, cities, demonyms …: what the name lists say of a lower-case word or phrase. */
  nameKinds(lower: string): ReadonlySet<NameKind>;
  /** Whether a lower-case noun says what somebody does or where business is done, by a dictionary or by its form. */
  nounKinds(lower: string): readonly NounKind[];
  /** The field of a lower-case noun's most frequent sense; undefined where no dictionary has the noun. */
  nounField(lower: string): NounField | undefined;
  /** What a lower-case verb, in whatever form, has behind it. */
  verbKinds(lower: string): readonly VerbKind[];
  /** A value attached to a class member, as `currency` → ISO code of "yen" (`value('yen', 'currency') === 'JPY'`). */
  value(lower: string, className: string): string | undefined;
  /** All words of such a class with their values: word → value. */
  valuesOf(className: string): ReadonlyMap<string, string>;
}

/** In the order of their bits in an image. */
export const NAME_KINDS = [
  'given',
  'male',
  'female',
  'surname',
  'country',
  'demonym',
  'city',
  'region',
  'organization',
  'town',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** What a noun may say somebody is, in the order of their bits in an image; rules know them as word classes. */
export const NOUN_KINDS = ['kind-of-person', 'kind-of-business', 'kind-of-thing'] as const;
export type NounKind = (typeof NOUN_KINDS)[number];

/**
 * What a verb has behind it, in the order of their bits in an image: always an object; an infinitive that says what its subject does; an
 * object with this particle ("clean up the river"), which hardly ever is a preposition there.
 */
export const VERB_KINDS = [
  'transitive',
  'subject-control',
  'with-up',
  'with-down',
  'with-off',
  'with-out',
] as const;
export type VerbKind = (typeof VERB_KINDS)[number];

/**
 * What a noun means before all: what is done or happens, what is thought, said, felt, counted or owned, people together, a
 * thing, a person, a place. In the order of their numbers in an image.
 */
export const NOUN_FIELDS = ['deed', 'idea', 'group', 'thing', 'doer', 'location'] as const;
export type NounField = (typeof NOUN_FIELDS)[number];

/** What `rules/lexicon` and the rule files say of words, inflected: as compiled, or as it lies in an image. */
export interface WordLists {
  /** Readings of a word or phrase; undefined where no list has it. */
  readings(text: string): readonly Reading[] | undefined;
  /** The phrases of two or more words that begin with this one, longest first. */
  phrasesFrom(word: string): readonly string[];
  /** Lemmas of a class, in the order of the files; undefined where there is no such class. */
  members(className: string): readonly string[] | undefined;
  /** Word → value of a class under `values:`, in the order of the files; undefined where there is no such class. */
  values(className: string): ReadonlyMap<string, string> | undefined;
}

/** What general dictionaries say of a word. */
export interface DictionaryEntry {
  /** Penn Treebank tags, most frequent first. */
  readonly tags: readonly string[];
  readonly ordinary: boolean;
  readonly kinds: ReadonlySet<NameKind>;
  readonly nounKinds: readonly NounKind[];
  readonly nounField: NounField | undefined;
  readonly verbKinds: readonly VerbKind[];
}

/** What general dictionaries say of a lower-case word; undefined for one that none has. */
export type Dictionary = (lower: string) => DictionaryEntry | undefined;
