import type { CountryCode } from '../normalise/iso-countries.js';
import { placeKey } from '../normalise/places.js';
import { wordnetLines } from './wordnet.js';
import { synsetFields } from './wordnet-synsets.js';

type Places = Map<string, Set<CountryCode>>;

/** What WordNet says of places, by the keys of their names. */
interface WordnetPlaces {
  /** States, provinces, islands …: all instances that are part of a country and no towns. */
  readonly regions: Places;
  readonly towns: Places;
  /** "German", "Bavarian". */
  readonly adjectives: Places;
}

interface Synset {
  readonly words: readonly string[];
  /** Offsets of the synsets that this one is an instance of. */
  readonly kinds: readonly string[];
  /** … and part of. */
  readonly wholes: readonly string[];
}

/** A village in a county in a state in a country is at most so many steps down. */
const DEEPEST = 6;

/**
 * Reads places from WordNet (Fellbaum 1998): a place is part (`#p`) of others up to a country, which is known by one of
 * its names; an adjective pertains (`\`) to a place.
 * @param countries the keys of the names of countries, with their codes
 */
export function wordnetPlaces(countries: ReadonlyMap<string, CountryCode>): WordnetPlaces {
  const synsets = nounSynsets();
  const towns = new Set([...synsets].filter(([, { words }]) => words.some(isTown)).map(([offset]) => offset));
  // Georgia is a country, and a state of another.
  const states = new Set(
    [...synsets].filter(([, { words }]) => words.includes('American_state')).map(([offset]) => offset),
  );
  const codeOf = ({ words, kinds }: Synset): CountryCode | undefined =>
    kinds.some((kind) => states.has(kind))
      ? undefined
      : words.map((word) => countries.get(placeKey(word))).find((code) => code !== undefined);
  const lyingIn = (offset: string, depth = 0): readonly CountryCode[] => {
    const synset = synsets.get(offset);
    if (!synset || synset.kinds.length === 0 || depth > DEEPEST) return [];
    const own = codeOf(synset);
    return own === undefined ? synset.wholes.flatMap((whole) => lyingIn(whole, depth + 1)) : [own];
  };
  const found: WordnetPlaces = { regions: new Map(), towns: new Map(), adjectives: new Map() };
  for (const [offset, { words, kinds }] of synsets) {
    const town = kinds.some((kind) => towns.has(kind));
    const codes = lyingIn(offset);
    for (const word of words) add(town ? found.towns : found.regions, word, codes);
  }
  for (const { word, noun } of pertainyms()) add(found.adjectives, word, lyingIn(noun));
  return found;
}

const isTown = (word: string): boolean =>
  /^(?:city|town|village|port|national_capital|state_capital|provincial_capital)$/.test(word);

function add(places: Places, word: string, codes: readonly CountryCode[]): void {
  if (codes.length === 0 || !/^\p{Lu}/u.test(word)) return;
  const key = placeKey(word.replace(/_/g, ' '));
  const known = places.get(key) ?? new Set();
  places.set(key, known);
  for (const code of codes) known.add(code);
}

/** Synsets by their offsets. */
function nounSynsets(): Map<string, Synset> {
  const found = new Map<string, Synset>();
  for (const line of wordnetLines('data.noun')) {
    if (line.startsWith(' ')) continue;
    const { offset, words, pointers } = synsetFields(line);
    const to = (symbol: string): string[] => pointers.filter((one) => one[0] === symbol).map(([, at]) => at);
    found.set(offset, { words, kinds: to('@i'), wholes: to('#p') });
  }
  return found;
}

/** Adjectives with the noun synsets that they pertain to. */
function* pertainyms(): Generator<{ readonly word: string; readonly noun: string }> {
  for (const line of wordnetLines('data.adj')) {
    if (!line.includes(' \\ ')) continue;
    const { words, pointers } = synsetFields(line);
    for (const [symbol, noun] of pointers)
      if (symbol === '\\') for (const word of words) yield { word, noun };
  }
}
