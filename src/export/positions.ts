import { UndirectedGraph } from 'graphology';
import layout from 'graphology-layout-forceatlas2';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The module is the function itself; its types speak of a module with a default export. */
const forceAtlas2 = layout as unknown as typeof layout.default;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 10;
/** Rounds: fewer for a larger graph, each of whose rounds has more forces. */
const ROUNDS = { most: 300, least: 20, nodesTimesRounds: 500_000 } as const;
const BARNES_HUT_ABOVE = 500;

/**
 * A position for every node by ForceAtlas2 (Jacomy et al., 2014), the same for the same nodes and edges on every machine:
 * it starts from a spiral in the order given, not from chance, and is rounded to hundredths.
 */
export function positions(
  nodes: readonly string[],
  edges: readonly { readonly source: string; readonly target: string }[],
): Map<string, Position> {
  const graph = new UndirectedGraph<{ x: number; y: number }>();
  nodes.forEach((node, index) => {
    const radius = SPACING * Math.sqrt(index);
    const angle = index * GOLDEN_ANGLE;
    graph.addNode(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  for (const { source, target } of edges) if (source !== target) graph.mergeEdge(source, target);
  const rounds = Math.round(ROUNDS.nodesTimesRounds / Math.max(1, nodes.length));
  const placed = forceAtlas2(graph, {
    iterations: Math.max(ROUNDS.least, Math.min(ROUNDS.most, rounds)),
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > BARNES_HUT_ABOVE },
  });
  const round = (value: number): number => Math.round(value * 100) / 100;
  return new Map(Object.entries(placed).map(([node, { x, y }]) => [node, { x: round(x), y: round(y) }]));
}
