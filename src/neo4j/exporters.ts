import { join } from 'node:path';
import type { Exporter, FolderStream, Knowledge } from '../export/types.js';
import { importCommand, importFiles, ImportTables, marksOf } from './import-files.js';
import { LinesOnDisk } from './lines-on-disk.js';
import { PrivateCharacters } from './private-characters.js';
import { cypherScript } from './script.js';
import { SortedGraph } from './sorted-graph.js';
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
  open: importStream,
  next: importCommand,
};

/** The tables of articles that come one by one, and wait in a folder. */
function importStream(folder: string, { types }: Knowledge): FolderStream {
  const characters = new PrivateCharacters();
  const graph = new SortedGraph(folder, types);
  return {
    add: (records) => characters.note(graph.add(records)),
    *files() {
      const tables = new ImportTables(marksOf(characters), (name) => new LinesOnDisk(join(folder, name)));
      for (const rows of graph.rows()) tables.add(rows);
      yield* tables.files();
    },
    severalSources: () => graph.severalSources,
  };
}
