import type { WordEntry } from '../grammar/types.js';
import { STEP } from '../grammar/words.js';
import { BIT, type ReadingName } from '../grammar/readings.js';
import type { Section } from '../image/container.js';
import { stringSections } from '../image/strings.js';
import type { CompiledGrammar } from './grammar.js';
import { endingsOf } from './endings.js';
import { englishEntries } from './english.js';
import { compromiseWords } from './inflection.js';
import { wordnetForms } from './wordnet.js';

/** Readings by the tags of compromise's dictionary. */
const READINGS_OF_TAG: Readonly<Record<string, readonly ReadingName[]>> = {
  Adjective: ['adjective'],
  Noun: ['noun'],
  Singular: ['noun'],
  Uncountable: ['noun'],
  Actor: ['noun'],
  Unit: ['noun'],
  Plural: ['plural'],
  PastTense: ['past', 'participle'],
  Participle: ['participle'],
  PresentTense: ['third'],
  Infinitive: ['base'],
  Gerund: ['gerund'],
  Demonym: ['adjective'],
  Comparative: ['adjective'],
  Superlative: ['adjective'],
  Adverb: ['adverb'],
  Preposition: ['preposition'],
  Conjunction: ['conjunction'],
  Expression: ['interjection'],
  Duration: ['noun'],
  Ordinal: ['adjective'],
  Cardinal: ['number'],
  TextValue: ['number'],
  Multiple: ['number'],
  Currency: ['noun'],
  Determiner: ['determiner'],
  Modal: ['auxiliary'],
  Copula: ['auxiliary'],
  Month: ['name'],
  WeekDay: ['name'],
  Organization: ['name'],
  Place: ['name'],
  City: ['name'],
  Region: ['name'],
  Country: ['name'],
  MaleName: ['name'],
  FemaleName: ['name'],
  FirstName: ['name'],
  LastName: ['name'],
  Person: ['name'],
  ProperNoun: ['name'],
  Honorific: ['name'],
};

/**
 * The words of English as sections of an image (see `englishWords`): what `rules/grammar` says of closed classes and
 * frequencies, WordNet's words inflected, and compromise's dictionary.
 */
export function englishSections({ closed, only, counts }: CompiledGrammar): [string, Section][] {
  const invariable = [...closed].filter(([, mask]) => mask & BIT.past).map(([word]) => word);
  const wordnet = wordnetForms(new Set(invariable));
  const entries = englishEntries({ closed, only, counts, wordnet, dictionary: dictionaryReadings() });
  return [...entrySections('english', entries), ...entrySections('endings', endingsOf(wordnet))];
}

function dictionaryReadings(): Map<string, readonly ReadingName[]> {
  const found = new Map<string, readonly ReadingName[]>();
  for (const [word, tags] of compromiseWords())
    if (!word.includes(' ')) found.set(word, [...new Set(tags.flatMap((tag) => READINGS_OF_TAG[tag] ?? []))]);
  return found;
}

/** The greatest weight that sixteen bits hold, in steps. */
const MOST = 0xffff;

/** A table of entries as sections of an image: for each string its readings and the number of its list of weights. */
function entrySections(name: string, entries: ReadonlyMap<string, WordEntry>): [string, Section][] {
  const weights = new Map<string, number>();
  const numbers = [...entries.values()].map((entry) => {
    const key = entry.weights.map((n) => Math.min(MOST, Math.round(n / STEP))).join(' ');
    const number = weights.get(key) ?? weights.size;
    weights.set(key, number);
    return number;
  });
  return [
    ...stringSections(`${name}/strings`, [...entries.keys()]),
    [`${name}/masks`, Uint32Array.from(entries.values(), ({ mask }) => mask)],
    [`${name}/weight-numbers`, Uint16Array.from(numbers)],
    [`${name}/weights`, Uint16Array.from([...weights.keys()].flatMap((key) => key.split(' ').map(Number)))],
  ];
}
