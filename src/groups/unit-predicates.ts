import { FORM, PART } from '../lexicon/readings.js';
import type { PartOfSpeech } from '../lexicon/reading.js';
import type { Tag, TaggedUnit, Unit } from './types.js';

// What may be asked of one unit of a sentence, before or after it has its tag.

/** Whether it may be of one of these parts of speech; a name is of none. */
export const has = (unit: Unit | undefined, parts: number): boolean =>
  unit !== undefined && !unit.name && unit.readings.is(parts);
/** Whether it may be a verb in one of these forms. */
export const isVerb = (unit: Unit | undefined, forms: number): boolean =>
  unit !== undefined && !unit.name && unit.readings.isVerb(forms);
/** Whether it may be a noun in one of these forms. */
export const isNoun = (unit: Unit | undefined, forms: number): boolean =>
  unit !== undefined && !unit.name && unit.readings.isNoun(forms);
export const inClass = (unit: Unit | undefined, className: string): boolean =>
  unit !== undefined && !unit.name && unit.readings.inClass(className);
export const isNominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'value' || tag === 'pronoun';

export const nominalNext = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    next.value !== undefined ||
    has(next, PART.noun) ||
    has(next, PART.adjective) ||
    isVerb(next, FORM.gerund | FORM.participle | FORM.past) ||
    has(next, PART.number) ||
    has(next, PART.adverb) ||
    has(next, PART.determiner) ||
    (next.readings.length === 0 && /^[\p{L}\d"“'‘]/u.test(next.lower)));

const PRENOMINAL: readonly Tag[] = ['determiner', 'possessive-pronoun', 'possessive', 'adjective'];
export const isPrenominal = (prev: TaggedUnit | undefined): boolean =>
  prev !== undefined && PRENOMINAL.includes(prev.tag);

export const nounFollows = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    (has(next, PART.noun) && !has(next, PART.auxiliary)) ||
    (has(next, PART.adjective) && !has(next, PART.preposition)));

/** The part of speech a word has most often. */
export const usual = (unit: Unit): PartOfSpeech | undefined => unit.readings.usual;

export function lastNot(before: readonly TaggedUnit[], tag: Tag): TaggedUnit | undefined {
  for (let i = before.length - 1; i >= 0; i--) if (before[i]?.tag !== tag) return before[i];
  return undefined;
}

export const startsNounGroup = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    next.value !== undefined ||
    has(next, PART.determiner) ||
    inClass(next, 'possessive-pronoun') ||
    inClass(next, 'personal-pronoun'));
