import { arrange } from './layout.js';
import { hubsOf, linksOf, type Links } from './links.js';
import type { Position, ViewModel } from './types.js';

/** Graphs of more nodes than this are arranged ahead, smaller ones by the page. */
const AHEAD_ABOVE = 400;
/** Of the picture on a usual screen. */
const ASPECT = 1.35;

/** The model with positions, where there are too many nodes for the page to arrange them at once. */
export function arrangedAhead(model: ViewModel): ViewModel {
  const links = linksOf(
    model.facts,
    model.entities.map((_, index) => index),
    ASPECT,
  );
  return links.nodes > AHEAD_ABOVE ? withPositions(model, links) : model;
}

function withPositions(model: ViewModel, links: Links): ViewModel {
  const positions = arrange(links);
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
