import type { ManagedTransaction } from 'neo4j-driver';
import type { Changes } from './diff.js';
import type { Base, End, NodeRow, RelationshipRow } from './rows.js';
import { grouped } from '../grouped.js';

// Second labels and relationship types are data, never part of a query's text: `$(…)` takes them from the row.

interface Query {
  readonly text: string;
  readonly parameters: object;
}

/** Does what the changes say, in the transaction. The queries go out together; the server does them one by one. */
export async function writeChanges(tx: ManagedTransaction, changes: Changes): Promise<void> {
  await Promise.all(queriesOf(changes).map(({ text, parameters }) => tx.run(text, parameters)));
}

function queriesOf(changes: Changes): Query[] {
  const baseOf = ({ base }: End): Base => base;
  return [
    ...byEnds(changes.deletedRelationships).map(([ends, rows]) => ({
      text: deleteRelationships(ends),
      parameters: { rows: rows.map(deletedParameters) },
    })),
    ...[...grouped(changes.deletedNodes, baseOf)].map(([base, nodes]) => ({
      text: deleteNodes(base),
      parameters: { ids: nodes.map(({ id }) => id) },
    })),
    ...[...grouped([...changes.createdNodes, ...changes.changedNodes], baseOf)].map(([base, nodes]) => ({
      text: mergeNodes(base),
      parameters: { rows: nodes.map(nodeParameters) },
    })),
    ...byEnds(changes.createdRelationships).map(([ends, rows]) => ({
      text: createRelationships(ends),
      parameters: { rows: rows.map(createdParameters) },
    })),
  ];
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
  // Facts of other documents may tell of the same country.
  if (base === 'Country')
    return `UNWIND $ids AS id MATCH (n:Country {id: id}) WHERE NOT EXISTS { (n)<--() } DELETE n`;
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

function createdParameters({ type, from, to, properties }: RelationshipRow): object {
  return { type, from: from.id, to: to.id, properties };
}

function deletedParameters({ type, from, to, properties }: RelationshipRow): object {
  return { type, from: from.id, to: to.id, factId: properties['factId'] ?? null };
}

function byEnds(rows: readonly RelationshipRow[]): (readonly [Ends, RelationshipRow[]])[] {
  return [...grouped(rows, ({ from, to }) => `${from.base} ${to.base}`)].map(([key, list]) => {
    const [from, to] = key.split(' ') as [Base, Base];
    return [{ from, to }, list];
  });
}
