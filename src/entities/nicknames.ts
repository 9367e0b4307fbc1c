import type { Context } from './context.js';
import { nameLike } from './shape.js';

/** What opens a nickname, and what then closes it. */
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '"': /^"$/,
  '“': /^”$/,
  '‘': /^’$/,
  "'": /^['’]$/,
  '(': /^\)$/,
};

/**
 * 'Ann "Annie" Lee', "Alexander (Alex) Day": how many tokens a nickname has that stands inside a person's name, with its
 * marks; 0 where there is none.
 * @param first where the name begins
 * @param at where the mark stands that would open the nickname
 */
export function nicknameAt(context: Context, first: number, at: number, end: number): number {
  const { tokens, words } = context;
  const closes = CLOSERS[tokens[at]?.text ?? ''];
  const given = tokens[first]?.lower ?? '';
  if (!closes || at - first > 3 || !words.given(given)) return 0;
  let close = at + 1;
  while (close < Math.min(end, at + 3) && nameLike(tokens[close]!, words)) close += 1;
  const surname = tokens[close + 1];
  if (close === at + 1 || close + 1 >= end || !closes.test(tokens[close]?.text ?? '')) return 0;
  return surname && nameLike(surname, words) && !words.closed(surname) ? close - at + 1 : 0;
}
