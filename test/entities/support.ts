import { loadLexicon } from '../../src/compile/lexicon.js';
import { resolveEntities } from '../../src/entities/resolve.js';
import type { Entity, EntityTable } from '../../src/entities/types.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { findValues } from '../../src/mentions/find.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { readText } from '../../src/text/document.js';
import type { TextDocument } from '../../src/text/types.js';
import { plainArticle } from '../article/plain.js';

/** The lexicon that comes with the program. */
export const lexicon: Lexicon = loadLexicon(rulesFolder());

/** One block of text as an article, cut into sentences and tokens. */
export function documentOf(text: string): TextDocument {
  return readText(plainArticle(text), lexicon);
}

export function tableOf(text: string, knownNames = true): EntityTable {
  const document = documentOf(text);
  return resolveEntities(document, findValues(document, lexicon), lexicon, { knownNames });
}

/** The entities as lines: "Organization Northwind Corp = Northwind, NWC". */
export const summary = (text: string, knownNames = true): string[] =>
  tableOf(text, knownNames).entities.map(line);

const line = (entity: Entity): string =>
  `${entity.type} ${entity.name}${entity.aliases.length > 0 ? ` = ${entity.aliases.join(', ')}` : ''}`;

/** Names only, in order of first mention. */
export const names = (text: string): string[] => tableOf(text).entities.map((entity) => entity.name);
