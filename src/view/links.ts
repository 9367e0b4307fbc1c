import type { ViewFact } from './types.js';

/** What is arranged: nodes by their place in the list, and which of them are joined. */
export interface Links {
  readonly nodes: number;
  readonly pairs: readonly (readonly [number, number])[];
  /** How much wider than high the picture is. */
  readonly aspect: number;
}

/** Entities (by their places in the model) come first, then those of the facts that are nodes of their own, in their order. */
export function linksOf(facts: readonly ViewFact[], entities: readonly number[], aspect: number): Links {
  const hubs = hubsOf(facts);
  const places = new Map(entities.map((entity, place) => [entity, place]));
  const pair = (a: number | undefined, b: number | undefined): (readonly [number, number])[] =>
    a === undefined || b === undefined ? [] : [[a, b]];
  return {
    aspect,
    nodes: entities.length + hubs.length,
    pairs: [
      ...facts.flatMap(({ shape }) =>
        shape.as === 'line' ? pair(places.get(shape.from), places.get(shape.to)) : [],
      ),
      ...hubs.flatMap(({ shape }, index) =>
        shape.as === 'hub'
          ? shape.spokes.flatMap(({ entity }) => pair(places.get(entity), entities.length + index))
          : [],
      ),
    ],
  };
}

/** Facts that are nodes of their own. */
export function hubsOf(facts: readonly ViewFact[]): ViewFact[] {
  return facts.filter(({ shape }) => shape.as === 'hub');
}
