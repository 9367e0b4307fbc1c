import type { Context } from './context.js';
import { acronymsOf, isAcronymOf } from './keys.js';
import type { Piece } from './runs.js';

/** What stands in brackets right behind a name. */
export interface Bracket {
  readonly ticker?: string;
  /** Tokens of an acronym that is another form of the name. */
  readonly acronym?: { readonly first: number; readonly end: number };
  /** Index of the token after the closing bracket. */
  readonly end: number;
}

const TICKER = /^[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?$/;
const OPEN: Readonly<Record<string, string>> = { '(': ')', '<': '>', '[': ']' };

/** Reads "<AMO>", "(NYSE: F)", "(AAPL.O)" as tickers and "(OFT)" as an acronym behind a name; undefined for all else. */
export function bracketAfter(context: Context, piece: Piece): Bracket | undefined {
  const { tokens } = context;
  const open = tokens[piece.end];
  const close = OPEN[open?.text ?? ''];
  if (!open || close === undefined) return undefined;
  let end = piece.end + 1;
  while (end < piece.end + 9 && tokens[end]?.text !== close && tokens[end]?.sentence === open.sentence)
    end += 1;
  if (tokens[end]?.text !== close || tokens[end]?.sentence !== open.sentence) return undefined;
  const inside = tokens.slice(piece.end + 1, end);
  const text = inside
    .map((token) => (token.spaceBefore ? ' ' : '') + token.text)
    .join('')
    .trim();
  const name = context.document.text.slice(tokens[piece.first]?.start ?? 0, tokens[piece.end - 1]?.end ?? 0);
  const exchange = exchangeTicker(context, text);
  if (exchange) return { ticker: exchange, end: end + 1 };
  if (inside.length === 1 && isAcronymOf(text, acronymsOf(name)))
    return { acronym: { first: piece.end + 1, end }, end: end + 1 };
  if (TICKER.test(text) && (open.text === '<' || /[.]/.test(text))) return { ticker: text, end: end + 1 };
  if (
    inside.length === 1 &&
    TICKER.test(text) &&
    text.length >= 2 &&
    !context.words.stop(text.toLowerCase())
  ) {
    return { acronym: { first: piece.end + 1, end }, end: end + 1 };
  }
  return undefined;
}

function exchangeTicker(context: Context, text: string): string | undefined {
  const match = /^([\p{L}. -]+?)\s*[:,-]?\s*[:,]\s*"?([A-Za-z0-9.]{1,8})\b/u.exec(text);
  if (!match) return undefined;
  const exchange = context.words.lexicon.value((match[1] ?? '').trim().toLowerCase(), 'exchange');
  return exchange ? `${exchange}:${(match[2] ?? '').toUpperCase()}` : undefined;
}

/** "Hallam and Ridgeway (H&R)": the initials behind them say that the words are one name. */
export function isAbbreviated({ tokens, document }: Context, first: number, end: number): boolean {
  const [open, short, close] = tokens.slice(end, end + 3);
  if (!open || !short || open.text !== '(' || close?.text !== ')') return false;
  const name = document.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  return isAcronymOf(short.text, acronymsOf(name));
}
