import type { Lexicon } from '../lexicon/types.js';
import type { RawToken } from './tokens.js';

/** Most words of a city's name: "SALT LAKE CITY". */
const LONGEST = 3;
/** "OSLO", not "US" or "UK", which stand before a noun. */
const CITY = /^\p{Lu}{3,}\.?$/u;
/** A word with a capital of its own, not one in capitals: "Three", "U.S.-Israeli". */
const MIXED = /^\p{Lu}[\p{L}.]*(?:\p{Ll}|\.)/u;

/**
 * "OSLO Three directors left.": a city in capitals, run into the first sentence of a paragraph without a dash. Gives where
 * that sentence begins, as an index into `tokens`; 0 where no city stands before it.
 */
export function datelineEnd(tokens: readonly RawToken[], lexicon: Lexicon): number {
  for (let end = LONGEST; end > 0; end--) {
    const [city, next] = [tokens.slice(0, end), tokens[end]];
    if (!next || next.kind !== 'word' || !MIXED.test(next.text)) continue;
    if (!city.every((token) => CITY.test(token.text))) continue;
    if (isCity(city.map((token) => token.lower).join(' '), lexicon)) return end;
  }
  return 0;
}

const isCity = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.value(lower, 'place') === 'city' || lexicon.nameKinds(lower).has('city');
