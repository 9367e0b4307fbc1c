import { shortestPath, type Part } from '../logic/network.js';
import type { App } from './app.js';

/** What several entities have to do with each other, among the facts shown. */
export interface Common {
  /** Facts of all of them. */
  readonly all: readonly number[];
  /** Facts of two of them or more. */
  readonly between: readonly number[];
  /** A shortest way from one to the other, where two are chosen that share no fact; absent where there is none. */
  readonly path?: Part;
}

export function commonOf({ shown, partiesOf }: App, entities: readonly number[]): Common {
  const chosen = new Set(entities);
  const facts = shown();
  const shared = (fact: number): number =>
    (partiesOf[fact] ?? []).filter((entity) => chosen.has(entity)).length;
  const all = facts.filter((fact) => shared(fact) === chosen.size);
  const between = facts.filter((fact) => shared(fact) > 1);
  const [from, to, third] = entities;
  if (from === undefined || to === undefined || third !== undefined || between.length > 0)
    return { all, between };
  const path = shortestPath(partiesOf, facts, from, to);
  return { all, between, ...(path && { path }) };
}
