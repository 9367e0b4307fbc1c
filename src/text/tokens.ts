/** A token before the lexicon has seen it. Offsets are UTF-16 code units into the text that was cut. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'possessive' | 'punctuation' | 'symbol';
}

/**
 * One alternative for each kind of token, tried in this order at each place:
 * initials ("U.S.", "J.P.", "U.S.-based"), numbers ("1,234.5", "13-1/2"), words with inner hyphen, apostrophe, dot or ampersand
 * ("Coca-Cola", "AT&T", "Amazon.com", "7E7", "0123.HK"), runs of dashes or dots, currency and percent signs, any other character.
 */
const TOKEN = new RegExp(
  [
    /((?:\p{Lu}\.){2,}(?:-\p{Ll}+)?)/uy,
    /(\d+(?:[.,]\d+)*(?:-\d+\/\d+)?(?![\p{L}\p{M}\p{N}]|\.\p{Lu}{1,2}(?![\p{L}\p{N}.])))/uy,
    /((?:(?<![\p{L}\p{N}])@(?=\p{L}))?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&.+·][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\+*)/uy,
    /-{2,}|\.{2,}/uy,
    /([\p{Sc}%‰])/uy,
    /\S/uy,
  ]
    .map((part) => part.source)
    .join('|'),
  'uy',
);
/** "Foo & Co.'s": behind a dot the possessive is no part of a word. */
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/uy;
const SPACE = /\s+/uy;

