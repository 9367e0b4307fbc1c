import { BIT, PARTS, PART_MASKS, type Mask, type ReadingName } from '../grammar/readings.js';
import { LONGEST_ENDING } from '../grammar/guess.js';
import type { WordEntry } from '../grammar/types.js';
import type { WordForms } from './wordnet.js';

/** No ending of fewer words tells anything. */
const FEWEST_WORDS = 8;
/** Readings rarer than this under an ending are not given. */
const RAREST = 0.06;

/** The entries of all endings that are common enough. */
export function endingsOf(forms: WordForms): Map<string, WordEntry> {
  const counts = new Map<string, { words: number; readings: Map<ReadingName, number> }>();
  for (const [word, readings] of forms) {
    if (word.length < 4) continue;
    for (let k = 1; k <= LONGEST_ENDING && k < word.length - 1; k++) {
      const ending = word.slice(-k);
      const entry = counts.get(ending) ?? { words: 0, readings: new Map<ReadingName, number>() };
      counts.set(ending, entry);
      entry.words++;
      for (const reading of readings.keys())
        if (reading !== 'name')
          entry.readings.set(reading, (entry.readings.get(reading) ?? 0) + 1 / readings.size);
    }
  }
  const endings = new Map<string, WordEntry>();
  for (const [ending, { words, readings }] of counts) {
    const total = [...readings.values()].reduce((sum, n) => sum + n, 0);
    if (words >= FEWEST_WORDS && total > 0) endings.set(ending, entryOf(readings, total));
  }
  return endings;
}

function entryOf(readings: ReadonlyMap<ReadingName, number>, total: number): WordEntry {
  const kept = [...readings].filter(([, n]) => n / total > RAREST);
  const weights = PARTS.map(() => 0);
  let mask: Mask = 0;
  for (const [reading, n] of kept) {
    mask |= BIT[reading];
    const part = PART_MASKS.findIndex((m) => m & BIT[reading]);
    weights[part] = (weights[part] ?? 0) + n / total;
  }
  return { mask, weights };
}
