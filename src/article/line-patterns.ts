/** A regular expression for lines, or what answers as one. */
export interface LinePattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** Whether one of these matches the text. */
export function matches(list: readonly LinePattern[], text: string): boolean {
  return list.some((pattern) => pattern.test(text));
}

/** The match of the first of these that does. */
export function firstMatch(list: readonly LinePattern[], text: string): RegExpExecArray | undefined {
  for (const pattern of list) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/**
 * What a text has to have for a regular expression that begins at its start to match: one of `first` as its first
 * character, and one character of each of `needs` somewhere. `BEYOND_ASCII` among the characters stands for all others.
 */
export interface Guard {
  readonly first?: string;
  readonly needs: readonly string[];
}

/** The first character beyond ASCII, which stands for all of them. */
export const BEYOND_ASCII = '\u{80}';

/**
 * The regular expression, asked only about a text that has what it needs: V8 compiles one when it is first tried, and
 * that takes more than reading a short article, if there are a hundred.
 */
export function guarded(regex: RegExp, guard: Guard): LinePattern {
  const first = guard.first === undefined ? undefined : characters(guard.first);
  const needs = guard.needs.map(characters);
  const mayMatch = (text: string): boolean =>
    (first === undefined || (text.length > 0 && has(first, text.charCodeAt(0)))) &&
    needs.every((need) => hasOneOf(text, need));
  return {
    test: (text) => mayMatch(text) && regex.test(text),
    exec: (text) => (mayMatch(text) ? regex.exec(text) : null),
  };
}

/** A table of characters: those of ASCII by their code, behind them all others. */
function characters(list: string): Uint8Array {
  const table = new Uint8Array(0x81);
  for (let i = 0; i < list.length; i += 1) table[list.charCodeAt(i)] = 1;
  return table;
}

const has = (table: Uint8Array, code: number): boolean => table[Math.min(code, 0x80)] === 1;

function hasOneOf(text: string, table: Uint8Array): boolean {
  for (let i = 0; i < text.length; i += 1) if (has(table, text.charCodeAt(i))) return true;
  return false;
}
