import { graphRecord } from '../graph/record.js';
import type { FactGraph } from '../graph/types.js';
import { jsonText } from '../output/json-text.js';
import type { Exporter } from './types.js';

/** The whole graph as one JSON object. */
export const json: Exporter = {
  kind: 'file',
  write: ({ graph }) => graphJson(graph),
};

/** The whole graph as text, two spaces a level, with a final newline. */
export function graphJson(graph: FactGraph): string {
  return `${jsonText(graphRecord(graph), 2)}\n`;
}
