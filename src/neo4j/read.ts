import type { ManagedTransaction } from 'neo4j-driver';
import type { DocumentRecord, EntityRecord, GraphEvidence, GraphFact, GraphRecord } from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import type { Properties } from './properties.js';
import { documentFrom, entityFrom, evidenceFrom, factFrom } from './readback.js';
import { append } from '../grouped.js';

/** A document as it stands in the graph. */
export interface StoredDocument {
  /** What the document says, as the graph of this document alone. */
  readonly graph: GraphRecord;
  /** What was read from it, where aliases changed that. */
  readonly original: GraphRecord | undefined;
}

/** What one document says of a fact (without evidence), and when it was published. */
export interface StoredTelling {
  readonly document: DocumentRecord;
  readonly fact: GraphFact;
}

/** What one document says of an entity. */
export interface StoredMention {
  readonly document: string;
  readonly entity: EntityRecord;
}

interface TellingRow {
  readonly document: Properties;
  readonly id: string;
  readonly telling: Properties;
}
interface EvidenceRow {
  readonly document: string;
  readonly fact: string;
  readonly evidence: Properties;
}
interface MentionRow {
  readonly document: string;
  readonly id: string;
  readonly mention: Properties;
}

const DOCUMENTS = `UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN properties(d) AS document`;
const TELLINGS_OF_DOCUMENTS = `UNWIND $ids AS id MATCH (d:Document {id: id})<-[t:TOLD_IN]-(f:Fact)
  RETURN d {.id} AS document, f.id AS id, properties(t) AS telling`;
const EVIDENCE_OF_DOCUMENTS = `UNWIND $ids AS id
  MATCH (:Document {id: id})<-[:IN]-(v:Evidence)<-[:SUPPORTED_BY]-(f:Fact)
  RETURN id AS document, f.id AS fact, properties(v) AS evidence`;
const MENTIONS_OF_DOCUMENTS = `UNWIND $ids AS id MATCH (:Document {id: id})<-[m:MENTIONED_IN]-(e:Entity)
  RETURN id AS document, e.id AS id, properties(m) AS mention`;
const TELLINGS_OF_FACTS = `UNWIND $ids AS id MATCH (f:Fact {id: id})-[t:TOLD_IN]->(d:Document)
  RETURN d {.id, .source, .published} AS document, id, properties(t) AS telling`;
const MENTIONS_OF_ENTITIES = `UNWIND $ids AS id MATCH (:Entity {id: id})-[m:MENTIONED_IN]->(d:Document)
  RETURN d.id AS document, id, properties(m) AS mention`;
const ENTITIES = `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN properties(e) AS entity`;

/** Those of the documents that the graph has, by id, with all that they say. */
export async function readDocuments(
  tx: ManagedTransaction,
  ids: readonly string[],
): Promise<Map<string, StoredDocument>> {
  const nodes = await rows<{ document: Properties }>(tx, DOCUMENTS, ids);
  const known = nodes.map(({ document }) => String(document['id']));
  const evidence = new Map<string, GraphEvidence[]>();
  const [evidenceRows, tellings, mentions] = await Promise.all([
    rows<EvidenceRow>(tx, EVIDENCE_OF_DOCUMENTS, known),
    rows<TellingRow>(tx, TELLINGS_OF_DOCUMENTS, known),
    rows<MentionRow>(tx, MENTIONS_OF_DOCUMENTS, known),
  ]);
  for (const row of evidenceRows)
    append(evidence, `${row.document} ${row.fact}`, evidenceFrom(row.document, row.evidence));
  const facts = new Map<string, GraphFact[]>();
  for (const { document, id, telling } of tellings) {
    const name = String(document['id']);
    append(facts, name, factFrom(id, name, telling, evidence.get(`${name} ${id}`) ?? []));
  }
  const entities = new Map<string, EntityRecord[]>();
  for (const { document, id, mention } of mentions) append(entities, document, entityFrom(id, mention));
  return new Map(
    nodes.map(({ document }) => {
      const record = documentFrom(document);
      const original = document['original'];
      const graph: GraphRecord = {
        schema: SCHEMA,
        documents: [record],
        entities: entities.get(record.id) ?? [],
        facts: facts.get(record.id) ?? [],
      };
      return [
        record.id,
        { graph, original: typeof original === 'string' ? (JSON.parse(original) as GraphRecord) : undefined },
      ];
    }),
  );
}

/** All tellings of these facts. */
export async function readTellings(tx: ManagedTransaction, ids: readonly string[]): Promise<StoredTelling[]> {
  const found = await rows<TellingRow>(tx, TELLINGS_OF_FACTS, ids);
  return found.map(({ document: properties, id, telling }) => {
    const document = documentFrom(properties);
    return { document, fact: factFrom(id, document.id, telling, []) };
  });
}

/** What every document says of these entities. */
export async function readMentions(tx: ManagedTransaction, ids: readonly string[]): Promise<StoredMention[]> {
  const found = await rows<MentionRow>(tx, MENTIONS_OF_ENTITIES, ids);
  return found.map(({ document, id, mention }) => ({ document, entity: entityFrom(id, mention) }));
}

/** These entities as they stand, those that the graph has. */
export async function readEntities(tx: ManagedTransaction, ids: readonly string[]): Promise<EntityRecord[]> {
  const found = await rows<{ entity: Properties }>(tx, ENTITIES, ids);
  return found.map(({ entity }) => entityFrom(String(entity['id']), entity));
}

/** The rows of a query; a query for no id is not asked. */
async function rows<Row>(tx: ManagedTransaction, query: string, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { records } = await tx.run(query, { ids });
  return records.map((record) => withoutNulls(record.toObject()) as Row);
}

/** A map that a query makes has null for a property that is not there. */
function withoutNulls(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [key, value];
      return [key, Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null))];
    }),
  );
}
