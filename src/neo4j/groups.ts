import { Date as Day } from 'neo4j-driver';
import type { Property } from './properties.js';
import type { Base, NodeRow, RelationshipRow } from './rows.js';

/** Nodes of the same labels. */
export interface NodeGroup {
  readonly base: Base;
  readonly label: string | undefined;
  readonly rows: readonly NodeRow[];
}

/** Relationships of one type between nodes of the same labels. */
export interface RelationshipGroup {
  readonly type: string;
  readonly from: Base;
  readonly to: Base;
  readonly rows: readonly RelationshipRow[];
}

export function nodeGroups(nodes: readonly NodeRow[]): NodeGroup[] {
  return grouped(nodes, ({ base, label }) => [base, label ?? '']).map(
    ({ keys: [base = '', label], rows }) => ({
      base: base as Base,
      label: label === '' ? undefined : label,
      rows,
    }),
  );
}

export function relationshipGroups(relationships: readonly RelationshipRow[]): RelationshipGroup[] {
  return grouped(relationships, ({ type, from, to }) => [type, from.base, to.base]).map(
    ({ keys: [type = '', from, to], rows }) => ({ type, from: from as Base, to: to as Base, rows }),
  );
}

export type PropertyType = 'string' | 'long' | 'double' | 'boolean' | 'date' | 'string[]';

/** The type that Neo4j stores a value as. */
export function typeOf(value: Property): PropertyType {
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return value instanceof Day ? 'date' : 'string[]';
}

function grouped<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): { readonly keys: readonly string[]; readonly rows: Row[] }[] {
  const groups = new Map<string, { keys: readonly string[]; rows: Row[] }>();
  for (const row of rows) {
    const keys = keysOf(row);
    const key = JSON.stringify(keys);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { keys, rows: [row] });
  }
  return [...groups.values()];
}
