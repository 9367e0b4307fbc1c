import { conjugate, plural } from '../text/compromise.js';
import type { PartOfSpeech, WordForm } from './types.js';

export interface InflectedForm {
  readonly text: string;
  readonly form: WordForm;
}

const replaceWord = (words: readonly string[], at: number, word: string): string =>
  words.map((w, i) => (i === at ? word : w)).join(' ');

function verbForms(lemma: string): InflectedForm[] {
  const words = lemma.split(' ');
  const forms = conjugate(words[0] ?? lemma);
  const all: InflectedForm[] = (['base', 'third', 'past', 'participle', 'gerund'] as const).map((form) => ({
    text: replaceWord(words, 0, forms[form]),
    form,
  }));
  return all;
}

/** The head of a noun phrase is its last word, but the one before "of" or "in" ("line of credit"). */
function headIndex(words: readonly string[]): number {
  const preposition = words.findIndex((w, i) => i > 0 && /^(of|in|to|for|at)$/.test(w));
  return preposition > 0 ? preposition - 1 : words.length - 1;
}

function nounForms(lemma: string): InflectedForm[] {
  const words = lemma.split(' ');
  const at = headIndex(words);
  const many = plural(words[at] ?? lemma);
  const forms: InflectedForm[] = [{ text: lemma, form: 'singular' }];
  if (many && many !== words[at]) forms.push({ text: replaceWord(words, at, many), form: 'plural' });
  return forms;
}

/** All forms of a lemma ("take over" → takes over, took over, taken over, taking over). */
export function inflect(lemma: string, pos: PartOfSpeech): InflectedForm[] {
  if (pos === 'verb') return verbForms(lemma);
  if (pos === 'noun') return nounForms(lemma);
  return [{ text: lemma, form: 'other' }];
}
