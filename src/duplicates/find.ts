import type { FactTypes } from '../output/fact-types.js';
import { byCodeUnit, entityId, type LegalSuffixes } from '../output/ids.js';
import type { EntityRecord, GraphRecord } from '../output/types.js';
import { candidatePairs } from './candidates.js';
import { factEvidence } from './evidence.js';
import { likeNames, type Found, type NameKnowledge } from './names.js';
import { profilesOf, type Profile } from './profiles.js';
import type { Cue, Weights } from './weights.js';
import { append } from '../grouped.js';

/** One thing that speaks for two entities being one (a weight above 0), or against it. */
export interface Evidence {
  readonly cue: Cue;
  readonly weight: number;
  readonly why: string;
}

/** Two entities that may be one. */
export interface Duplicate {
  readonly a: EntityRecord;
  readonly b: EntityRecord;
  /** Sum of the weights: log-odds. */
  readonly score: number;
  /** Sure: likeness of names is borne out by facts, and nothing keeps them apart. */
  readonly sure: boolean;
  /** The weightiest first. */
  readonly evidence: readonly Evidence[];
}

export interface DuplicateKnowledge extends NameKnowledge {
  readonly types: FactTypes;
  readonly suffixes: LegalSuffixes;
}

/**
 * Entities of a graph that may be one, the likeliest first. Names find the pairs and facts decide: a pair is sure only
 * where facts speak for it, and two pairs are not sure together where they would join what is kept apart.
 */
export function findDuplicates(
  graph: Pick<GraphRecord, 'entities' | 'facts'>,
  knowledge: DuplicateKnowledge,
): Duplicate[] {
  const { weights } = knowledge;
  // Units without a name of their own cannot be joined by name.
  const named = graph.entities.filter(
    ({ id, type, name }) => id === entityId(type, name, knowledge.suffixes),
  );
  const profiles = profilesOf({ ...graph, entities: named }, knowledge);
  const pairs = candidatePairs(profiles);
  const alike = pairs
    .map(([a, b]) => ({ a, b, names: likeNames(a, b, knowledge) }))
    .filter(({ names }) => names.length > 0);
  const rivals = rivalsOf(alike);
  const judged = alike.map(({ a, b, names }) => {
    const rival = rivals.get(shorter(a, b).entity.id) ? [{ cue: 'rival' } as const] : [];
    return judge(a, b, [...names, ...rival, ...factEvidence(a, b, weights)], weights);
  });
  const shown = judged.filter(({ score, sure }) => sure || score >= weights.propose).sort(byScore);
  return withoutClashes(shown, profiles, weights);
}

function judge(a: Profile, b: Profile, found: readonly Found[], weights: Weights): Duplicate {
  const evidence = found
    .map(({ cue, detail }) => {
      const { weight, why } = weights.cues[cue];
      return { cue, weight, why: detail === undefined ? why : `${why} (${detail})` };
    })
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || byCodeUnit(x.cue, y.cue));
  const sum = (some: readonly Evidence[]): number => some.reduce((total, { weight }) => total + weight, 0);
  const facts = evidence.filter(({ cue }) => weights.cues[cue].of === 'facts');
  const apart = evidence.some(({ cue }) => weights.cues[cue].apart);
  const score = Math.round(sum(evidence) * 100) / 100;
  const sure = !apart && score >= weights.sure && sum(facts) >= weights.facts;
  const [first, second] = [a.entity, b.entity].sort(byImportance);
  return { a: first!, b: second!, score, sure, evidence };
}

const shorter = (a: Profile, b: Profile): Profile => (a.words.length <= b.words.length ? a : b);

/** Short names that fit two entities whose own names are not alike. */
function rivalsOf(
  alike: readonly { readonly a: Profile; readonly b: Profile }[],
): ReadonlyMap<string, boolean> {
  const fits = new Map<string, Profile[]>();
  for (const { a, b } of alike) {
    const short = shorter(a, b);
    const { id } = short.entity;
    append(fits, id, short === a ? b : a);
  }
  const paired = new Set(alike.map(({ a, b }) => pairKey(a.entity.id, b.entity.id)));
  return new Map(
    [...fits].map(([id, longer]) => [
      id,
      longer.some((x) => longer.some((y) => x !== y && !paired.has(pairKey(x.entity.id, y.entity.id)))),
    ]),
  );
}

/** A key of two ids, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Sure pairs put together, the likeliest first; one that would bring together what is kept apart is only proposed. */
function withoutClashes(
  pairs: readonly Duplicate[],
  profiles: ReadonlyMap<string, Profile>,
  weights: Weights,
): Duplicate[] {
  const groups = new Map<string, readonly string[]>();
  const groupOf = (id: string): readonly string[] => groups.get(id) ?? [id];
  return pairs.map((pair) => {
    if (!pair.sure) return pair;
    const [x, y] = [groupOf(pair.a.id), groupOf(pair.b.id)];
    if (x === y) return pair;
    const clash = x.some((one) =>
      y.some((other) => keptApart(profiles.get(one), profiles.get(other), weights)),
    );
    if (clash) return { ...pair, sure: false };
    const joined = [...x, ...y];
    for (const id of joined) groups.set(id, joined);
    return pair;
  });
}

function keptApart(a: Profile | undefined, b: Profile | undefined, weights: Weights): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    factEvidence(a, b, weights).some(({ cue }) => weights.cues[cue].apart)
  );
}

function byScore(a: Duplicate, b: Duplicate): number {
  return (
    Number(b.sure) - Number(a.sure) ||
    b.score - a.score ||
    byCodeUnit(a.a.name, b.a.name) ||
    byCodeUnit(a.a.id + a.b.id, b.a.id + b.b.id)
  );
}

/** Whose name a joined entity keeps: the longest. */
function byImportance(a: EntityRecord, b: EntityRecord): number {
  return b.name.length - a.name.length || b.mentions - a.mentions || byCodeUnit(a.id, b.id);
}
