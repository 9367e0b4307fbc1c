import type { ManagedTransaction } from 'neo4j-driver';
import type { FactTypes } from '../output/fact-types.js';
import type { Aliases } from '../aliases/types.js';
import { aliasId, aliasNode, aliasRows } from './aliases.js';
import { planChanges, type Plan, type Request } from './plan.js';
import type { Store } from './store.js';
import { writeChanges } from './write.js';

/** How many documents are read again in one transaction. */
const DOCUMENTS_A_BATCH = 50;

const PENDING = `UNWIND $ids AS id MATCH (:Entity {id: id})-[:MENTIONED_IN]->(d:Document) SET d.pending = true`;
const NEXT = `MATCH (d:Document) WHERE d.pending RETURN d.id AS id ORDER BY id LIMIT ${DOCUMENTS_A_BATCH}`;
const SETTLED = 'UNWIND $ids AS id MATCH (d:Document {id: id}) REMOVE d.pending';
const PRESENT = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id';

/** What a new list of aliases changed in the list before. */
export interface AliasChanges {
  readonly added: Aliases;
  readonly removed: Aliases;
}

/**
 * Makes these aliases those of the graph: new ones are recorded, those that the list no longer has go, and documents that
 * either bears on are marked, to be read again by `settleDocuments`.
 */
export function replaceAliases(store: Store, wanted: Aliases): Promise<AliasChanges> {
  return store.write(async (tx, known) => {
    const [old, fresh] = [new Set(known.map(aliasId)), new Set(wanted.map(aliasId))];
    const added = wanted.filter((alias) => !old.has(aliasId(alias)));
    const removed = known.filter((alias) => !fresh.has(aliasId(alias)));
    const touched = [...added, ...removed];
    if (touched.length === 0) return { added, removed };
    const names = new Set(touched.map(({ from }) => from));
    const bearing = [...touched, ...known.filter(({ from }) => names.has(from))];
    const ids = [...new Set(bearing.flatMap(({ from, into }) => [from, into]))];
    await tx.run(PENDING, { ids });
    const present = await idsOf(tx, PRESENT, { ids });
    await writeChanges(tx, {
      deletedNodes: removed.map((alias) => aliasNode(alias)),
      createdNodes: added.map(aliasNode),
      changedNodes: [],
      deletedRelationships: [],
      createdRelationships: present.flatMap((id) => aliasRows(added, id)),
    });
    return { added, removed };
  });
}

/** Reads every marked document again as it was and writes what the aliases of the graph make of it. */
export async function* settleDocuments(store: Store, types: FactTypes): AsyncGenerator<Plan> {
  for (;;) {
    const plan = await store.write(async (tx, aliases) => {
      const ids = await idsOf(tx, NEXT, {});
      if (ids.length === 0) return undefined;
      const requests = new Map(ids.map((id): [string, Request] => [id, 'again']));
      const planned = await planChanges(tx, requests, { types, aliases });
      await writeChanges(tx, planned.changes);
      await tx.run(SETTLED, { ids });
      return planned;
    });
    if (!plan) return;
    yield plan;
  }
}

async function idsOf(tx: ManagedTransaction, query: string, parameters: object): Promise<string[]> {
  const { records } = await tx.run(query, parameters);
  return records.map((record) => String(record.get('id')));
}
