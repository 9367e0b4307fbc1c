import type { Exporter } from '../export/types.js';
import { importCommand, importFiles } from './import-files.js';
import { cypherScript } from './script.js';
import { wholeGraph } from './whole.js';

/** A script that makes the graph in an empty Neo4j database. */
export const cypher: Exporter = {
  kind: 'file',
  describe: 'script for cypher-shell that makes the graph in Neo4j',
  sample: 'graph.cypher',
  write: ({ articles, graph }, { types }) => cypherScript(wholeGraph(articles, graph, types)),
};

/** Tables with typed headers for Neo4j's import tool, and the command that imports them. */
export const neo4jCsv: Exporter = {
  kind: 'folder',
  describe: 'tables for neo4j-admin database import full, with the command',
  sample: 'neo4j-csv',
  write: ({ articles, graph }, { types }) => importFiles(wholeGraph(articles, graph, types)),
  next: importCommand,
};
