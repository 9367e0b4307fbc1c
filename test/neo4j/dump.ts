import type { Driver } from 'neo4j-driver';
import { query } from './support.js';

/** All nodes and relationships as sorted lines of text, without the node of the lock, which holds no facts. */
export async function dump(driver: Driver): Promise<string[]> {
  const nodes = await query(
    driver,
    'MATCH (n) WHERE NOT n:Finfacts RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await query(
    driver,
    `MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`,
  );
  const lines = [
    ...nodes.map(
      ({ labels, properties }) => `(${(labels as string[]).sort().join(':')}) ${text(properties)}`,
    ),
    ...relationships.map(
      ({ type, from, to, properties }) => `(${from})-[${type}]->(${to}) ${text(properties)}`,
    ),
  ];
  return lines.sort();
}

/** Properties with their types: a FLOAT 1 is not an INTEGER 1. */
function text(properties: unknown): string {
  const entries = Object.entries(properties as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, value]) => `${key}=${typed(value)}`).join(' ');
}

function typed(value: unknown): string {
  if (typeof value === 'bigint') return `${value}i`;
  if (typeof value === 'string' || Array.isArray(value)) return JSON.stringify(value);
  return typeof value === 'object' ? `date ${String(value)}` : String(value);
}
