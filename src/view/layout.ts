import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import potpack from 'potpack';
import { forceAtlas2, noverlap, type LayoutGraph } from './layouts.js';
import type { Links } from './links.js';
import type { Position } from './types.js';

/** Room that a name takes beside its node, in the units of the layout: about a pixel each when a small graph is seen whole. */
const LABEL = { width: 130, height: 34 } as const;
/** Median length of a line. */
const LINE = 175;
/** Nodes are kept apart as if names were no wider than high, then drawn out again. */
const STRETCH = LABEL.width / LABEL.height / 2;
/** Rounds of ForceAtlas2: fewer for a large graph, which has more forces in each. */
const ROUNDS = { most: 600, least: 120, nodesTimesRounds: 400_000 } as const;
const BARNES_HUT_ABOVE = 400;
/** In a larger part no name has room at first anyway. */
const APART_BELOW = 1000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A position for every node, the same for the same links on every machine: each connected part by ForceAtlas2 (Jacomy et
 * al., 2014) from fixed first positions, its nodes then moved apart, and the parts packed as rectangles side by side.
 */
export function arrange({ nodes, pairs, aspect }: Links): Position[] {
  const graph: LayoutGraph = new UndirectedGraph();
  for (let node = 0; node < nodes; node += 1)
    graph.addNode(String(node), { x: 0, y: 0, size: LABEL.height / 2 });
  for (const [a, b] of pairs) if (a !== b) graph.mergeEdge(String(a), String(b));
  const positions: Position[] = new Array<Position>(nodes);
  const parts = connectedComponents(graph).map((keys) => arrangePart(graph, keys, aspect));
  for (const { x = 0, y = 0, places } of pack(parts)) {
    for (const [key, place] of places) positions[Number(key)] = rounded(place.x + x, place.y + y / aspect);
  }
  return positions;
}

function rounded(x: number, y: number): Position {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** A connected part: its nodes around its own corner, and the room it takes (its height drawn out by the aspect). */
interface Part {
  readonly w: number;
  readonly h: number;
  x?: number;
  y?: number;
  readonly places: ReadonlyMap<string, Position>;
}

function pack(parts: Part[]): Part[] {
  potpack(parts);
  return parts;
}

function arrangePart(graph: LayoutGraph, keys: readonly string[], aspect: number): Part {
  const part: LayoutGraph = new UndirectedGraph();
  keys.forEach((key, index) => {
    const radius = 10 * Math.sqrt(index + 0.5);
    const angle = index * GOLDEN_ANGLE;
    part.addNode(key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: LABEL.height / 2 });
  });
  for (const key of keys) {
    graph.forEachNeighbor(key, (other) => part.mergeEdge(key, other));
  }
  if (keys.length > 1) {
    applyForces(part);
    scale(part, LINE / medianLength(part));
    if (keys.length <= APART_BELOW) keepApart(part);
  }
  return boxed(part, aspect);
}

function applyForces(part: LayoutGraph): void {
  const { most, least, nodesTimesRounds } = ROUNDS;
  const iterations = Math.round(Math.min(most, Math.max(least, nodesTimesRounds / part.order)));
  const settings = {
    ...forceAtlas2.inferSettings(part),
    barnesHutOptimize: part.order > BARNES_HUT_ABOVE,
    gravity: 0.05,
    linLogMode: false,
    scalingRatio: 20,
    strongGravityMode: false,
  };
  forceAtlas2.assign(part, { iterations, settings });
}

function medianLength(part: LayoutGraph): number {
  const lengths = part
    .mapEdges((_, __, ___, ____, a, b) => Math.hypot(a.x - b.x, a.y - b.y))
    .sort((a, b) => a - b);
  return Math.max(lengths[Math.floor(lengths.length / 2)] ?? 1, 1e-3);
}

function scale(part: LayoutGraph, factor: number): void {
  part.updateEachNodeAttributes((_, node) => ({ ...node, x: node.x * factor, y: node.y * factor }));
}

function keepApart(part: LayoutGraph): void {
  // Nodes on one spot would be moved by chance.
  let tick = 0;
  part.updateEachNodeAttributes((_, node) => ({ ...node, x: node.x / STRETCH + (tick += 1e-5), y: node.y }));
  noverlap.assign(part, { maxIterations: 60, settings: { margin: 8, ratio: 1 } });
  part.updateEachNodeAttributes((_, node) => ({ ...node, x: node.x * STRETCH }));
}

function boxed(part: LayoutGraph, aspect: number): Part {
  const xs = part.mapNodes((_, { x }) => x);
  const ys = part.mapNodes((_, { y }) => y);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  const [left, low] = [least(xs), least(ys)];
  const places = part.mapNodes(
    (key, { x, y }) => [key, { x: x - left + LABEL.width / 2, y: y - low + LABEL.height }] as const,
  );
  return {
    w: most(xs) - left + LABEL.width,
    h: (most(ys) - low + 2 * LABEL.height) * aspect,
    places: new Map(places),
  };
}
