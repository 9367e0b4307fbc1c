/** A choice among alternatives, each described by names of cues; some of them are right. */
export interface Example {
  readonly alternatives: readonly { readonly cues: readonly string[]; readonly right: boolean }[];
  readonly weight: number;
}

export type Weights = ReadonlyMap<string, number>;

/** How a fit goes. */
export interface Settings {
  readonly penalty: number;
  readonly rounds: number;
  /** The sign that a cue can only have, where one is known beforehand; 0 where not. */
  readonly signOf: (cue: string) => -1 | 0 | 1;
}

/**
 * Conditional logistic regression (McFadden 1974) with a penalty on the squares of the weights: those under which the right
 * alternatives are likeliest. Deterministic; plain gradient steps, scaled by what each cue was moved before (Adagrad).
 */
export function fitWeights(examples: readonly Example[], { penalty, rounds, signOf }: Settings): Weights {
  const cues = [...new Set(examples.flatMap((e) => e.alternatives.flatMap((a) => a.cues)))].sort();
  const signs = cues.map(signOf);
  const number = new Map(cues.map((cue, i) => [cue, i]));
  const coded = examples.map((e) => ({
    weight: e.weight,
    alternatives: e.alternatives.map((a) => ({
      right: a.right,
      cues: a.cues.map((cue) => number.get(cue)!),
    })),
  }));
  const weights = new Float64Array(cues.length);
  const moved = new Float64Array(cues.length).fill(1e-8);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((w) => -penalty * w);
    for (const { alternatives, weight } of coded) {
      const scores = alternatives.map((a) => Math.exp(sum(a.cues, weights)));
      const all = scores.reduce((x, y) => x + y, 0);
      const right = scores.reduce((x, y, i) => x + (alternatives[i]!.right ? y : 0), 0);
      for (const [i, a] of alternatives.entries()) {
        const share = scores[i]! * ((a.right ? 1 / right : 0) - 1 / all);
        for (const cue of a.cues) gradient[cue]! += weight * share;
      }
    }
    for (const [i, g] of gradient.entries()) {
      moved[i]! += g * g;
      const next = weights[i]! + (0.5 * g) / Math.sqrt(moved[i]!);
      weights[i] = next * signs[i]! < 0 ? 0 : next;
    }
  }
  return new Map(cues.map((cue, i) => [cue, weights[i]!]));
}

const sum = (cues: readonly number[], weights: Float64Array): number =>
  cues.reduce((total, cue) => total + weights[cue]!, 0);

/** How many of the examples have a right alternative as the best one, 0 to 1. */
export function accuracy(examples: readonly Example[], weights: Weights): number {
  const score = (cues: readonly string[]): number =>
    cues.reduce((total, cue) => total + (weights.get(cue) ?? 0), 0);
  const right = examples.filter(({ alternatives }) => {
    const scores = alternatives.map((a) => score(a.cues));
    return alternatives[scores.indexOf(Math.max(...scores))]!.right;
  });
  return right.length / examples.length;
}