/** Clitics that are tokens of their own: "Alibaba's", "don't", "we'll". The last one is a plural's bare apostrophe. */
const CLITIC = /(?:['’]s|n['’]t|['’](?:re|ve|ll|d|m))$/iu;
/** "ex-Vexa boss", "then-chairman": what stands before the hyphen is no part of the name or the office. */
const PREFIX = /^(?:[Ee]x|[Tt]hen)-(?=\p{L})/u;
/** Dots inside a word are kept in names of web sites and initials, not between two sentences run together ("end.The"). */
const RUN_TOGETHER = /^\p{Ll}{2,}\.\p{Lu}/u;
/** "Vexa Inc.Ann Lee": an abbreviation that the next word is glued to. */
const SUFFIX_AND_WORD = /^\p{Lu}\p{Ll}+(?=\.\p{Lu}\p{Ll}{2})/u;

/**
 * Cuts `text.slice(from, to)` into tokens. Every character that is no white space lies in exactly one token, in order.
 * @param isAbbreviation says of a lower-case word without its dot whether a dot after it belongs to it ("inc", "mr")
 */
export function cutTokens(
  text: string,
  from: number,
  to: number,
  isAbbreviation: (lower: string) => boolean,
): RawToken[] {
  const tokens: RawToken[] = [];
  let at = from;
  while (at < to) {
    at = spaceEnd(text, at);
    if (at >= to) break;
    const plainEnd = plainTokenEnd(text, at, to);
    if (plainEnd > at) {
      at = pushPlain(tokens, text, at, plainEnd, to, isAbbreviation);
      continue;
    }
    POSSESSIVE.lastIndex = at;
    if (text[at - 1] === '.' && POSSESSIVE.test(text) && POSSESSIVE.lastIndex <= to) {
      tokens.push(make(text, at, POSSESSIVE.lastIndex, 'possessive'));
      at = POSSESSIVE.lastIndex;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    // A lone surrogate matches nothing under the u flag before Node 20.?; it is then a token of its own.
    const [, initials, number, inWord, symbol] = match ?? [];
    let end = match ? Math.min(TOKEN.lastIndex, to) : at + 1;
    if (inWord !== undefined) {
      const word = text.slice(at, end);
      const [abbreviation] = SUFFIX_AND_WORD.exec(word) ?? [];
      const together =
        abbreviation === undefined ? RUN_TOGETHER.test(word) : isAbbreviation(abbreviation.toLowerCase());
      if (together) end = at + word.indexOf('.');
      if (text[end] === '.' && end < to && isAbbreviation(text.slice(at, end).toLowerCase())) end += 1;
      pushWord(tokens, text, at, end);
    } else {
      const kind = number ? 'number' : symbol ? 'symbol' : initials ? 'word' : 'punctuation';
      tokens.push(
        isPluralPossessive(text, at, end, tokens)
          ? make(text, at, end, 'possessive')
          : make(text, at, end, kind),
      );
    }
    at = end;
  }
  return tokens;
}

const DOT = 46;
const isLetter = (code: number): boolean => (code | 0x20) >= 97 && (code | 0x20) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPrinted = (code: number): boolean => code > 32 && code < 127;
/** Space, line feed, and marks that are a token wherever they stand: ! " ( ) , : ; ? */
const isApart = (code: number): boolean =>
  code === 32 ||
  code === 10 ||
  code === 33 ||
  code === 34 ||
  code === 40 ||
  code === 41 ||
  code === 44 ||
  code === 58 ||
  code === 59 ||
  code === 63;

/**
 * Where the token at `at` ends, when it is of the kind that most are and no expression is needed to see it: a word of
 * ASCII letters and digits before white space or a mark, or such a mark. `at` itself when it is any other.
 */
function plainTokenEnd(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at);
  if (!isLetter(first)) return first !== 32 && first !== 10 && isApart(first) ? at + 1 : at;
  let end = at + 1;
  while (end < to && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
  if (end >= to) return end;
  const next = text.charCodeAt(end);
  if (next !== DOT) return isApart(next) ? end : at;
  const behind = text.charCodeAt(end + 1);
  return end + 1 >= to || behind === 32 || behind === 10 ? end : at;
}

/** Where the white space at `at` ends; `at` itself where there is none. */
function spaceEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 10) end += 1;
  SPACE.lastIndex = end;
  return !isPrinted(text.charCodeAt(end)) && SPACE.test(text) ? SPACE.lastIndex : end;
}

/** Adds a token of this kind, an abbreviation with its dot; returns where it ends. */
function pushPlain(
  tokens: RawToken[],
  text: string,
  start: number,
  end: number,
  to: number,
  isAbbreviation: (lower: string) => boolean,
): number {
  const token = make(text, start, end, isLetter(text.charCodeAt(start)) ? 'word' : 'punctuation');
  const dotted =
    end < to && text.charCodeAt(end) === DOT && token.kind === 'word' && isAbbreviation(token.lower);
  tokens.push(dotted ? make(text, start, end + 1, 'word') : token);
  return dotted ? end + 1 : end;
}

/** The token of a text from `start` up to `end`. */
export function make(source: string, start: number, end: number, kind: RawToken['kind']): RawToken {
  const text = source.slice(start, end);
  return { start, end, text, lower: text.toLowerCase(), kind };
}

function pushWord(tokens: RawToken[], text: string, start: number, end: number): void {
  const prefix = PREFIX.exec(text.slice(start, end));
  if (prefix) {
    tokens.push(make(text, start, start + prefix[0].length, 'word'));
    pushWord(tokens, text, start + prefix[0].length, end);
    return;
  }
  const word = text.slice(start, end);
  const clitic = CLITIC.exec(word);
  if (!clitic || clitic.index === 0) {
    tokens.push(make(text, start, end, /^\d+$/.test(word) ? 'number' : 'word'));
    return;
  }
  const cut = start + clitic.index;
  tokens.push(make(text, start, cut, 'word'));
  tokens.push(make(text, cut, end, /^['’]s$/i.test(clitic[0]) ? 'possessive' : 'word'));
}

/**
 * "users' posts": an apostrophe after s and before a space, with no quotation open in the last tokens. Text that was
 * cut and put together again may have a space before it, too ("users ' posts").
 */
function isPluralPossessive(text: string, start: number, end: number, before: readonly RawToken[]): boolean {
  if (
    !/^['’]$/.test(text.slice(start, end)) ||
    !/[sxz] ?$/i.test(text.slice(Math.max(0, start - 2), start)) ||
    !/\s/.test(text[end] ?? '')
  ) {
    return false;
  }
  for (let i = before.length - 1; i >= Math.max(0, before.length - 12); i--) {
    const token = before[i];
    if (token && /^['‘]$/.test(token.text) && !/\w/.test(text[token.start - 1] ?? ' ')) return false;
  }
  return true;
}
