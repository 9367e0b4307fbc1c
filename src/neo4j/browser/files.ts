import type { FactTypes } from '../../output/fact-types.js';
import { favouriteFiles, favouritesZip } from './favourites.js';
import { grass } from './grass.js';
import { guide } from './guide.js';
import { loadQueries, loadStyle } from './knowledge.js';

/** What Neo4j Browser is given, by file name. */
export type BrowserFiles = ReadonlyMap<string, string | Uint8Array>;

/** Style, favourites and guide for Neo4j Browser, from the queries and the style of a rules folder. */
export function browserFiles(rules: string, types: FactTypes): BrowserFiles {
  const queries = loadQueries(rules);
  const favourites = [...favouriteFiles(queries)].map(
    ([name, text]) => [`favourites/${name}`, text] as const,
  );
  return new Map<string, string | Uint8Array>([
    ['finfacts.grass', grass(loadStyle(rules), types)],
    ['guide.html', guide(queries)],
    ['favourites.zip', favouritesZip(queries)],
    ...favourites,
  ]);
}
