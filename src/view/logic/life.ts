import type { Status } from '../../facts/types.js';
import type { ViewFact, ViewModel } from '../types.js';

/** What was said of a fact from some day on. */
export interface LifePoint {
  readonly day: string;
  readonly status: Status;
  /** The fact that says so: the one asked for, or another telling of the same. */
  readonly fact: number;
}

/**
 * How a fact went, oldest first: the statuses under which articles told of it, and those of other facts of its type between
 * the same two, each where it changed. Articles without a date say nothing of it.
 */
export function lifeOf(index: number, model: ViewModel): LifePoint[] {
  const own = model.facts[index];
  if (!own) return [];
  const same = model.facts.flatMap((fact, at) => (at === index || isSame(fact, own) ? [at] : []));
  const points = same.flatMap((at) => pointsOf(model.facts[at], at, model));
  const sorted = points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.fact - b.fact));
  return sorted.filter(({ status }, at) => status !== sorted[at - 1]?.status);
}

/** Of one type, with a party that it comes from and one that it leads to in common. */
function isSame(fact: ViewFact, own: ViewFact): boolean {
  if (fact.type !== own.type) return false;
  const [a, b] = [endsOf(fact), endsOf(own)];
  const share = (some: readonly number[], others: readonly number[]): boolean =>
    some.some((entity) => others.includes(entity));
  return share(a.from, b.from) && share(a.to, b.to);
}

function endsOf({ shape }: ViewFact): { readonly from: readonly number[]; readonly to: readonly number[] } {
  if (shape.as === 'line') return { from: [shape.from], to: [shape.to] };
  if (shape.as === 'none') return { from: [], to: [] };
  const on = (arrow: string): number[] =>
    shape.spokes.filter((spoke) => spoke.arrow === arrow).map(({ entity }) => entity);
  return { from: on('in'), to: on('out') };
}

/** By the day of the article; of a fact that has its own day and happened, by that. */
function pointsOf(fact: ViewFact | undefined, index: number, { documents }: ViewModel): LifePoint[] {
  if (!fact) return [];
  return fact.evidence.flatMap(({ document, status }) => {
    const told = documents[document]?.published;
    const day = status === 'actual' ? (fact.date?.start ?? told) : told;
    return day === undefined ? [] : [{ day, status, fact: index }];
  });
}
