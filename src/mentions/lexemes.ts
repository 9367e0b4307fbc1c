import type { Span } from '../article/types.js';
import type { Token } from '../text/types.js';

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
  cut(text, 0, text.length, 0, lexemes);
  return lexemes;
}

/** The same of tokens `first` up to `endToken` of a text: most of them are one lexeme each, and only the others are cut. */
export function lexemesOfTokens(
  text: string,
  tokens: readonly Token[],
  first: number,
  endToken: number,
): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let end = tokens[first]?.start ?? 0;
  for (let at = first; at < endToken;) {
    // A number may go on over several tokens, but never over white space.
    let next = at;
    let whole = true;
    do whole = isOneLexeme(tokens[next] as Token) && whole;
    while (++next < endToken && !(tokens[next] as Token).spaceBefore);
    const stop = (tokens[next - 1] as Token).end;
    if (whole) for (let i = at; i < next; i++) lexemes.push(lexemeOf(text, tokens[i]!, lexemes));
    else cut(text, (tokens[at] as Token).start, stop, end, lexemes);
    end = stop;
    at = next;
  }
  return lexemes;
}

/** Whether a token is one lexeme and no part of one: a word of plain letters, or one mark. */
function isOneLexeme({ kind, text }: Token): boolean {
  if (kind !== 'word') return kind !== 'number' && text.length === 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function lexemeOf(text: string, token: Token, before: readonly Lexeme[]): Lexeme {
  const { start, end, text: own, lower } = token;
  const kind = token.kind === 'word' ? 'word' : 'sign';
  const gap = gapBetween(text, before[before.length - 1]?.end ?? start, start);
  return { start, end, text: own, lower, kind, gap };
}

/** Adds the lexemes of `text.slice(from, to)`; `end` is where the one before ends. */
function cut(text: string, from: number, to: number, end: number, into: Lexeme[]): void {
  LEXEME.lastIndex = from;
  for (let match = LEXEME.exec(text); match && match.index < to; match = LEXEME.exec(text)) {
    const { index: start } = match;
    const own = match[0];
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'sign';
    const gap = gapBetween(text, end, start);
    end = start + own.length;
    into.push({ start, end, text: own, lower: own.toLowerCase(), kind, gap });
  }
}

function gapBetween(text: string, end: number, start: number): Lexeme['gap'] {
  if (start === end) return 'none';
  return start > end + 1 && PARAGRAPH.test(text.slice(end, start)) ? 'break' : 'space';
}
