import type { ManagedTransaction } from 'neo4j-driver';
import type { Changes } from './diff.js';
import type { Base, NodeRow, RelationshipRow } from './rows.js';

// Second labels and relationship types are data, never part of a query's text: `$(…)` takes them from the row.

/** Does what the changes say, in the transaction. */
export async function writeChanges(tx: ManagedTransaction, changes: Changes): Promise<void> {
  for (const [ends, rows] of byEnds(changes.deletedRelationships))
    await tx.run(deleteRelationships(ends), { rows: rows.map(relationshipParameters) });
  for (const [base, nodes] of grouped(changes.deletedNodes, (node) => node.base))
    await tx.run(deleteNodes(base), { ids: nodes.map(({ id }) => id) });
  for (const [base, nodes] of grouped(changes.createdNodes, (node) => node.base))
    await tx.run(mergeNodes(base), { rows: nodes.map(nodeParameters) });
  for (const [base, nodes] of grouped(changes.changedNodes, (node) => node.base))
    await tx.run(mergeNodes(base), { rows: nodes.map(nodeParameters) });
  for (const [ends, rows] of byEnds(changes.createdRelationships))
    await tx.run(createRelationships(ends), { rows: rows.map(relationshipParameters) });
}

interface Ends {
  readonly from: Base;
  readonly to: Base;
}

function mergeNodes(base: Base): string {
  const label = LABELLED.includes(base) ? ' SET n:$(row.label)' : '';
  return `UNWIND $rows AS row MERGE (n:${base} {id: row.id}) SET n = row.properties${label}`;
}

const LABELLED: readonly Base[] = ['Entity', 'Fact'];

function deleteNodes(base: Base): string {
  return `UNWIND $ids AS id MATCH (n:${base} {id: id}) DETACH DELETE n`;
}

function createRelationships({ from, to }: Ends): string {
  return `UNWIND $rows AS row
    MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
    CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`;
}

function deleteRelationships({ from, to }: Ends): string {
  return `UNWIND $rows AS row
    MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
    MATCH (a)-[r]->(b) WHERE type(r) = row.type AND (row.factId IS NULL OR r.factId = row.factId)
    DELETE r`;
}

function nodeParameters({ id, label, properties }: NodeRow): object {
  return { id, label, properties };
}

function relationshipParameters({ type, from, to, properties }: RelationshipRow): object {
  return { type, from: from.id, to: to.id, factId: properties['factId'] ?? null, properties };
}

function byEnds(rows: readonly RelationshipRow[]): (readonly [Ends, RelationshipRow[]])[] {
  return grouped(rows, ({ from, to }) => `${from.base} ${to.base}`).map(([key, list]) => {
    const [from, to] = key.split(' ') as [Base, Base];
    return [{ from, to }, list];
  });
}

function grouped<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): (readonly [Key, Item[]])[] {
  const lists = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return [...lists];
}
