import { cypher, neo4jCsv } from '../neo4j/exporters.js';
import { csv } from './csv.js';
import type { Format } from './formats.js';
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
import type { Exporter } from './types.js';

/** Every exporter, for the library, whose functions wait for nothing; the program loads the one that is asked for. */
export const EXPORTERS: Readonly<Record<Format, Exporter>> = {
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
};
