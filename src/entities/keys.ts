import { flatMap } from '../flat-map.js';
import type { NameWords } from './words.js';

/** A name's words for comparing: lower case, no diacritics, no possessive, "&" read as "and", dots gone. */
export function keyWords(name: string): string[] {
  if (PLAIN.test(name)) return wordsOf(name.toLowerCase());
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/&/g, ' and ')
    .replace(/(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ');
  return wordsOf(plain);
}

/** Nothing to put right but the case: most names. */
const PLAIN = /^[A-Za-z0-9+ ]*$/;
const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/**
 * What tells names apart, of their words for comparing: the words without "the" and without legal suffixes at the end. "Group" and "Holdings" stay,
 * for they are often the only difference between parent and unit. Never empty.
 */
export function identityKey(all: readonly string[], words: NameWords): readonly string[] {
  let end = all.length;
  while (end > 1 && words.legalForm(all[end - 1] ?? '')) end -= 1;
  if (end > 1 && all[end - 1] === 'and') end -= 1;
  const start = end > 1 && all[0] === 'the' ? 1 : 0;
  return all.slice(start, end);
}

/** True for a name that ends in a legal suffix. */
export const hasLegalForm = (all: readonly string[], words: NameWords): boolean =>
  all.length > 1 && words.legalForm(all[all.length - 1] ?? '');

/** First letters of a name's words, with and without the small ones: "Office of Fair Trading" → oft, ooft. */
function initialsOf(key: readonly string[]): string[] {
  const parts = flatMap(key, (word) => word.split('-'));
  const all = parts.map((word) => word[0] ?? '').join('');
  const big = parts
    .filter((word) => !/^(of|and|the|for|de|la|du|des|in|y)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('');
  return [...new Set([big, all])].filter((letters) => letters.length >= 2);
}

/** Letters of what is written like an acronym ("S&P" → s&p, "DoJ" → doj); undefined for other words. */
function acronymLetters(text: string): string | undefined {
  const letters = text.replace(/[.\s]/g, '').toLowerCase();
  return letters.length >= 2 && /^\p{Lu}[\p{Lu}&.\so]*\p{Lu}\.?$/u.test(text) ? letters : undefined;
}

/** No name of more words has an acronym. */
const LONGEST = 12;

/** All acronyms that a name could have: of all its words, without its first or its last ones, "&" as "a" or left out. */
export function acronymsOf(words: readonly string[]): Set<string> {
  const all = new Set<string>();
  if (words.length > LONGEST) return all;
  for (let start = 0; start <= 1; start++) {
    for (let end = words.length; end >= start + 2; end--)
      for (const initials of initialsOf(words.slice(start, end))) all.add(initials);
  }
  return all;
}

/** The acronyms that a name is, where it is written like one: "S&P" is sp and sap. */
export function readAsAcronym(text: string): readonly string[] {
  const letters = acronymLetters(text);
  if (letters === undefined) return [];
  return [...new Set([letters.replace('&', ''), letters.replace('&', 'a')])];
}

/** True when `short` are the initials of `full` ("SAIC" for "… Industry Corp", "S&P" for "Standard & Poor's"). */
export const isAcronymOf = (short: string, acronyms: ReadonlySet<string>): boolean =>
  readAsAcronym(short).some((letters) => acronyms.has(letters));
