/**
 * How a word may be read (`attributive` comes on top: a participle that stands before its noun). A word has all its readings at first, as bits of one mask; rows of `rules/grammar` take them
 * away one by one (Constraint Grammar, Karlsson 1990).
 */
export const READINGS = [
  'noun',
  'plural',
  'name',
  'base',
  'third',
  'past',
  'participle',
  'gerund',
  'auxiliary',
  'adjective',
  'adverb',
  'preposition',
  'determiner',
  'pronoun',
  'relative',
  'subordinator',
  'conjunction',
  'number',
  'particle',
  'interjection',
  'punctuation',
  'symbol',
  'attributive',
] as const;
export type ReadingName = (typeof READINGS)[number];

/** Readings as bits. */
export type Mask = number;

export const BIT = Object.fromEntries(READINGS.map((name, i) => [name, 1 << i])) as Readonly<
  Record<ReadingName, Mask>
>;

/** Parts of speech: readings that frequencies are counted of together. */
export const PARTS = [
  'noun',
  'name',
  'verb',
  'auxiliary',
  'adjective',
  'adverb',
  'preposition',
  'determiner',
  'pronoun',
  'subordinator',
  'conjunction',
  'number',
  'particle',
  'interjection',
  'punctuation',
  'symbol',
] as const;
export type Part = (typeof PARTS)[number];

export const NOUN: Mask = BIT.noun | BIT.plural;
export const VERB: Mask = BIT.base | BIT.third | BIT.past | BIT.participle | BIT.gerund;
/** Readings of open classes, to which word lists add; closed classes are the grammar's own. */
export const OPEN: Mask = NOUN | VERB | BIT.adjective | BIT.adverb;

/** Parts of speech of several readings. */
const SEVERAL: Readonly<Partial<Record<Part, Mask>>> = {
  noun: NOUN,
  verb: VERB,
  pronoun: BIT.pronoun | BIT.relative,
};

export const PART_MASKS: readonly Mask[] = PARTS.map((part) => SEVERAL[part] ?? BIT[part as ReadingName]);

/** Whether one reading at most is left. */
export const isSingle = (mask: Mask): boolean => (mask & (mask - 1)) === 0;

/** The readings of a mask, in their order. */
export const namesOf = (mask: Mask): ReadingName[] => READINGS.filter((name) => mask & BIT[name]);
