import { MultiDirectedGraph } from 'graphology';
import { bendOf } from '../../logic/curve.js';
import type { ViewFact, ViewModel } from '../../types.js';
import { PATTERN_NUMBERS, STATUS_LOOKS } from '../status.js';
import type { PictureGraph, PictureLine, PictureNode } from './elements.js';
import { append } from '../../../grouped.js';

/** Radius in pixels, of an entity by the number of its lines. */
const ENTITY_SIZE = { least: 4.5, perLine: 1.7, most: 13 } as const;
const HUB_SIZE = 4;
const NOWHERE = { x: 0, y: 0 } as const;

export const entityKey = (index: number): string => `e${index}`;
export const factKey = (index: number): string => `f${index}`;

/** The graph that is drawn: entities, and facts that are nodes, not yet at their places; `scale` makes all smaller. */
export function pictureGraph(model: ViewModel, scale: number): PictureGraph {
  const graph: PictureGraph = new MultiDirectedGraph<PictureNode, PictureLine>();
  const lines = lineCounts(model);
  model.entities.forEach((_, index) => {
    const { least, perLine, most } = ENTITY_SIZE;
    const size = scale * Math.min(most, least + perLine * Math.sqrt(lines[index] ?? 0));
    graph.addNode(entityKey(index), { ...NOWHERE, size, item: { kind: 'entity', index } });
  });
  const bends = bendsOf(model.facts);
  model.facts.forEach((fact, index) => {
    const { pattern, width } = STATUS_LOOKS[fact.status];
    const line = {
      size: scale * width,
      bend: 0,
      type: 'straight',
      pattern: PATTERN_NUMBERS[pattern],
      fact: index,
    } as const;
    if (fact.shape.as === 'line') {
      const { from, to, arrow } = fact.shape;
      const bend = bends.get(index) ?? 0;
      const bent = {
        ...line,
        bend,
        type: bend === 0 ? 'straight' : 'bent',
        arrow: arrow ? scale : 0,
        labelled: true,
      } as const;
      graph.addEdgeWithKey(factKey(index), entityKey(from), entityKey(to), bent);
    } else if (fact.shape.as === 'hub') {
      const hub = factKey(index);
      graph.addNode(hub, { ...NOWHERE, size: scale * HUB_SIZE, item: { kind: 'fact', index } });
      fact.shape.spokes.forEach(({ entity, arrow }, spoke) => {
        const ends = arrow === 'in' ? [entityKey(entity), hub] : [hub, entityKey(entity)];
        const data = { ...line, arrow: arrow === 'out' ? scale : 0, labelled: false };
        graph.addEdgeWithKey(`${hub}/${spoke}`, ends[0], ends[1], data);
      });
    }
  });
  return graph;
}

function lineCounts({ entities, facts }: ViewModel): number[] {
  const counts = entities.map(() => 0);
  const count = (entity: number): unknown => (counts[entity] = (counts[entity] ?? 0) + 1);
  for (const { shape } of facts) {
    if (shape.as === 'line') [shape.from, shape.to].forEach(count);
    if (shape.as === 'hub') shape.spokes.forEach(({ entity }) => count(entity));
  }
  return counts;
}

/** Lines between the same two entities are fanned out. */
function bendsOf(facts: readonly ViewFact[]): Map<number, number> {
  const pairs = new Map<string, { index: number; turned: boolean }[]>();
  facts.forEach(({ shape }, index) => {
    if (shape.as !== 'line') return;
    const turned = shape.from > shape.to;
    const key = turned ? `${shape.to}-${shape.from}` : `${shape.from}-${shape.to}`;
    append(pairs, key, { index, turned });
  });
  return new Map(
    [...pairs.values()].flatMap((lines) =>
      lines.map(({ index, turned }, place) => [index, bendOf(place, lines.length, turned)] as const),
    ),
  );
}
