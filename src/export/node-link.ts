import { canonicalGraph } from './canonical.js';
import { jsonText } from '../output/json-text.js';
import type { Exporter } from './types.js';

/**
 * The whole graph in the node-link form of NetworkX (`node_link_graph(data, edges="edges")`), which D3 reads too: nodes
 * with `id`, edges with `source`, `target` and `key`, each with its attributes.
 */
export const nodeLink: Exporter = {
  kind: 'file',
  write: ({ graph: unsorted }) => {
    const graph = canonicalGraph(unsorted);
    const nodes = graph.mapNodes((id, attributes) => ({ ...attributes, id }));
    const edges = graph.mapEdges((key, attributes, source, target) => ({
      ...attributes,
      source,
      target,
      key,
    }));
    const data = { directed: true, multigraph: true, graph: {}, nodes, edges };
    return `${jsonText(data, 1)}\n`;
  },
};
