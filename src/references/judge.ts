import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import type { Candidate, Judge, ReferenceKind } from './types.js';

type Weights = ReadonlyMap<string, number>;

/**
 * Chooses by the weights of `rules/lexicon/antecedents.yml`: the sum of a candidate's cues counts. `nobody` is what the best
 * must have at least, `margin` by how much the last of those who are meant must beat the next.
 */
export const weighingJudge = oncePer((lexicon: Lexicon): Judge => {
  const tables = new Map<ReferenceKind, Weights>();
  const weightsOf = (kind: ReferenceKind): Weights => {
    const known = tables.get(kind);
    if (known) return known;
    const values = lexicon.valuesOf(`antecedent-${kind}`);
    const table = new Map([...values].map(([cue, weight]) => [cue, Number(weight)]));
    tables.set(kind, table);
    return table;
  };
  return ({ kind, candidates, count }) => {
    const weights = weightsOf(kind);
    const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, weights) }));
    scored.sort((a, b) => b.score - a.score || b.candidate.lastToken - a.candidate.lastToken);
    const [first] = scored;
    const [last, next] = scored.slice(count - 1);
    if (first?.candidate.entity === undefined || first.score < (weights.get('nobody') ?? -Infinity))
      return [];
    const tied = last && next && last.score - next.score < (weights.get('margin') ?? 0);
    return tied ? [] : scored.flatMap(({ candidate }) => candidate.entity ?? []);
  };
});

function scoreOf({ cues }: Candidate, weights: Weights): number {
  let sum = 0;
  for (const cue of cues) sum += weights.get(cue) ?? 0;
  return sum;
}
