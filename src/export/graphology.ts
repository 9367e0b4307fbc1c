import type { Exporter } from './types.js';
import { jsonText } from '../output/json-text.js';
import { canonicalGraph } from './canonical.js';

/** The graph as graphology serialises it; `graph.import(…)` gives it back. */
export const graphology: Exporter = {
  kind: 'file',
  describe: 'the graph as graphology serialises it',
  sample: 'graph.graphology.json',
  write: ({ graph }) => `${jsonText(canonicalGraph(graph).export(), 1)}\n`,
};
