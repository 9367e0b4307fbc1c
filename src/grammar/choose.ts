import { PARTS, PART_MASKS, type Mask } from './readings.js';
import type { Frequencies, WordEntry } from './types.js';

/** So much the neighbours' parts of speech weigh beside the word's own frequencies. */
const NEIGHBOURS = 0.45;
const LEAST = 0.02;
const SIZE = PARTS.length;
const START = PARTS.indexOf('punctuation');

/** The parts of speech that a word may be, one for most words, and the score of the best way to each. */
interface Ways {
  count: number;
  readonly parts: Int8Array;
  readonly scores: Float64Array;
}
const noWays = (): Ways => ({ count: 0, parts: new Int8Array(SIZE), scores: new Float64Array(SIZE) });

function addWay(ways: Ways, part: number, score: number): void {
  ways.parts[ways.count] = part;
  ways.scores[ways.count] = score;
  ways.count += 1;
}

/**
 * What rows leave open is decided by frequency: the likeliest sequence of parts of speech, by how often each word is
 * one and how often one follows another (Viterbi 1967). Narrows `masks` to the readings of the chosen part.
 */
export function chooseByFrequency(
  masks: Int32Array,
  entries: readonly WordEntry[],
  frequencies: Frequencies,
): void {
  const { follows, alone } = frequencies;
  const length = masks.length;
  const from = new Int8Array(length * SIZE);
  let [ways, next] = [noWays(), noWays()];
  addWay(ways, START, 0);
  for (let i = 0; i < length; i++) {
    const mask = masks[i] as Mask;
    const entry = entries[i];
    const total = weightOf(mask, entry);
    next.count = 0;
    for (let part = 0; part < SIZE; part++) {
      if (!(mask & (PART_MASKS[part] as Mask))) continue;
      const own = ((entry?.weights[part] ?? 0) + LEAST) / total;
      let best = START;
      let score = -Infinity;
      for (let way = 0; way < ways.count; way++) {
        const before = ways.parts[way]!;
        const reached = ways.scores[way]! + NEIGHBOURS * (follows[before * SIZE + part] as number);
        if (reached <= score) continue;
        best = before;
        score = reached;
      }
      from[i * SIZE + part] = best;
      addWay(next, part, score + Math.log(own) - NEIGHBOURS * (alone[part] as number));
    }
    [ways, next] = [next, ways];
  }
  let part = ways.parts[ways.scores.indexOf(Math.max(...ways.scores.subarray(0, ways.count)))] ?? 0;
  for (let i = length - 1; i >= 0; i--) {
    masks[i] = (masks[i] as Mask) & (PART_MASKS[part] as Mask);
    part = from[i * SIZE + part] as number;
  }
}

/** All weights of the parts that are left; a single part is certain. */
function weightOf(mask: Mask, entry: WordEntry | undefined): number {
  let total = 0;
  for (let part = 0; part < SIZE; part++)
    if (mask & (PART_MASKS[part] as Mask)) total += (entry?.weights[part] ?? 0) + LEAST;
  return total;
}
