import { FORM } from '../lexicon/readings.js';
import type { Context } from './context.js';
import type { Piece } from './runs.js';
import type { TokenAt } from './apposition-cues.js';
import type { Cue } from './weights.js';

/** How far back the noun stands that a list gives examples of. */
const LIST_REACH = 40;

/** "the Industrial Technology sector", "industries including Diversified Industrials and Supply Chain": a trade, and nobody's name. */
export function tradeCues({ words }: Context, { first }: Piece, tail: number, tokenAt: TokenAt): Cue[] {
  const kind = (at: number): string | undefined =>
    words.lexicon.value(tokenAt(at)?.lower ?? '', 'trade-noun');
  const cues: Cue[] = [];
  if (kind(tail) === 'trade' && !tokenAt(tail)?.capital) cues.push('trade-behind');
  const before = listStart(first, tokenAt);
  const colon = tokenAt(before)?.text === ':';
  const brings = /^(?:including|like|as|are|include|especially|namely)$/.test(tokenAt(before)?.lower ?? '');
  if (!colon && !brings) return cues;
  let noun = tokenAt(before)?.lower === 'as' ? before - 2 : before - 1;
  if (tokenAt(noun)?.text === ',') noun -= 1;
  if (kind(noun) !== undefined && tokenAt(noun)?.readings.isNoun(FORM.plural)) cues.push('among-trades');
  return cues;
}

/** The token in front of the list of capitals that the name stands in. */
function listStart(first: number, tokenAt: TokenAt): number {
  let at = first - 1;
  while (at > first - LIST_REACH) {
    const token = tokenAt(at);
    if (!token) break;
    const link = /^(?:,|&|\/|and|or|the)$/.test(token.lower);
    if (!link && !(token.capital && token.kind === 'word')) break;
    at -= 1;
  }
  // "including," and ", including": the comma in front of the list is none of its links.
  return at;
}
