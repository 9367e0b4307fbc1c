import { SCHEMA } from '../output/vocabulary.js';
import { unicodeEscape } from '../printable.js';
import { CONSTRAINTS } from './constraints.js';
import { decimalText } from '../output/decimal.js';
import { nodeGroups, relationshipGroups, typeOf, type NodeGroup, type RelationshipGroup } from './groups.js';
import type { Properties, Property } from './properties.js';
import type { Rows } from './rows.js';

/** How many rows one statement, which is one transaction, takes. */
const ROWS_A_STATEMENT = 500;

const HEAD = `// Facts and their evidence, for an empty Neo4j database: cypher-shell -f THIS_FILE
// Every statement may be run again: it changes nothing that is there.
`;

/** A script for cypher-shell that writes these rows. Names and sentences stand in it as string literals alone. */
export function cypherScript({ nodes, relationships }: Rows): string {
  const statements = [
    ...CONSTRAINTS,
    'CALL db.awaitIndexes(300)',
    `MERGE (g:Finfacts {id: 'graph'}) ON CREATE SET g.schema = ${literal(SCHEMA)}`,
    ...nodeGroups(nodes).flatMap(nodeStatements),
    ...relationshipGroups(relationships).flatMap(relationshipStatements),
  ];
  return HEAD + statements.map((statement) => `${statement};\n`).join('');
}

function nodeStatements({ base, label, rows }: NodeGroup): string[] {
  const labels = label === undefined ? '' : ` SET n:${identifier(label)}`;
  return pages(rows).map(
    (page) =>
      `UNWIND [\n${page.map(({ properties }) => map(properties)).join(',\n')}\n] AS row\n` +
      `MERGE (n:${base} {id: row.id}) SET n = row${labels}`,
  );
}

function relationshipStatements({ type, from, to, rows }: RelationshipGroup): string[] {
  const oneAFact = rows[0]?.properties['factId'] === undefined ? '' : ' {factId: row.properties.factId}';
  const literals = rows.map(
    ({ from: a, to: b, properties }) =>
      `{from: ${literal(a.id)}, to: ${literal(b.id)}, properties: ${map(properties)}}`,
  );
  return pages(literals).map(
    (page) =>
      `UNWIND [\n${page.join(',\n')}\n] AS row\n` +
      `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})\n` +
      `MERGE (a)-[r:${identifier(type)}${oneAFact}]->(b) SET r = row.properties`,
  );
}

function pages<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, page) =>
    items.slice(page * ROWS_A_STATEMENT, (page + 1) * ROWS_A_STATEMENT),
  );
}

function map(properties: Properties): string {
  const entries = Object.entries(properties).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
  return `{${entries.join(', ')}}`;
}

/** A name of a label, type or property; in backticks where it is no plain word. */
function identifier(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replace(/`/g, '``')}\``;
}

function literal(value: Property): string {
  switch (typeOf(value)) {
    case 'double':
      return withPoint(decimalText(value as number));
    case 'date':
      return `date('${String(value)}')`;
    case 'string':
      return stringLiteral(value as string);
    case 'string[]':
      return `[${(value as readonly string[]).map(stringLiteral).join(', ')}]`;
    default:
      return String(value);
  }
}

/** Without a point it would be an integer. */
function withPoint(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}

/**
 * A string literal. Neo4j replaces `\uXXXX` in a query before it reads it, and may take the `\u` of an escaped backslash
 * before a "u" for one: there the literal is cut in two.
 */
function stringLiteral(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/[\p{Cc}\u2028\u2029]/gu, unicodeEscape)
    .replace(/(?<=\\\\)u/g, "' + 'u");
  return `'${escaped}'`;
}
