import type { Token } from '../text/types.js';
import { phraseEnds } from './apposition-cues.js';
import type { Context } from './context.js';
import type { Piece } from './runs.js';

/** Tokens behind a comma within which an office begins. */
const OFFICE_REACH = 4;

/** Where the degrees and honours behind a person's name end: "Ann Lee, MD, JD, chairman of Foo"; `piece.end` where there are none. */
export function honoursEnd(context: Context, { first, end }: Piece): number {
  const { tokens, words } = context;
  const given = tokens[first];
  if (end - first < 2 || tokens[end]?.text !== ',' || !given) return end;
  if (!words.given(given.lower) && !/^\p{Lu}\.$/u.test(given.text)) return end;
  let at = end;
  while (tokens[at]?.text === ',' && isHonour(context, tokens[at + 1])) at += 2;
  // "Ann Lee, MD, Foo Ltd,": the managing director.
  const job = at === end + 2 && words.titleWord(tokens[end + 1]?.lower ?? '') !== undefined;
  if (job && !officeFollows(context, at)) return end;
  return /^[,.)]$/.test(tokens[at]?.text ?? '.') ? at : end;
}

/** "JD", "M.D.", "PhD"; in small letters they are words. */
const isHonour = ({ words }: Context, token: Token | undefined): boolean =>
  token?.capital === true && words.lexicon.value(token.lower.replace(/\./g, ''), 'honour') !== undefined;

function officeFollows(context: Context, comma: number): boolean {
  if (context.tokens[comma]?.text !== ',') return false;
  for (let at = comma + 1; at <= comma + OFFICE_REACH; at++)
    if (phraseEnds(context, at, 'position')) return true;
  return false;
}
