import { csv } from './csv.js';
import { ftm } from './ftm.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { graphology } from './graphology.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';
import { nodeLink } from './node-link.js';
import { parquet } from './parquet.js';
import { table } from './table.js';
import { cypher, neo4jCsv } from '../neo4j/exporters.js';
import type { Exporter } from './types.js';

/** Every format that the program writes, in the order of the help. */
export const EXPORTERS = {
  json,
  jsonl,
  table,
  csv,
  parquet,
  graphology,
  'node-link': nodeLink,
  gexf,
  graphml,
  jsonld,
  ftm,
  cypher,
  'neo4j-csv': neo4jCsv,
} as const satisfies Readonly<Record<string, Exporter>>;

export type Format = keyof typeof EXPORTERS;
export const FORMATS = Object.keys(EXPORTERS) as readonly Format[];

/** The format of a name. */
export function exporter(format: Format): Exporter {
  return EXPORTERS[format];
}
