import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import { confidenceCues, setOffKey, type ConfidenceCue, type CueContext } from './confidence-cues.js';
import type { ReadArticle } from './context.js';
import type { Fact } from './types.js';

/** Weights of the cues, and what makes a share of right facts of their sum. */
interface Weights {
  readonly cues: ReadonlyMap<string, number>;
  /** Sums with the share of facts of such a sum that are right, ascending; straight lines between them. */
  readonly shares: readonly (readonly [sum: number, share: number])[];
}

/**
 * The facts of an article with how far each can be relied on: a share of such facts that are right, 0 to 1, two decimals.
 * Logistic regression over readable cues, and isotonic regression over its sums (Zadrozny and Elkan 2002), both fitted by
 * `npm run fit:confidence`.
 */
export function withConfidence(facts: readonly Fact[], article: ReadArticle): Fact[] {
  const context = cueContextOf(facts, article);
  return facts.map((fact) => ({ ...fact, confidence: confidenceOf(fact, context) }));
}

/** What the cues of an article's facts are read from. */
export function cueContextOf(facts: readonly Fact[], article: ReadArticle): CueContext {
  const [namings, setOff] = [new Map<number, number>(), new Map<string, number>()];
  for (const { entity } of article.entities.mentions) namings.set(entity, (namings.get(entity) ?? 0) + 1);
  for (const fact of facts) setOff.set(setOffKey(fact), (setOff.get(setOffKey(fact)) ?? 0) + 1);
  const { document, entities, lexicon } = article;
  return { document, entities, lexicon, namings, setOff };
}

/** What speaks for a fact and against it, by how much in log-odds, the strongest first. */
export function confidenceReasons(fact: Fact, context: CueContext): (readonly [cue: string, by: number])[] {
  const { cues } = weightsOf(context.lexicon);
  return confidenceCues(fact, context)
    .map(([name, times]) => [name, (cues.get(name) ?? 0) * times] as const)
    .filter(([, by]) => by !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** How far a fact can be relied on, 0 to 1, two decimals. */
export function confidenceOf(fact: Fact, context: CueContext): number {
  const { cues, shares } = weightsOf(context.lexicon);
  return Math.round(shareAt(sumOfCues(confidenceCues(fact, context), cues), shares) * 100) / 100;
}

/** What cues come to by their weights; those that have none count nothing. */
export const sumOfCues = (cues: readonly ConfidenceCue[], weights: ReadonlyMap<string, number>): number =>
  cues.reduce((total, [name, times]) => total + (weights.get(name) ?? 0) * times, 0);

/** The share at a sum, on a straight line between the points beside it. */
function shareAt(sum: number, shares: Weights['shares']): number {
  const above = shares.findIndex(([x]) => sum < x);
  const [x1, y1] = shares.at(above)!;
  const [x0, y0] = shares[above - 1] ?? shares[0]!;
  return above <= 0 ? y1 : y0 + ((sum - x0) / (x1 - x0)) * (y1 - y0);
}

/** Throws where the lexicon has something else than numbers, or fewer than two shares to draw a line between. */
const weightsOf = oncePer((lexicon: Lexicon): Weights => {
  const shares = [...numbers(lexicon, 'confidence-share')].map(
    ([sum, share]) => [Number(sum), share] as const,
  );
  if (shares.length < 2 || shares.some(([sum, share]) => Number.isNaN(sum) || share < 0 || share > 1))
    throw new Error(
      'lexicon, confidence-share: write two shares from 0 to 1 or more, each with the sum it is at',
    );
  return { cues: numbers(lexicon, 'confidence-cue'), shares: shares.sort(([a], [b]) => a - b) };
});

function numbers(lexicon: Lexicon, values: string): Map<string, number> {
  return new Map(
    [...lexicon.valuesOf(values)].map(([name, text]) => {
      const number = Number(text);
      if (Number.isNaN(number)) throw new Error(`lexicon, ${values}: ${name} needs a number, not "${text}"`);
      return [name, number];
    }),
  );
}
