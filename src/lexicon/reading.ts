/** In the order of their numbers in an image. */
export const PARTS_OF_SPEECH = [
  'verb',
  'noun',
  'adjective',
  'adverb',
  'determiner',
  'preposition',
  'pronoun',
  'conjunction',
  'modal',
  'auxiliary',
  'negation',
  'number',
  'relative',
  'particle',
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** In the order of their numbers in an image. */
export const WORD_FORMS = [
  'base',
  'third',
  'past',
  'participle',
  'gerund',
  'singular',
  'plural',
  'other',
] as const;
/** Which form of its lemma a word is. `past` and `participle` are apart only where English keeps them apart. */
export type WordForm = (typeof WORD_FORMS)[number];

/** One way to read a word or phrase: "holding" is the gerund of "hold" and the singular of "holding". */
export interface Reading {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly form: WordForm;
  /** Word classes of `rules/lexicon`, as `buy`, `stake`, `company-noun`; empty for a plain dictionary word. */
  readonly classes: readonly string[];
}
