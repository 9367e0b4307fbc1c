import type { Fact } from './types.js';

/** Facts of each sentence read so far. */
export type Told = readonly (readonly Fact[])[];

/** How many sentences back "the deal" may reach. */
export const REACH = 5;

export interface Place {
  readonly sentence: number;
  readonly place: number;
}

/** Where the fact that fits was told last, in a sentence or up to `REACH` before it. */
export function latestTold(told: Told, index: number, fits: (fact: Fact) => boolean): Place | undefined {
  for (let sentence = index; sentence >= Math.max(0, index - REACH); sentence--) {
    const place = (told[sentence] ?? []).findLastIndex((fact) => !fact.partial && fits(fact));
    if (place >= 0) return { sentence, place };
  }
  return undefined;
}

/** Where the fact that fits is told first behind a sentence, not far from it. */
export function firstBehind(told: Told, index: number, fits: (fact: Fact) => boolean): Place | undefined {
  for (let sentence = index + 1; sentence <= index + REACH; sentence++) {
    const place = (told[sentence] ?? []).findIndex((fact) => !fact.partial && fits(fact));
    if (place >= 0) return { sentence, place };
  }
  return undefined;
}
