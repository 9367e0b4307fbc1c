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
 * How a fact went, oldest first: the statuses under which articles told of it, and those of other facts of its type with
 * the same two ends, each where it changed. Articles without a date say nothing of it.
 */
export function lifeOf(index: number, model: ViewModel): LifePoint[] {
  const own = model.facts[index];
  if (!own) return [];
  const same = model.facts.flatMap((fact, at) => (at === index || isSame(fact, own) ? [at] : []));
  const points = same.flatMap((at) => pointsOf(model.facts[at], at, model));
  const sorted = points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.fact - b.fact));
  return sorted.filter(({ status }, at) => status !== sorted[at - 1]?.status);
}

function isSame(fact: ViewFact, own: ViewFact): boolean {
  if (fact.type !== own.type || fact.shape.as !== 'line' || own.shape.as !== 'line') return false;
  return fact.shape.from === own.shape.from && fact.shape.to === own.shape.to;
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
