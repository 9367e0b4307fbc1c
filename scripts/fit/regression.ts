/** One thing to learn from: its cues with how much each counts, the kinds it may be, and how much it weighs. */
export interface Sample {
  readonly cues: readonly (readonly [cue: string, times: number])[];
  readonly kinds: readonly number[];
  readonly weight: number;
}

export interface Options {
  /** Weights that are expected before any data is seen: the fit starts there, and stays there where data is thin. */
  readonly prior: ReadonlyMap<string, readonly number[]>;
  /** How strongly weights are held at what is expected. */
  readonly hold: number;
  /** A cue that fewer samples have keeps what is expected of it, or is left out. */
  readonly least: number;
}

const ROUNDS = 120;
const STEP = 0.2;

/** How fast the steps shrink towards the end. */
const stepAt = (round: number): number => STEP * (round > ROUNDS * 0.8 ? 0.2 : round > ROUNDS / 2 ? 0.5 : 1);

/**
 * Multinomial logistic regression, regularised towards a prior: for each cue its weights for all kinds. A sample that may
 * be of several kinds asks only that one of them wins. Deterministic: full batches, a fixed number of rounds (Adam).
 */
export function fit(samples: readonly Sample[], kinds: number, options: Options): Map<string, number[]> {
  const support = new Map([...options.prior.keys()].map((cue) => [cue, 0]));
  for (const { cues } of samples) for (const [cue] of cues) support.set(cue, (support.get(cue) ?? 0) + 1);
  const names = [...support]
    .filter(([cue, count]) => count >= options.least || options.prior.has(cue))
    .map(([cue]) => cue)
    .sort();
  const places = new Map(names.map((cue, at) => [cue, at * kinds]));
  const prior = Float64Array.from(
    names.flatMap((cue) => options.prior.get(cue) ?? new Array<number>(kinds).fill(0)),
  );
  const weights = Float64Array.from(prior);
  const [mean, spread] = [new Float64Array(prior.length), new Float64Array(prior.length)];
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeOf(samples, weights, places, kinds);
    for (let i = 0; i < weights.length; i++) {
      const by = (slope[i]! + options.hold * (weights[i]! - prior[i]!)) / total;
      mean[i] = 0.9 * mean[i]! + 0.1 * by;
      spread[i] = 0.99 * spread[i]! + 0.01 * by * by;
      const size = Math.sqrt(spread[i]! / (1 - 0.99 ** round)) + 1e-6;
      weights[i]! -= (stepAt(round) * (mean[i]! / (1 - 0.9 ** round))) / size;
    }
  }
  return new Map(names.map((cue, at) => [cue, [...weights.slice(at * kinds, (at + 1) * kinds)]]));
}

/** The slope of the loss: what each weight has to lose. */
function slopeOf(
  samples: readonly Sample[],
  weights: Float64Array,
  places: ReadonlyMap<string, number>,
  kinds: number,
): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const sample of samples) {
    const own = sample.cues.flatMap(([cue, times]) => {
      const place = places.get(cue);
      return place === undefined ? [] : [{ place, times }];
    });
    const odds = new Array<number>(kinds).fill(0);
    for (const { place, times } of own)
      for (let k = 0; k < kinds; k++) odds[k]! += weights[place + k]! * times;
    const chances = chancesOf(odds);
    const allowed = sample.kinds.reduce((sum, kind) => sum + chances[kind]!, 0);
    chances.forEach((chance, k) => {
      const wanted = sample.kinds.includes(k) ? chance / Math.max(allowed, 1e-9) : 0;
      for (const { place, times } of own) slope[place + k]! += sample.weight * (chance - wanted) * times;
    });
  }
  return slope;
}

/** Log-odds as probabilities. */
export function chancesOf(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const powers = odds.map((x) => Math.exp(x - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}
