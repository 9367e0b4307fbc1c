import type { Exporter } from './types.js';

/** A format that the program writes: its module is loaded when the format is asked for. */
interface FormatEntry {
  /** What the help says of it. */
  readonly describe: string;
  /** What the sample in exports/ is called; absent for what is only looked at. */
  readonly sample?: string;
  readonly load: () => Promise<Exporter>;
}

/** Every format that the program writes, in the order of the help. */
const ENTRIES = {
  json: {
    describe: 'one graph: documents, entities, facts',
    sample: 'graph.json',
    load: async () => (await import('./json.js')).json,
  },
  jsonl: {
    describe: 'a fact a line, as they come',
    sample: 'facts.jsonl',
    load: async () => (await import('./jsonl.js')).jsonl,
  },
  table: {
    describe: 'to read',
    load: async () => (await import('./table.js')).table,
  },
  csv: {
    describe: 'tables of documents, sources, entities, names, facts, roles and evidence',
    sample: 'csv',
    load: async () => (await import('./csv.js')).csv,
  },
  parquet: {
    describe: 'the tables of csv, typed, for pandas, DuckDB, Spark',
    sample: 'parquet',
    load: async () => (await import('./parquet.js')).parquet,
  },
  graphology: {
    describe: 'the graph as graphology serialises it',
    sample: 'graph.graphology.json',
    load: async () => (await import('./graphology.js')).graphology,
  },
  'node-link': {
    describe: 'nodes and edges for NetworkX (edges="edges") and D3',
    sample: 'graph.node-link.json',
    load: async () => (await import('./node-link.js')).nodeLink,
  },
  gexf: {
    describe: 'for Gephi and NetworkX: entities and facts with positions and weights',
    sample: 'graph.gexf',
    load: async () => (await import('./gexf.js')).gexf,
  },
  graphml: {
    describe: 'for yEd, Gephi, NetworkX: the same as gexf',
    sample: 'graph.graphml',
    load: async () => (await import('./graphml.js')).graphml,
  },
  jsonld: {
    describe: 'linked data: schema.org, Web Annotation',
    sample: 'graph.jsonld',
    load: async () => (await import('./jsonld.js')).jsonld,
  },
  ftm: {
    describe: 'FollowTheMoney entities, one a line',
    sample: 'entities.ftm.jsonl',
    load: async () => (await import('./ftm.js')).ftm,
  },
  cypher: {
    describe: 'script for cypher-shell that makes the graph in Neo4j',
    sample: 'graph.cypher',
    load: async () => (await import('../neo4j/exporters.js')).cypher,
  },
  'neo4j-csv': {
    describe: 'tables for neo4j-admin database import full, with the command',
    sample: 'neo4j-csv',
    load: async () => (await import('../neo4j/exporters.js')).neo4jCsv,
  },
} as const satisfies Readonly<Record<string, FormatEntry>>;

export type Format = keyof typeof ENTRIES;
export const FORMATS = Object.keys(ENTRIES) as readonly Format[];

/** The format of a name, not yet loaded. */
export function formatEntry(format: Format): FormatEntry {
  return ENTRIES[format];
}
