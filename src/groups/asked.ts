import type { PartOfSpeech } from '../lexicon/types.js';
import type { Tag, TaggedUnit, Unit } from './types.js';

// What may be asked of one unit of a sentence, before or after it has its tag.

export const has = (unit: Unit | undefined, pos: PartOfSpeech, forms?: readonly string[]): boolean =>
  unit !== undefined &&
  !unit.name &&
  unit.readings.some((r) => r.pos === pos && (!forms || forms.includes(r.form)));
export const inClass = (unit: Unit | undefined, className: string): boolean =>
  unit !== undefined && !unit.name && unit.readings.some((r) => r.classes.includes(className));
export const isNominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'value' || tag === 'pronoun';

export const nominalNext = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    next.value !== undefined ||
    has(next, 'noun') ||
    has(next, 'adjective') ||
    has(next, 'verb', ['gerund', 'participle', 'past']) ||
    has(next, 'number') ||
    has(next, 'adverb') ||
    has(next, 'determiner') ||
    (next.readings.length === 0 && /^[\p{L}\d"“'‘]/u.test(next.lower)));

const PRENOMINAL: readonly Tag[] = ['determiner', 'possessive-pronoun', 'possessive', 'adjective'];
export const isPrenominal = (prev: TaggedUnit | undefined): boolean =>
  prev !== undefined && PRENOMINAL.includes(prev.tag);

export const nounFollows = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    (has(next, 'noun') && !has(next, 'auxiliary')) ||
    (has(next, 'adjective') && !has(next, 'preposition')));

/** The part of speech a word has most often. */
export const usual = (unit: Unit): PartOfSpeech | undefined => unit.readings[0]?.pos;

export function lastNot(before: readonly TaggedUnit[], tag: Tag): TaggedUnit | undefined {
  for (let i = before.length - 1; i >= 0; i--) if (before[i]?.tag !== tag) return before[i];
  return undefined;
}

export const startsNounGroup = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    next.value !== undefined ||
    has(next, 'determiner') ||
    inClass(next, 'possessive-pronoun') ||
    inClass(next, 'personal-pronoun'));
