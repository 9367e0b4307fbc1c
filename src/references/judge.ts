import { flatMap } from '../flat-map.js';
import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import type { Candidate, Judge, ReferenceKind } from './types.js';

/** What each cue weighs, and all of a list that candidates share, added up once. */
interface WeightsOfKind {
  readonly ofCue: ReadonlyMap<string, number>;
  readonly ofStanding: Map<readonly string[], number>;
}

/**
 * Chooses by the weights of `rules/lexicon/antecedents.yml`: the sum of a candidate's cues counts. `nobody` is what the best
 * must have at least, `margin` by how much the last of those who are meant must beat the next.
 */
export const weighingJudge = oncePer((lexicon: Lexicon): Judge => {
  const tables = new Map<ReferenceKind, WeightsOfKind>();
  const weightsOf = (kind: ReferenceKind): WeightsOfKind => {
    let known = tables.get(kind);
    if (!known) {
      const values = lexicon.valuesOf(`antecedent-${kind}`);
      known = {
        ofCue: new Map([...values].map(([cue, weight]) => [cue, Number(weight)])),
        ofStanding: new Map(),
      };
      tables.set(kind, known);
    }
    return known;
  };
  return ({ kind, candidates, count }) => {
    const weights = weightsOf(kind);
    const { ofCue } = weights;
    const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, weights) }));
    scored.sort((a, b) => b.score - a.score || b.candidate.lastToken - a.candidate.lastToken);
    const [first] = scored;
    if (first?.candidate.entity === undefined || first.score < (ofCue.get('nobody') ?? -Infinity)) return [];
    const [last, next] = [scored[count - 1], scored[count]];
    const tied = last && next && last.score - next.score < (ofCue.get('margin') ?? 0);
    return tied ? [] : flatMap(scored, ({ candidate }) => candidate.entity ?? []);
  };
});

function scoreOf({ standing, own, nearest }: Candidate, { ofCue, ofStanding }: WeightsOfKind): number {
  let sum = ofStanding.get(standing);
  if (sum === undefined) {
    sum = 0;
    for (const cue of standing) sum += ofCue.get(cue) ?? 0;
    ofStanding.set(standing, sum);
  }
  for (const cue of own) if (cue !== false) sum += ofCue.get(cue) ?? 0;
  return nearest ? sum + (ofCue.get('nearest') ?? 0) : sum;
}
