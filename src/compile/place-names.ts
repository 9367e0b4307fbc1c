import type { NameKind } from '../lexicon/types.js';
import { countryNames, type CountryCode } from '../normalise/iso-countries.js';
import { placeKey } from '../normalise/places.js';
import { largeTowns } from './places.js';
import { wordnetPlaces } from './wordnet-places.js';

/** "Of" and "Au" are towns, but no text that has these words means them. */
const SHORTEST = 3;

/**
 * What geographic lists say of names: the adjectives of places by WordNet ("Cornish"), and the towns of GeoNames with the
 * towns and regions of WordNet, whose names may as well be something else.
 */
export function placeNameKinds(): Map<string, readonly NameKind[]> {
  const countries = new Map<string, CountryCode>(
    [...countryNames()].flatMap(([code, names]) => names.map((name) => [placeKey(name), code] as const)),
  );
  const { adjectives, towns, regions } = wordnetPlaces(countries);
  const found = new Map<string, readonly NameKind[]>();
  for (const key of [...towns.keys(), ...regions.keys(), ...largeTowns()])
    if (key.length >= SHORTEST) found.set(key, ['town']);
  for (const key of adjectives.keys()) found.set(key, ['demonym']);
  return found;
}
