import { createHash } from 'node:crypto';
import type { EntityType } from '../entities/types.js';

/** JSON with sorted keys and without undefined: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** Order of strings that no locale changes. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `prefix_` and the first 16 hex digits of the sha-256 of the value's canonical JSON. */
export function contentId(prefix: string, value: unknown): string {
  return `${prefix}_${createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16)}`;
}

/**
 * The form of a name in which spelling does not count: without legal suffixes, case, diacritics, punctuation and a
 * leading "the"; "&" is "and". "Group" and "Holdings" stay: they are often another company.
 * `legalSuffixes` are whole words or phrases ("Inc", "S.p.A.", "Pty Ltd"); people's and places' names have none.
 */
export function nameKey(name: string, type: EntityType, legalSuffixes: readonly string[]): string {
  const words = plainWords(name);
  if (words[0] === 'the' && words.length > 1) words.shift();
  if (type === 'Organization') dropSuffixes(words, legalSuffixes.map(plainWords));
  return words.join(' ') || name.trim().toLowerCase();
}

/** An entity's id: from its type and the key of its name. */
export function entityId(type: EntityType, name: string, legalSuffixes: readonly string[]): string {
  return contentId('e', [type, nameKey(name, type, legalSuffixes)]);
}

/**
 * The id of a unit that has no name of its own ("PC division"): from its words and the parties beside it, as the same
 * words mean another unit beside other parties.
 */
export function unnamedUnitId(type: EntityType, words: string, parties: readonly string[]): string {
  return contentId('e', [type, plainWords(words).join(' '), 'of', [...parties].sort(byCodeUnit)]);
}

/** A fact's id: from its type, the ids of its fillers by role (in any order) and its identifying values. */
export function factId(
  type: string,
  roles: Readonly<Record<string, readonly string[]>>,
  identifying: Readonly<Record<string, unknown>>,
): string {
  const sorted = Object.entries(roles).map(([role, ids]) => [role, [...new Set(ids)].sort(byCodeUnit)]);
  return contentId('f', [type, Object.fromEntries(sorted), identifying]);
}

function plainWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Takes suffixes off the end, and the "and" that "& Co" leaves, as long as a word of the name remains. */
function dropSuffixes(words: string[], suffixes: readonly (readonly string[])[]): void {
  for (;;) {
    const suffix = suffixes.find(
      (parts) =>
        parts.length > 0 &&
        parts.length < words.length &&
        parts.join(' ') === words.slice(-parts.length).join(' '),
    );
    if (!suffix) return;
    words.length -= suffix.length;
    if (words.length > 1 && words.at(-1) === 'and') words.pop();
  }
}
