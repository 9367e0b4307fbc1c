import type { Span } from '../article/types.js';

/** A run of digits, a run of letters or one other character: the alphabet of the value grammar. */
export interface Lexeme extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'number' | 'word' | 'sign';
  /** What stands before: nothing, white space, or the end of a paragraph. */
  readonly gap: 'none' | 'space' | 'break';
}

// "1,234.5", "12,34,567", "50", ".5"; the groups are bounded, so that no text makes the match slow.
const LEXEME =
  /(\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|(\p{L}[\p{L}\p{M}]*)|[^\s]/gu;
const PARAGRAPH = /\n[^\S\n]*\n/;

/** Cuts text into lexemes with exact offsets; every character but white space lies in exactly one. */
export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let end = 0;
  for (const match of text.matchAll(LEXEME)) {
    const start = match.index;
    const gap =
      start === end ? 'none' : start > end + 1 && PARAGRAPH.test(text.slice(end, start)) ? 'break' : 'space';
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'sign';
    end = start + match[0].length;
    lexemes.push({ start, end, text: match[0], lower: match[0].toLowerCase(), kind, gap });
  }
  return lexemes;
}
