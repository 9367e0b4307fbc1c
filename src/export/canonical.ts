import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, FactGraph, NodeAttributes } from '../graph/types.js';
import { byCodeUnit } from '../output/ids.js';

/** The same graph with nodes and edges in the order of their keys, so that it is written as the same bytes. */
export function canonicalGraph(graph: FactGraph): FactGraph {
  const sorted: FactGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const key of graph.nodes().sort(byCodeUnit)) sorted.addNode(key, graph.getNodeAttributes(key));
  for (const key of graph.edges().sort(byCodeUnit)) {
    sorted.addEdgeWithKey(key, graph.source(key), graph.target(key), graph.getEdgeAttributes(key));
  }
  return sorted;
}
