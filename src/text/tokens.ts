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
 * ("Coca-Cola", "AT&T", "Amazon.com", "7E7"), runs of dashes or dots, currency and percent signs, any other character.
 */
const TOKEN = new RegExp(
  [
    /(?<initials>(?:\p{Lu}\.){2,}(?:-\p{Ll}+)?)/u,
    /(?<number>\d+(?:[.,]\d+)*(?:-\d+\/\d+)?(?![\p{L}\p{M}\p{N}]))/u,
    /(?<word>(?:(?<![\p{L}\p{N}])@(?=\p{L}))?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&.+·][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\+*)/u,
    /(?<run>-{2,}|\.{2,})/u,
    /(?<symbol>[\p{Sc}%‰])/u,
    /(?<other>\S)/u,
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
/** "ex-Vexa boss", "then-Vexa boss": what stands before a name's hyphen is no part of the name. */
const BEFORE_NAME = /^(?:[Ee]x|[Tt]hen)-(?=\p{Lu})/u;
/** Dots inside a word are kept in names of web sites and initials, not between two sentences run together ("end.The"). */
const RUN_TOGETHER = /^\p{Ll}{2,}\.\p{Lu}/u;

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
    SPACE.lastIndex = at;
    if (SPACE.test(text)) at = SPACE.lastIndex;
    if (at >= to) break;
    POSSESSIVE.lastIndex = at;
    if (text[at - 1] === '.' && POSSESSIVE.test(text) && POSSESSIVE.lastIndex <= to) {
      tokens.push(make(text, at, POSSESSIVE.lastIndex, 'possessive'));
      at = POSSESSIVE.lastIndex;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    // A lone surrogate matches nothing under the u flag before Node 20.?; it is then a token of its own.
    const groups = match?.groups ?? {};
    let end = match ? Math.min(TOKEN.lastIndex, to) : at + 1;
    if (groups['word'] !== undefined) {
      const word = text.slice(at, end);
      const together = RUN_TOGETHER.exec(word);
      if (together) end = at + word.indexOf('.');
      if (text[end] === '.' && end < to && isAbbreviation(text.slice(at, end).toLowerCase())) end += 1;
      pushWord(tokens, text, at, end);
    } else {
      const kind =
        groups['number'] !== undefined
          ? 'number'
          : groups['symbol'] !== undefined
            ? 'symbol'
            : groups['initials'] !== undefined
              ? 'word'
              : 'punctuation';
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

/** The token of a text from `start` up to `end`. */
export function make(source: string, start: number, end: number, kind: RawToken['kind']): RawToken {
  const text = source.slice(start, end);
  return { start, end, text, lower: text.toLowerCase(), kind };
}

function pushWord(tokens: RawToken[], text: string, start: number, end: number): void {
  const prefix = BEFORE_NAME.exec(text.slice(start, end));
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
