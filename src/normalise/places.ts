import type { Image } from '../image/container.js';
import { StringTable } from '../image/strings.js';
import type { Lexicon } from '../lexicon/types.js';
import { countryName, type CountryCode } from './iso-countries.js';

/** In which countries a place of this key (`placeKey`) may lie: one where there is no doubt, none where it is unknown. */
export type PlaceTable = (key: string) => readonly CountryCode[];

/** The table of places that the build makes (src/compile/places.ts). */
export function storedPlaces(image: Image): PlaceTable {
  const strings = new StringTable(image, 'places/strings');
  const numbers = image.u16('places/numbers');
  const lists = (image.json('places/countries') as string[]).map((codes) => codes.split(' '));
  return (key) => {
    const at = strings.indexOf(key);
    return at < 0 ? [] : lists[numbers[at]!]!;
  };
}

/** A name in which spelling does not count: "U.S." is "us", "The Hague" is "hague", "São Paulo" is "sao paulo". */
export function placeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
    .replace(/^the (?=.)/, '')
    .replace(/(?<=.) based$/, '');
}

/**
 * Tells in which countries a place may lie, as articles write it: "Germany", "German", "Frankfurt", "Portland, Oregon".
 * `rules/lexicon` has the first word: what is called after which country, and the states of the US.
 */
export function countriesOfPlaces(
  { valuesOf }: Pick<Lexicon, 'valuesOf'>,
  table: PlaceTable,
): (place: string) => readonly CountryCode[] {
  const byKey = (className: string): ReadonlyMap<string, string> =>
    new Map([...valuesOf(className)].map(([word, value]) => [placeKey(word), placeKey(value)]));
  const [called, states] = [byKey('country-of'), byKey('us-state')];
  const [unitedStates = ''] = table('united states');
  const candidates = (part: string): readonly CountryCode[] => {
    if (!/\p{Lu}/u.test(part)) return [];
    const key = placeKey(part);
    const told = called.get(key);
    if (told !== undefined) return table(told);
    const known = table(key);
    // A state that is also a country ("Georgia") may be either; towns of its name elsewhere don't count.
    return states.has(key)
      ? [...new Set([unitedStates, ...known.filter((code) => placeKey(countryName(code)) === key)])]
      : known;
  };
  return (place) => {
    const [last = [], ...before] = place.split(',').map(candidates).reverse();
    if (last.length === 1) return last;
    const common = before.map((codes) => codes.filter((code) => last.includes(code)));
    return common.find(({ length }) => length === 1) ?? last;
  };
}
