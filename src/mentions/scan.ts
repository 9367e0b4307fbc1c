import { lexemesOf, type Lexeme } from './lexemes.js';
import type { PhraseHit, ValueClass, ValueTables } from './tables.js';

type Hits = ReturnType<ValueTables['hitsAt']>;

/** What the recognisers read: a text as lexemes, the word lists, and the day the article appeared. */
export interface Scan {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly tables: ValueTables;
  readonly published: string | undefined;
  /** What the lists have at a lexeme, looked up once. */
  readonly hits: (Hits | undefined)[];
}

/** A text made ready for the recognisers. */
export const scanOf = (
  text: string,
  lexemes: readonly Lexeme[],
  tables: ValueTables,
  published?: string,
): Scan => ({
  text,
  lexemes,
  tables,
  published,
  hits: new Array<Hits | undefined>(lexemes.length).fill(undefined),
});

/** The longest entry of a class at lexeme `at`. */
export function find(scan: Scan, className: ValueClass, at: number): PhraseHit | undefined {
  if (at < 0 || at >= scan.lexemes.length) return undefined;
  const hits = (scan.hits[at] ??= scan.tables.hitsAt(scan.lexemes, at));
  for (const hit of hits) if (hit.className === className) return hit;
  return undefined;
}

/** Whether a class has just this word or phrase. */
export const isListed = ({ tables }: Scan, className: ValueClass, phrase: string): boolean =>
  tables.hitsAt(lexemesOf(phrase), 0).some((hit) => hit.className === className);

/** True when lexeme `at` stands written on to the one before. */
export function isTight(scan: Scan, at: number): boolean {
  return at > 0 && scan.lexemes[at]?.gap === 'none';
}

/** True when lexeme `at` is a hyphen or dash. */
export function isDash(scan: Scan, at: number): boolean {
  const text = scan.lexemes[at]?.text;
  return text === '-' || text === '–' || text === '—' || text === '‑';
}

/** The lexeme after a hyphen that joins `at` to the word before ("18-percent"), else `at` itself. */
export function overHyphen(scan: Scan, at: number): number {
  return isDash(scan, at) && isTight(scan, at) && isTight(scan, at + 1) ? at + 1 : at;
}

/** True when `at` continues the text without a paragraph's end between. */
export function continues(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemes[at];
  return lexeme !== undefined && lexeme.gap !== 'break';
}

/** The role of a small word of the number grammar ("and", "to", "between"), by the class `joint`. */
export function role(scan: Scan, at: number): string | undefined {
  const hit = find(scan, 'joint', at);
  return hit?.end === at + 1 ? hit.value : undefined;
}

/** A class entry that ends just before lexeme `at`. */
export function findBefore(scan: Scan, className: ValueClass, at: number, reach = 3): PhraseHit | undefined {
  for (let from = Math.max(0, at - reach); from < at; from++) {
    const hit = find(scan, className, from);
    if (hit?.end === at) return hit;
  }
  return undefined;
}
