import type { Exporter } from '../export/types.js';
import { importCommand, importFiles } from './import-files.js';
import { cypherScript } from './script.js';
import { wholeGraph } from './whole.js';

/** A script that makes the graph in an empty Neo4j database. */
export const cypher: Exporter = {
  kind: 'file',
  write: ({ articles, graph }, { types }) => cypherScript(wholeGraph(articles, graph, types)),
};

/** Tables with typed headers for Neo4j's import tool, and the command that imports them. */
export const neo4jCsv: Exporter = {
  kind: 'folder',
  write: ({ articles, graph }, { types }) => importFiles(wholeGraph(articles, graph, types)),
  next: importCommand,
};
