import neo4j, { type Driver, type Node, type Path, type Relationship } from 'neo4j-driver';
import type { Query } from '../../src/neo4j/browser/knowledge.js';

/** More rows of a result are only counted. */
const ROWS_SHOWN = 15;

const HEAD = `# Twenty questions in Cypher

Each query with what it finds in the sample articles of \`data/\`. They are kept in \`rules/neo4j/queries.yml\`; \`finfacts browser\` writes them as favourites for Neo4j Browser. Change the name or the figure in the first lines to ask about others. The model is explained in [graph-model.md](graph-model.md).

A query that returns paths shows a picture in Neo4j Browser; here its paths are written out.
`;

/** The page of all queries with their results in this database. */
export async function cypherPage(queries: readonly Query[], driver: Driver): Promise<string> {
  const sections: string[] = [];
  for (const { title, about, cypher } of queries) {
    const code = `\`\`\`cypher\n${cypher.trimEnd()}\n\`\`\``;
    sections.push(`## ${title}\n\n${about}\n\n${code}\n\n${await resultOf(cypher, driver)}\n`);
  }
  return [HEAD, ...sections].join('\n');
}

/** The result as a table, or as a list of paths. */
export async function resultOf(cypher: string, driver: Driver): Promise<string> {
  const { records, keys } = await driver.executeQuery(cypher);
  const rows = records.map((record) => keys.map((key): unknown => record.get(key)));
  const paths = rows.flat().filter((value): value is Path => neo4j.isPath(value as object));
  if (paths.length > 0) {
    const lines = [...new Set(paths.map(pathText))].sort();
    return `\`\`\`text\n${limited(lines).join('\n')}\n\`\`\``;
  }
  const header = [`| ${keys.join(' | ')} |`, `|${keys.map(() => ' --- |').join('')}`];
  const lines = rows.map((row) => `| ${row.map(cellText).join(' | ')} |`);
  const shown = lines.slice(0, ROWS_SHOWN);
  const more = lines.length - shown.length;
  return [...header, ...shown].join('\n') + (more > 0 ? `\n\nand ${more} more rows` : '');
}

function limited(lines: readonly string[]): string[] {
  const more = lines.length - ROWS_SHOWN;
  return [...lines.slice(0, ROWS_SHOWN), ...(more > 0 ? [`and ${more} more paths`] : [])];
}

function pathText({ start, segments }: Path): string {
  let end = start;
  const steps = segments.map(({ relationship, start: from, end: to }) => {
    // A path may go against an arrow.
    const forward = relationship.start.toString() === from.identity.toString();
    end = to;
    return `${forward ? '-' : '<-'}[${arrowText(relationship)}]${forward ? '->' : '-'}(${nodeText(end)})`;
  });
  return `(${nodeText(start)})${steps.join('')}`;
}

function arrowText({ type, properties }: Relationship): string {
  const caption = String(properties['caption'] ?? '');
  const words = type.toLowerCase().replace(/_/g, ' ');
  return caption === '' || caption.startsWith(words)
    ? type + caption.slice(words.length)
    : `${type} ${caption}`;
}

function nodeText({ properties }: Node): string {
  const { name, caption, exact, title, id } = properties as Record<string, unknown>;
  return oneLine(String(name ?? caption ?? exact ?? title ?? id));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).sort().join(', ');
  return oneLine(String(value)).replace(/\|/g, '\\|');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
