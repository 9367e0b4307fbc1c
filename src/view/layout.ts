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
/** A part with so many times as many nodes as any other is the main one. */
const LARGE = 2;
/** Islands have this part of the picture's width and fill so much of it; they are drawn at least so large. */
const BESIDE = 0.4;
const FILLED = 0.8;
const SMALLEST = 0.3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A position for every node, the same for the same links on every machine: each connected part by ForceAtlas2 (Jacomy et
 * al., 2014) from fixed first positions, its nodes then moved apart, and the parts put side by side.
 */
export function arrange({ nodes, pairs, aspect }: Links): Position[] {
  const graph: LayoutGraph = new UndirectedGraph();
  for (let node = 0; node < nodes; node += 1)
    graph.addNode(String(node), { x: 0, y: 0, size: LABEL.height / 2 });
  for (const [a, b] of pairs) if (a !== b) graph.mergeEdge(String(a), String(b));
  const positions: Position[] = new Array<Position>(nodes);
  const parts = connectedComponents(graph).map((keys) => arrangePart(graph, keys));
  for (const { x, y, scale, part } of pack(parts, aspect)) {
    for (const [key, place] of part.places)
      positions[Number(key)] = rounded(scale * place.x + x, scale * place.y + y);
  }
  return positions;
}

function rounded(x: number, y: number): Position {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** A connected part: its nodes around its own corner, and the room it takes. */
interface Part {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Position>;
}

/** A part with its corner, and how much smaller than by itself it is drawn. */
interface Put extends Corner {
  readonly scale: number;
}
interface Corner extends Position {
  readonly part: Part;
}

/**
 * The largest part has most of the room, and the others, as islands, stand in columns beside it, small enough to be as
 * high as it; where no part is much larger than every other, all are packed as rectangles side by side.
 */
function pack(parts: readonly Part[], aspect: number): Put[] {
  const [main, ...islands] = [...parts].sort((a, b) => b.places.size - a.places.size);
  if (!main) return [];
  if (main.places.size < LARGE * (islands[0]?.places.size ?? 0)) return packed(parts, aspect);
  const shape = aspect * (1 - BESIDE);
  const height = Math.max(main.height, main.width / shape);
  const width = shape * height;
  const room = (width / (1 - BESIDE)) * BESIDE * height;
  const area = islands.reduce((sum, part) => sum + part.width * part.height, 0);
  const scale = Math.max(SMALLEST, Math.min(1, Math.sqrt((FILLED * room) / Math.max(area, 1))));
  const beside = inColumns(islands, height / scale).map((put) => ({
    ...{ x: width + scale * put.x, y: scale * put.y },
    ...{ scale, part: put.part },
  }));
  return [{ x: (width - main.width) / 2, y: (height - main.height) / 2, scale: 1, part: main }, ...beside];
}

function packed(parts: readonly Part[], aspect: number): Put[] {
  const boxes = parts.map((part) => ({ w: part.width, h: part.height * aspect, x: 0, y: 0, part }));
  potpack(boxes);
  return boxes.map(({ x, y, part }) => ({ x, y: y / aspect, scale: 1, part }));
}

/** The widest first, from the top down; a new column where the next one does not fit below. */
function inColumns(parts: readonly Part[], height: number): Corner[] {
  let [x, y, wide] = [0, 0, 0];
  return [...parts]
    .sort((a, b) => b.width - a.width)
    .map((part) => {
      if (y > 0 && y + part.height > height) [x, y, wide] = [x + wide, 0, 0];
      const put = { x, y, part };
      [y, wide] = [y + part.height, Math.max(wide, part.width)];
      return put;
    });
}

function arrangePart(graph: LayoutGraph, keys: readonly string[]): Part {
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
  return boxed(part);
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

function boxed(part: LayoutGraph): Part {
  const xs = part.mapNodes((_, { x }) => x);
  const ys = part.mapNodes((_, { y }) => y);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  const [left, low] = [least(xs), least(ys)];
  const places = part.mapNodes(
    (key, { x, y }) => [key, { x: x - left + LABEL.width / 2, y: y - low + LABEL.height }] as const,
  );
  return {
    width: most(xs) - left + LABEL.width,
    height: most(ys) - low + 2 * LABEL.height,
    places: new Map(places),
  };
}
