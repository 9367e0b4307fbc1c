import type { Driver } from 'neo4j-driver';
import { byCodeUnit } from '../../src/output/ids.js';
import type {
  FillerRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
  GraphRecord,
} from '../../src/output/types.js';
import type { Properties } from '../../src/neo4j/properties.js';
import { documentFrom, entityFrom, evidenceFrom, factFrom } from '../../src/neo4j/readback.js';
import { query } from './support.js';

/** The graph of the contract as the nodes and relationships in Neo4j tell it, whatever made them. */
export async function storedGraph(driver: Driver): Promise<GraphRecord> {
  const documents = await query(driver, 'MATCH (n:Document) RETURN properties(n) AS n ORDER BY n.id');
  const entities = await query(
    driver,
    'MATCH (n:Entity) RETURN properties(n) AS n, n.id AS id ORDER BY n.id',
  );
  const facts = await query(
    driver,
    `MATCH (n:Fact) RETURN n.id AS id, properties(n) AS n,
      [(n)-[r]->(e:Entity) | {role: r.role, order: r.order, id: e.id, name: e.name, type: e.type, start: r.start,
        end: r.end, title: r.title, document: r.document}] AS roles,
      [(n)-[:SUPPORTED_BY]->(v)-[:IN]->(d) | {document: d.id, evidence: properties(v)}] AS evidence
      ORDER BY n.id`,
  );
  return {
    schema: 'finfacts/1',
    documents: documents.map(({ n }) => documentFrom(n as Properties)),
    entities: entities.map(({ id, n }) => entityFrom(String(id), n as Properties)),
    facts: facts.map(({ id, n, roles, evidence }) => {
      const plain = factFrom(String(id), '', { ...(n as Properties), roles: '{}' }, evidenceOf(evidence));
      return { ...plain, roles: rolesOf(roles as RoleRow[]) } as GraphFact;
    }),
  };
}

interface RoleRow extends Omit<FillerRecord, 'mention'> {
  readonly role: string;
  readonly order: bigint;
  readonly start: bigint;
  readonly end: bigint;
  readonly title: boolean;
  readonly document: string;
}

function rolesOf(rows: readonly RoleRow[]): GraphFact['roles'] {
  const roles: Record<string, FillerRecord<GraphMention>[]> = {};
  for (const row of [...rows].sort((a, b) => Number(a.order - b.order))) {
    const { role, id, name, type, start, end, title, document } = row;
    const span = { start: Number(start), end: Number(end), ...(title && { title: true as const }) };
    (roles[role] ??= []).push({ id, name, type, mention: { ...span, document } });
  }
  return roles;
}

function evidenceOf(rows: unknown): GraphEvidence[] {
  return (rows as { document: string; evidence: Properties }[])
    .map(({ document, evidence }) => evidenceFrom(document, evidence))
    .sort(
      (a, b) =>
        byCodeUnit(a.document, b.document) ||
        Number(b.title) - Number(a.title) ||
        a.start - b.start ||
        a.end - b.end,
    );
}
