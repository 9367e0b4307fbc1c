import { arrange } from './layout.js';
import { hubsOf, linksOf } from './links.js';
import type { Position, ViewModel } from './types.js';

/** Graphs of more nodes than this are arranged ahead, smaller ones by the page. */
const AHEAD_ABOVE = 400;
/** Of the picture on a usual screen. */
const ASPECT = 1.35;

/** The model with positions, where there are too many nodes for the page to arrange them at once. */
export function arrangedAhead(model: ViewModel): ViewModel {
  return linksOf(model, ASPECT).nodes > AHEAD_ABOVE ? withPositions(model) : model;
}

function withPositions(model: ViewModel): ViewModel {
  const positions = arrange(linksOf(model, ASPECT));
  const hubs = new Map(
    hubsOf(model.facts).map(({ id }, index) => [id, positions[model.entities.length + index]]),
  );
  const at = (position: Position | undefined): { at?: Position } => (position ? { at: position } : {});
  return {
    ...model,
    arranged: true,
    entities: model.entities.map((entity, index) => ({ ...entity, ...at(positions[index]) })),
    facts: model.facts.map((fact) => ({ ...fact, ...at(hubs.get(fact.id)) })),
  };
}
