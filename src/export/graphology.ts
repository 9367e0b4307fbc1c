import type { Exporter } from './types.js';
import { jsonText } from '../output/json-text.js';
import { canonicalGraph } from './canonical.js';

/** The graph as graphology serialises it; `graph.import(…)` gives it back. */
export const graphology: Exporter = {
  kind: 'file',
  write: ({ graph }) => `${jsonText(canonicalGraph(graph).export(), 1)}\n`,
};
