import { BIT, NOUN as COMMON, PART_MASKS, VERB, type Mask, type ReadingName } from './readings.js';
import type { WordEntry } from './types.js';

/** Endings of up to so many letters speak for words that no list has. */
export const LONGEST_ENDING = 5;

/** The entry of a word or of an ending, where the table has one. */
export type Lookup = (text: string) => WordEntry | undefined;

const single = (reading: ReadingName): WordEntry => ({
  mask: BIT[reading],
  weights: PART_MASKS.map((mask) => (mask & BIT[reading] ? 1 : 0)),
});
const [NOUN, PLURAL, ADJECTIVE, NUMBER, SYMBOL, PUNCTUATION, NAME] = (
  ['noun', 'plural', 'adjective', 'number', 'symbol', 'punctuation', 'name'] as const
).map(single) as [WordEntry, WordEntry, WordEntry, WordEntry, WordEntry, WordEntry, WordEntry];

/** What a word that no list has may be: by its shape, then by its longest known ending. */
export function guess(lower: string, endings: Lookup): WordEntry {
  if (/^\d/.test(lower))
    return /^\d[\d.,:/]*(?:st|nd|rd|th)$/.test(lower) ? ADJECTIVE : /s$/.test(lower) ? PLURAL : NUMBER;
  if (!/[\p{L}\p{N}]/u.test(lower)) return /^[$%€£+=<>°§]/.test(lower) ? SYMBOL : PUNCTUATION;
  if (/^(?:https?:|#|.*@)/.test(lower)) return NAME;
  for (let k = Math.min(LONGEST_ENDING, lower.length - 2); k >= 1; k--) {
    const entry = endings(lower.slice(-k));
    if (entry) return entry;
  }
  return NOUN;
}

/** "co-wrote", "re-elected": the verb behind them stays one. */
const BEFORE_VERBS = /^(?:co|re)-\p{L}+$/u;

/** What a hyphened word may be by its last part: "Oslo-based" an adjective, "fund-raising" that or a noun, "vice-chairs" a plural. */
export function compound(lower: string, entryOf: (lower: string) => WordEntry): WordEntry | undefined {
  const hyphen = lower.lastIndexOf('-');
  if (hyphen <= 0 || hyphen === lower.length - 1) return undefined;
  const { mask, weights } = entryOf(lower.slice(hyphen + 1));
  if (mask & VERB && BEFORE_VERBS.test(lower)) return { mask, weights };
  if (mask & (BIT.past | BIT.participle)) return entryFor(BIT.adjective);
  if (mask & BIT.gerund) return entryFor(BIT.adjective | BIT.noun);
  // "pro-Beijing lawmakers"
  if (mask === BIT.name) return entryFor(BIT.adjective);
  // "10-year notes", "a 300-room hotel"
  if (/^\d/.test(lower) && mask & BIT.noun) return entryFor(BIT.adjective);
  const kept = mask & (COMMON | BIT.adjective | BIT.number | BIT.third);
  // "high-quality": a noun so joined describes another.
  return kept === 0 ? undefined : { mask: kept & BIT.noun ? kept | BIT.adjective : kept, weights };
}

const entryFor = (mask: Mask): WordEntry => ({
  mask,
  weights: PART_MASKS.map((part) => (part & mask ? 1 : 0)),
});
