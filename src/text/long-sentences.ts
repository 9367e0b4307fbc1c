import { flatMap } from '../flat-map.js';
import { PART } from '../lexicon/readings.js';
import type { SentenceWords } from './sentences.js';
import type { RawToken } from './tokens.js';

/**
 * Tokens; a longer sentence is read in parts, since what the parts of a sentence have to do with each other takes more
 * than linear time to find. The longest one of the corpora (54,000 sentences) has 318.
 */
export const LONGEST_SENTENCE = 400;

type Boundary = (tokens: readonly RawToken[], at: number, words: SentenceWords) => boolean;

/** Where a sentence is parted, the safest place first: whether a part may begin at token `at`. */
const BOUNDARIES: readonly Boundary[] = [
  (tokens, at) => /^[;:]$/.test(tokens[at - 1]?.text ?? ''),
  (tokens, at, words) => tokens[at - 1]?.text === ',' && opensClause(tokens[at], words),
  (tokens, at) => tokens[at - 1]?.text === ',',
];

const opensClause = (token: RawToken | undefined, words: SentenceWords): boolean =>
  words.readings(token?.text.toLowerCase() ?? '').is(PART.conjunction);

/**
 * Parts sentences of more than `LONGEST_SENTENCE` tokens, each time at the last of the safest boundaries in the second
 * half of what may be read at once: a semicolon, a comma before a conjunction, a comma, or else where it is full.
 * @param cuts where the sentences start, as indexes into `tokens`, ascending
 * @returns where sentences and their parts start, and how many sentences have parts
 */
export function partLongSentences(
  cuts: readonly number[],
  tokens: readonly RawToken[],
  words: SentenceWords,
): { readonly cuts: readonly number[]; readonly parted: number } {
  let parted = 0;
  const parts = flatMap(cuts, (start, i) => {
    const end = cuts[i + 1] ?? tokens.length;
    const starts = [start];
    if (end - start > LONGEST_SENTENCE) parted += 1;
    for (let from = start; end - from > LONGEST_SENTENCE;) {
      from = partEnd(tokens, from, words);
      starts.push(from);
    }
    return starts;
  });
  return { cuts: parts, parted };
}

function partEnd(tokens: readonly RawToken[], from: number, words: SentenceWords): number {
  const full = from + LONGEST_SENTENCE;
  for (const isBoundary of BOUNDARIES)
    for (let at = full; at > from + LONGEST_SENTENCE / 2; at--) if (isBoundary(tokens, at, words)) return at;
  return full;
}
