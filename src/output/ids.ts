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

/** Legal suffixes made ready for comparison, longest first. */
export interface LegalSuffixes {
  readonly endings: readonly string[];
}

/** Makes whole words or phrases ("Inc", "S.p.A.", "Pty Ltd") ready. */
export function legalSuffixes(words: readonly string[]): LegalSuffixes {
  const endings = new Set(words.map((word) => ` ${plainWords(word).join(' ')}`));
  return { endings: [...endings].sort((a, b) => b.length - a.length || byCodeUnit(a, b)) };
}

/**
 * The form of a name in which spelling does not count: without legal suffixes, case, diacritics, punctuation and a
 * leading "the"; "&" is "and". "Group" and "Holdings" stay: they are often another company. People's, products' and
 * places' names have no legal suffix.
 */
export function nameKey(name: string, type: EntityType, suffixes: LegalSuffixes): string {
  const key = plainWords(name)
    .join(' ')
    .replace(/^the (?=.)/, '');
  return (type === 'Organization' ? withoutSuffixes(key, suffixes) : key) || name.trim().toLowerCase();
}

/** An entity's id: from its type and the key of its name. */
export function entityId(type: EntityType, name: string, suffixes: LegalSuffixes): string {
  return contentId('e', [type, nameKey(name, type, suffixes)]);
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
function withoutSuffixes(key: string, { endings }: LegalSuffixes): string {
  const ending = endings.find((one) => key.endsWith(one));
  if (ending === undefined) return key;
  return withoutSuffixes(key.slice(0, -ending.length).replace(/(?<=.) and$/, ''), { endings });
}
