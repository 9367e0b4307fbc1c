import type { NounField, NounKind } from '../lexicon/types.js';
import { once } from '../once.js';
import { plural } from './inflection.js';
import { wordnetLines } from './wordnet.js';
import { synsetFields } from './wordnet-synsets.js';

/**
 * What somebody does, where business is done, and what is made or is a substance: the synsets under which WordNet has such
 * nouns, as `word#sense`. Of the nouns for persons those are left out that say no more than whom somebody knows, loves or resembles.
 */
const ROOTS: Readonly<Record<NounKind, readonly string[]>> = {
  'kind-of-person': ['worker#1', 'professional#1', 'expert#1', 'communicator#1', 'leader#1', 'creator#2', 'entertainer#1',
    'contestant#1', 'intellectual#1', 'capitalist#2', 'scientist#1', 'disputant#1', 'engineer#1', 'planner#1', 'fiduciary#1',
    'collector#1', 'explorer#1', 'owner#1', 'gambler#1', 'rich_person#1', 'combatant#1', 'reformer#1', 'linguist#1',
    'celebrity#1', 'important_person#1', 'benefactor#1', 'adventurer#1'],
  'kind-of-business': ['organization#1', 'establishment#4', 'workplace#1'],
  'kind-of-thing': ['artifact#1', 'substance#1'],
}; // prettier-ignore

/** A noun is of a kind by one of so many of its senses, the most frequent first. */
const SENSES: Readonly<Record<NounKind, number>> = {
  'kind-of-person': 2,
  'kind-of-business': 2,
  'kind-of-thing': 1,
};

interface Synset {
  readonly file: number;
  readonly words: readonly string[];
  readonly above: readonly string[];
}

/** Nouns of one word, and their plurals, with the kinds of which they are by WordNet's hypernyms (Fellbaum 1998). */
export function wordnetKinds(): Map<string, readonly NounKind[]> {
  const synsets = synsetsByOffset();
  const senses = sensesByLemma();
  const rootsOf = Object.entries(ROOTS).map(
    ([kind, roots]) => [kind as NounKind, roots.map((root) => offsetOf(root, senses))] as const,
  );
  const known = new Map<string, ReadonlySet<string>>();
  const allAbove = (offset: string): ReadonlySet<string> => {
    const found = known.get(offset);
    if (found) return found;
    const all = new Set([offset]);
    known.set(offset, all);
    for (const next of synsets.get(offset)?.above ?? []) for (const one of allAbove(next)) all.add(one);
    return all;
  };
  const kinds = new Map<string, readonly NounKind[]>();
  for (const [lemma, offsets] of senses) {
    if (!/^[a-z][a-z-]+$/.test(lemma)) continue;
    const own = rootsOf.flatMap(([kind, roots]) =>
      offsets
        .slice(0, SENSES[kind])
        .filter((offset) => synsets.get(offset)?.words.includes(lemma))
        .some((offset) => roots.some((root) => allAbove(offset).has(root)))
        ? [kind]
        : [],
    );
    if (own.length === 0) continue;
    for (const form of [lemma, plural(lemma)]) if (!kinds.has(form)) kinds.set(form, own);
  }
  return kinds;
}

/** The field of nouns that each of WordNet's lexicographers' files belongs to (lexnames(5WN)). */
const FIELDS: Readonly<Record<NounField, readonly number[]>> = {
  deed: [4, 11, 19, 22],
  idea: [7, 9, 10, 12, 16, 21, 23, 24, 25, 26, 28],
  group: [14],
  thing: [5, 6, 8, 13, 17, 20, 27],
  doer: [18],
  location: [15],
};

/** Nouns of one word, and their plurals, with the field of their most frequent sense. */
export function wordnetFields(): Map<string, NounField> {
  const synsets = synsetsByOffset();
  const fieldOf = new Map(
    Object.entries(FIELDS).flatMap(([field, files]) => files.map((file) => [file, field as NounField])),
  );
  const fields = new Map<string, NounField>();
  for (const [lemma, [first = '']] of sensesByLemma()) {
    const field = fieldOf.get(synsets.get(first)?.file ?? 0);
    if (!field || !/^[a-z][a-z-]+$/.test(lemma) || !synsets.get(first)?.words.includes(lemma)) continue;
    for (const form of [lemma, plural(lemma)]) if (!fields.has(form)) fields.set(form, field);
  }
  return fields;
}

function offsetOf(root: string, senses: ReadonlyMap<string, readonly string[]>): string {
  const [lemma, sense] = root.split('#') as [string, string];
  const offset = senses.get(lemma)?.[Number(sense) - 1];
  if (offset === undefined) throw new RangeError(`WordNet has no ${root}`);
  return offset;
}

/** The offsets of each noun's synsets, the most frequent first: `lemma n count pointers symbol… count tagged offset…`. */
const sensesByLemma = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const line of wordnetLines('index.noun')) {
    if (line.startsWith(' ') || line === '') continue;
    const [lemma = '', , count, , ...rest] = line.trim().split(' ');
    found.set(lemma, rest.slice(-Number(count)));
  }
  return found;
});

const synsetsByOffset = once((): ReadonlyMap<string, Synset> => {
  const found = new Map<string, Synset>();
  for (const line of wordnetLines('data.noun')) {
    if (line.startsWith(' ') || line === '') continue;
    const { offset, file, words, pointers } = synsetFields(line);
    found.set(offset, {
      file,
      words,
      above: pointers.flatMap(([symbol, at]) => (symbol === '@' ? [at] : [])),
    });
  }
  return found;
});
