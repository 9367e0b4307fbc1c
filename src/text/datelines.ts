import type { Lexicon, NameKind } from '../lexicon/types.js';
import type { RawToken } from './tokens.js';

/** Most tokens of the cities, with a slash between two ("SALT LAKE CITY", "OSLO/BERGEN"), and less than so many of what a town is in. */
const LONGEST = 3;
/** "OSLO", not "US" or "UK", which stand before a noun. */
const CITY = /^\p{Lu}(?:\p{Lu}|['’-]\p{Lu}){2,}\.?$/u;
/** A word with a capital of its own, not one in capitals: "Three", "U.S.-Israeli". */
const MIXED = /^\p{Lu}[\p{L}.]*(?:\p{Ll}|\.)/u;

/**
 * "OSLO Three directors left.": a city in capitals ("BEIJING/SINGAPORE": or several), or any town with its state or country,
 * run into the first sentence of a paragraph without a dash. Gives where that sentence begins, as an index into `tokens`;
 * 0 where neither stands before it.
 */
export function datelineEnd(tokens: readonly RawToken[], lexicon: Lexicon): number {
  return cityEnd(tokens, lexicon) || townEnd(tokens, lexicon);
}

/** "MENLO PARK, Calif. A few miles", "PAJU, South Korea South Korea's": any town in capitals, with its country or state. */
function townEnd(tokens: readonly RawToken[], lexicon: Lexicon): number {
  const comma = tokens.slice(0, LONGEST + 1).findIndex(({ text }) => text === ',');
  if (comma < 1 || !tokens.slice(0, comma).every(({ text }) => CITY.test(text))) return 0;
  for (let end = comma + LONGEST; end > comma + 1; end--) {
    const next = tokens[end];
    if (next?.kind !== 'word' || !/^\p{Lu}/u.test(next.text)) continue;
    const lower = tokens
      .slice(comma + 1, end)
      .map((token) => token.lower.replace(/\.$/, ''))
      .join(' ');
    if (isRegion(lower, lexicon)) return end;
  }
  return 0;
}

const isRegion = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.value(lower, 'us-state') !== undefined ||
  lexicon.value(lower, 'place') !== undefined ||
  (['country', 'region'] as const).some((kind) => lexicon.nameKinds(lower).has(kind));

/** "OSLO Three directors", "BEIJING/SINGAPORE Foo said": cities that are known. */
function cityEnd(tokens: readonly RawToken[], lexicon: Lexicon): number {
  for (let end = LONGEST; end > 0; end--) {
    const [words, next] = [tokens.slice(0, end), tokens[end]];
    if (!next || next.kind !== 'word' || !MIXED.test(next.text)) continue;
    // "BEIJING/SINGAPORE Foo said"
    const cities = words
      .map((token) => token.text)
      .join(' ')
      .split(/ ?\/ ?/);
    const [first = '', ...others] = cities;
    if (isCity(first, lexicon) && others.every((other) => isPlace(other, lexicon))) return end;
  }
  return 0;
}

const isCity = (text: string, lexicon: Lexicon): boolean => isPlace(text, lexicon, ['city']);

function isPlace(text: string, lexicon: Lexicon, kinds: readonly NameKind[] = ['city', 'country']): boolean {
  const lower = text.toLowerCase();
  const written = text.split(' ').every((word) => CITY.test(word));
  const listed = lexicon.value(lower, 'place') as NameKind | undefined;
  return written && kinds.some((kind) => listed === kind || lexicon.nameKinds(lower).has(kind));
}
