import { textOf, type Context } from './context.js';
import { acronymsOf, isAcronymOf, keyWords } from './keys.js';
import type { Piece } from './runs.js';
import { isWithExchange } from './shape.js';

/** What stands in brackets right behind a name. */
export interface Bracket {
  readonly ticker?: string;
  /** Tokens of an acronym that is another form of the name. */
  readonly acronym?: { readonly first: number; readonly end: number };
  /** Index of the token after the closing bracket. */
  readonly end: number;
}

/** "T.N", "AAPL.O", "0992.HK" */
const IN_BRACKETS = /^[A-Z0-9][A-Z0-9-]{0,8}[a-z]?\.[A-Z]{1,3}$/;
/** "F", "VXA" */
const LETTERS = /^[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,3})?$/;
const OPEN: Readonly<Record<string, string>> = { '(': ')', '<': '>', '[': ']' };
/** Most tokens in a bracket: a company may be traded at several exchanges. */
const REACH = 24;

/**
 * Reads "<AMO>", "(NYSE: F)", "(GB:HSBA)", "(AAPL.O)", "AAPL.O" as tickers and "(OFT)" as an acronym behind a name, or
 * behind its possessive; undefined for all else.
 */
export function bracketAfter(context: Context, piece: Piece): Bracket | undefined {
  const { tokens, words } = context;
  const bare = tokens[piece.end];
  if (bare && isWithExchange(bare.text)) return { ticker: bare.text, end: piece.end + 1 };
  const at = tokens[piece.end]?.kind === 'possessive' ? piece.end + 1 : piece.end;
  const open = tokens[at];
  const close = OPEN[open?.text ?? ''];
  if (!open || close === undefined) return undefined;
  let end = at + 1;
  while (end < at + REACH && tokens[end]?.text !== close && tokens[end]?.sentence === open.sentence) end += 1;
  if (tokens[end]?.text !== close || tokens[end]?.sentence !== open.sentence) return undefined;
  const inside = tokens.slice(at + 1, end);
  const text = inside
    .map((token) => (token.spaceBefore ? ' ' : '') + token.text)
    .join('')
    .replace(/^[\s(]+/, '')
    .trim();
  const name = textOf(context, piece.first, piece.end);
  const exchange = exchangeTicker(context, text);
  if (exchange) return { ticker: exchange, end: end + 1 };
  if (IN_BRACKETS.test(text)) return { ticker: text, end: end + 1 };
  const [short, another] = inside;
  if (!short || another) return undefined;
  const acronym = { first: at + 1, end };
  if (isAcronymOf(text, acronymsOf(keyWords(name)))) return { acronym, end: end + 1 };
  if (!LETTERS.test(text)) return undefined;
  if (open.text === '<') return { ticker: text, end: end + 1 };
  if (text.length < 2 || words.stop(short.lower)) return undefined;
  // "Vexa (VXA)": letters that the article calls it by, or a ticker that stands nowhere else.
  const other =
    (context.capitals.get(short.lower) ?? 0) > 1 || words.known(short.lower) || words.place(short.lower);
  return { ...(other && { acronym }), end: end + 1 };
}

/** "NYSE: F", "OTCQX: VXAF | BF: Q0", "GB:HSBA": where the first of them is traded, and as what. */
function exchangeTicker({ words }: Context, text: string): string | undefined {
  const match = /^([\p{L}. -]+)[:,]\s*(?:[:,]\s*)?"?([A-Za-z0-9.]{1,8})\b/u.exec(text);
  const [, where = '', ticker = ''] = match ?? [];
  const exchange = words.lexicon.value(where.trim().replace(/ ?-$/, '').toLowerCase(), 'exchange');
  if (exchange) return `${exchange}:${ticker.toUpperCase()}`;
  const other = /^([A-Z]{2,6}): ?([A-Z0-9]{1,8}(?:[.-][A-Z]{1,3})?)(?=$|\s*[|,;/])/.exec(text);
  return other ? `${other[1]}:${other[2]}` : undefined;
}

/** "Hallam and Ridgeway (H&R)": the initials behind them say that the words are one name. */
export function isAbbreviated(context: Context, first: number, end: number): boolean {
  const [open, short, close] = context.tokens.slice(end, end + 3);
  if (!open || !short || open.text !== '(' || close?.text !== ')') return false;
  return isAcronymOf(short.text, acronymsOf(keyWords(textOf(context, first, end))));
}
