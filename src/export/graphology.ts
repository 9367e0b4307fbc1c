import type { Exporter } from './types.js';
import { canonicalGraph } from './canonical.js';

/** The graph as graphology serialises it; `graph.import(…)` gives it back. */
export const graphology: Exporter = {
  kind: 'file',
  describe: 'the graph as graphology serialises it',
  sample: 'graph.graphology.json',
  write: ({ graph }) => `${JSON.stringify(canonicalGraph(graph).export(), null, 1)}\n`,
};
