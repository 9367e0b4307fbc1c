import type { ViewFact, ViewModel } from './types.js';

/** What is arranged: nodes by their place in the list, and which of them are joined. */
export interface Links {
  readonly nodes: number;
  readonly pairs: readonly (readonly [number, number])[];
  /** How much wider than high the picture is. */
  readonly aspect: number;
}

/** Entities come first, then the facts that are nodes of their own, each in the model's order. */
export function linksOf({ entities, facts }: Pick<ViewModel, 'entities' | 'facts'>, aspect: number): Links {
  const hubs = hubsOf(facts);
  return {
    aspect,
    nodes: entities.length + hubs.length,
    pairs: [
      ...facts.flatMap(({ shape }) => (shape.as === 'line' ? [[shape.from, shape.to] as const] : [])),
      ...hubs.flatMap(({ shape }, index) =>
        shape.as === 'hub'
          ? shape.spokes.map(({ entity }) => [entity, entities.length + index] as const)
          : [],
      ),
    ],
  };
}

/** Facts that are nodes of their own. */
export function hubsOf(facts: readonly ViewFact[]): ViewFact[] {
  return facts.filter(({ shape }) => shape.as === 'hub');
}
