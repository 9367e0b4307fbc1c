import { conjugate, plural } from './inflection.js';
import type { PartOfSpeech, WordForm } from '../lexicon/reading.js';

export interface InflectedForm {
  readonly text: string;
  readonly form: WordForm;
}

const replaceWord = (words: readonly string[], at: number, word: string): string =>
  words.map((w, i) => (i === at ? word : w)).join(' ');

/** Word → form → spellings that hold in place of what the rules of inflection give. */
export type Irregular = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function verbForms(lemma: string, irregular: Irregular): InflectedForm[] {
  const words = lemma.split(' ');
  const at = startsWithAdverb(words) ? 1 : 0;
  const verb = words[at] ?? lemma;
  const forms = conjugate(verb);
  return (['base', 'third', 'past', 'participle', 'gerund'] as const).flatMap((form) =>
    (irregular[verb]?.[form] ?? [forms[form]]).map((text) => ({ text: replaceWord(words, at, text), form })),
  );
}

/** "jointly own", "majority own", but "rely on" and "ally with". */
const startsWithAdverb = ([first, second]: readonly string[]): boolean =>
  /(?:ly|^majority)$/.test(first ?? '') && second !== undefined && !PARTICLE.test(second);
const PARTICLE = /^(?:on|upon|for|to|with|up|in|into|out|behind|around|against)$/;

/** The head of a noun phrase is its last word, but the one before "of" or "in" ("line of credit"). */
function headIndex(words: readonly string[]): number {
  const preposition = words.findIndex((w, i) => i > 0 && /^(of|in|to|for|at)$/.test(w));
  return preposition > 0 ? preposition - 1 : words.length - 1;
}

function nounForms(lemma: string, irregular: Irregular): InflectedForm[] {
  const words = lemma.split(' ');
  const at = headIndex(words);
  const one = words[at] ?? lemma;
  const plurals = (irregular[one]?.['plural'] ?? [plural(one)]).filter((many) => many && many !== one);
  return [
    { text: lemma, form: 'singular' },
    ...plurals.map((many): InflectedForm => ({ text: replaceWord(words, at, many), form: 'plural' })),
  ];
}

/** All forms of a lemma ("take over" → takes over, took over, taken over, taking over). */
export function inflect(lemma: string, pos: PartOfSpeech, irregular: Irregular): InflectedForm[] {
  if (pos === 'verb') return verbForms(lemma, irregular);
  if (pos === 'noun') return nounForms(lemma, irregular);
  return [{ text: lemma, form: 'other' }];
}
