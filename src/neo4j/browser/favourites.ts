import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Query } from './knowledge.js';

/** The folder that the favourites have in Neo4j Browser. */
const FOLDER = 'finfacts';

/** A favourite's text: its first line, a comment, is the name that Neo4j Browser shows. */
function favourite({ title, about, cypher }: Query): string {
  return `// ${title}\n// ${about}\n${cypher.trimEnd()}\n`;
}

/** The favourites by file name, in their order. */
export function favouriteFiles(queries: readonly Query[]): Map<string, string> {
  return new Map(
    queries.map((query, index) => {
      const number = String(index + 1).padStart(2, '0');
      const words = query.title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      return [`${number}-${words}.cypher`, favourite(query)];
    }),
  );
}

/** All favourites in one file that Neo4j Browser takes; the same bytes for the same queries. */
export function favouritesZip(queries: readonly Query[]): Uint8Array {
  const files: Zippable = Object.fromEntries(
    [...favouriteFiles(queries)].map(([name, text]) => [`${FOLDER}/${name}`, strToU8(text)]),
  );
  return zipSync(files, { mtime: '1980-01-01T12:00:00', level: 9 });
}
