import type { NameWords } from './words.js';

/** A name's words for comparing: lower case, no diacritics, no possessive, "&" read as "and", dots gone. */
export function keyWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/&/g, ' and ')
    .replace(/(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * What tells names apart: the words without "the" and without legal suffixes at the end. "Group" and "Holdings" stay,
 * for they are often the only difference between parent and unit. Never empty.
 */
export function identityKey(name: string, words: NameWords): string[] {
  const all = keyWords(name);
  let end = all.length;
  while (end > 1 && words.legalForm(all[end - 1] ?? '')) end -= 1;
  if (end > 1 && all[end - 1] === 'and') end -= 1;
  const start = end > 1 && all[0] === 'the' ? 1 : 0;
  return all.slice(start, end);
}

/** True for a name that ends in a legal suffix. */
export const hasLegalForm = (name: string, words: NameWords): boolean => {
  const all = keyWords(name);
  return all.length > 1 && words.legalForm(all[all.length - 1] ?? '');
};

/** First letters of a name's words, with and without the small ones: "Office of Fair Trading" → oft, ooft. */
export function initialsOf(key: readonly string[]): string[] {
  const parts = key.flatMap((word) => word.split('-'));
  const all = parts.map((word) => word[0] ?? '').join('');
  const big = parts
    .filter((word) => !/^(of|and|the|for|de|la|du|des|in|y)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('');
  return [...new Set([big, all])].filter((letters) => letters.length >= 2);
}

/** True when `short` are the initials of `key`, perhaps with a legal suffix's letter behind ("SAIC" for "… Industry Corp"). */
export function isAcronymOf(short: string, full: string): boolean {
  const letters = short.replace(/[.\s]/g, '').toLowerCase();
  if (letters.length < 2 || !/^\p{Lu}[\p{Lu}&.\so]*\p{Lu}\.?$/u.test(short)) return false;
  const words = keyWords(full);
  if (words.length < 2) return false;
  for (let start = 0; start <= 1; start++) {
    for (let end = words.length; end >= start + 2; end--) {
      const initials = initialsOf(words.slice(start, end));
      if (initials.includes(letters.replace('&', '')) || initials.includes(letters.replace('&', 'a')))
        return true;
    }
  }
  return false;
}
