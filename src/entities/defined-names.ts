import { lowers, textOf, type Context } from './context.js';
import { acronymsOf, isAcronymOf, keyWords } from './keys.js';
import type { Piece, Run } from './runs.js';

const QUOTE = /^["“”„]$/u;
/** Most brackets behind a name, tickers among them, and most tokens in one. */
const [BRACKETS, REACH] = [4, 30];
/** Before what is in quotes they make it the name of several. */
const OF_SEVERAL = /^(?:together|collectively|jointly|each)$/;

/** What a name is from then on called in so many words: `Foo Hoteles S.A. (XMAD: FOO) ("Foo" or the "Company")`. */
export function definedNames(context: Context, piece: Piece): Run[] {
  const { tokens } = context;
  const sentence = tokens[piece.first]?.sentence;
  const own = keyWords(textOf(context, piece.first, piece.end));
  const found: Run[] = [];
  let at = piece.end;
  for (let i = 0; i < BRACKETS && tokens[at]?.text === '('; i++) {
    let close = at + 1;
    while (close < at + REACH && tokens[close]?.text !== ')' && tokens[close]?.sentence === sentence)
      close += 1;
    if (tokens[close]?.text !== ')' || lowers(tokens, at, close).some((word) => OF_SEVERAL.test(word))) break;
    found.push(...quotedIn(context, at, close).filter((quoted) => isFor(context, own, quoted)));
    at = close + 1;
  }
  return found;
}

/** What stands in quotes between two tokens, without "the" and commas. */
function quotedIn({ tokens }: Context, open: number, close: number): Run[] {
  const found: Run[] = [];
  let from: number | undefined;
  for (let i = open + 1; i < close; i++) {
    if (!QUOTE.test(tokens[i]?.text ?? '')) continue;
    if (from === undefined) {
      from = i + 1;
      continue;
    }
    const first = tokens[from]?.lower === 'the' ? from + 1 : from;
    const end = tokens[i - 1]?.text === ',' ? i - 1 : i;
    if (end > first) found.push({ first, end });
    from = undefined;
  }
  return found;
}

/**
 * Words or initials of its own, or letters that are no other word. `the "Program"` is no name: what it stands for is told
 * by nouns.
 */
function isFor(context: Context, own: readonly string[], quoted: Run): boolean {
  const { tokens, words } = context;
  const text = textOf(context, quoted.first, quoted.end);
  const called = keyWords(text);
  const proper = called.some((word) => !words.ordinary(word));
  const asNoun = [tokens[quoted.first - 1], tokens[quoted.first - 2]].some((token) => token?.lower === 'the');
  if (asNoun && !proper) return false;
  const alike = called.some((word) => own.includes(word)) || isAcronymOf(text, acronymsOf(own));
  return alike || (proper && !asNoun);
}
