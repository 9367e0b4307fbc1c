import { createRequire } from 'node:module';
import { once } from '../once.js';

/** Alpha-2 code of ISO 3166-1. */
export type CountryCode = string;

type Names = Readonly<Record<CountryCode, string | readonly string[]>>;

const load = createRequire(import.meta.url);
// The library itself loads the names of every language; these are its tables of codes and of English names.
const codes = once(
  () => load('i18n-iso-countries/codes.json') as readonly (readonly [CountryCode, string, ...string[]])[],
);
const names = once(
  () => (load('i18n-iso-countries/langs/en.json') as { readonly countries: Names }).countries,
);

/** The English names of every country, the usual one first. */
export function countryNames(): ReadonlyMap<CountryCode, readonly string[]> {
  return new Map(Object.entries(names()).map(([code, own]) => [code, [own].flat()]));
}

/** The usual English name of a country; its code where the library has none. */
export function countryName(code: CountryCode): string {
  return [names()[code] ?? code].flat()[0] ?? code;
}

/** The alpha-2 code that an alpha-2 or alpha-3 code is; undefined for any other text. */
export function countryOfCode(text: string): CountryCode | undefined {
  const upper = text.toUpperCase();
  return codes().find(([two, three]) => two === upper || three === upper)?.[0];
}
