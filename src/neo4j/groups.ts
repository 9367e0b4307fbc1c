import { Date as Day } from 'neo4j-driver';
import { grouped } from '../grouped.js';
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
  return groups(nodes, ({ base, label }) => ({ base, label }));
}

export function relationshipGroups(relationships: readonly RelationshipRow[]): RelationshipGroup[] {
  return groups(relationships, ({ type, from, to }) => ({ type, from: from.base, to: to.base }));
}

function groups<Row, Labels extends object>(
  rows: readonly Row[],
  labelsOf: (row: Row) => Labels,
): (Labels & { readonly rows: Row[] })[] {
  return [...grouped(rows, (row) => JSON.stringify(labelsOf(row)))].map(([, rows]) => ({
    ...labelsOf(rows[0]!),
    rows,
  }));
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
