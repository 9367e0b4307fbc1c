import type { ManagedTransaction } from 'neo4j-driver';
import { articlesRecord } from '../graph/articles.js';
import { mergeEntities, mergeTellings } from '../graph/merge.js';
import { splitGraph } from '../graph/split.js';
import { canonicalJson } from '../output/ids.js';
import type { FactTypes } from '../output/fact-types.js';
import type {
  DocumentRecord,
  EntityRecord,
  EvidenceRecord,
  FactRecord,
  GraphFact,
  GraphRecord,
} from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import { applyAliases } from '../aliases/apply.js';
import type { Aliases } from '../aliases/types.js';
import { aliasRows } from './aliases.js';
import { difference, type Changes } from './diff.js';
import {
  readDocuments,
  readEntities,
  readMentions,
  readTellings,
  type StoredDocument,
  type StoredTelling,
} from './read.js';
import { documentRow, entityRow, factRows, joinRows, tellingRows, type Rows } from './rows.js';
import { grouped } from '../grouped.js';

/**
 * What becomes of a document: more is told of it (the graph of this document alone), it is written again as aliases now
 * say, or it goes.
 */
export type Request = { readonly add: GraphRecord } | 'again' | 'retract';
export type Requests = ReadonlyMap<string, Request>;

/** How the graph is written: types for the shortcuts, and the names that are joined or kept apart. */
export interface Model {
  readonly types: FactTypes;
  readonly aliases: Aliases;
}

/** What has to change, and how many of the documents there already was nothing to change in. */
export interface Plan {
  readonly changes: Changes;
  readonly unchanged: readonly string[];
}

/** One document before and after; undefined where it does not exist. */
interface Step {
  readonly id: string;
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument | undefined;
}

/**
 * Works out what the requests change in the graph. The graph is a function of what each document says: facts and entities
 * that a changed document tells of, before or after, are merged anew from all their tellings, by the rule that also makes
 * the graph of `finfacts extract`; everything else stays as it is and is not read.
 */
export async function planChanges(tx: ManagedTransaction, requests: Requests, model: Model): Promise<Plan> {
  const stored = await readDocuments(tx, [...requests.keys()]);
  const steps = [...requests].map(([id, request]) => stepOf(id, request, stored.get(id), model));
  const changed = steps.filter(({ before, after }) => !sameDocument(before, after));
  const [facts, entities] = await Promise.all([factStates(tx, changed), entityStates(tx, changed)]);
  const state = (side: 'before' | 'after'): Rows =>
    joinRows([
      ...changed.flatMap((step) => documentRows(step[side])),
      ...facts[side].map((fact) => factRows(fact, model.types)),
      ...entities[side].map((entity) => ({
        nodes: [entityRow(entity)],
        relationships: aliasRows(model.aliases, entity.id),
      })),
    ]);
  const same = steps.filter((step) => !changed.includes(step));
  return { changes: difference(state('before'), state('after')), unchanged: same.map(({ id }) => id) };
}

function stepOf(id: string, request: Request, before: StoredDocument | undefined, model: Model): Step {
  if (request === 'retract') return { id, before, after: undefined };
  const read = readUntilNow(before, request === 'again' ? undefined : request.add);
  if (!read) return { id, before, after: undefined };
  if (model.aliases.length === 0) return { id, before, after: { graph: read, original: undefined } };
  const { records, changed } = applyAliases([...splitGraph(read)], model);
  if (!changed) return { id, before, after: { graph: read, original: undefined } };
  return { id, before, after: { graph: articlesRecord(records), original: read } };
}

/** All that was read of a document, whatever aliases made of it. */
function readUntilNow(
  before: StoredDocument | undefined,
  add: GraphRecord | undefined,
): GraphRecord | undefined {
  if (!before) return add;
  const parts = [before.original ?? before.graph, ...(add ? [add] : [])];
  return articlesRecord(parts.flatMap((part) => [...splitGraph(part)]));
}

function sameDocument(a: StoredDocument | undefined, b: StoredDocument | undefined): boolean {
  if (!a || !b) return a === b;
  return canonicalJson(sorted(a.graph)) === canonicalJson(sorted(b.graph)) && sameOriginal(a, b);
}

function sameOriginal({ original: a }: StoredDocument, { original: b }: StoredDocument): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The same graph however it was put together: the graph of its own parts. */
function sorted(graph: GraphRecord): GraphRecord {
  return articlesRecord([...splitGraph(graph)]);
}

function documentRows(stored: StoredDocument | undefined): Rows[] {
  const [document] = stored?.graph.documents ?? [];
  if (!stored || !document) return [];
  const original = stored.original && canonicalJson(stored.original);
  return [{ nodes: [documentRow(document, original)], relationships: [] }, tellingRows(stored.graph)];
}

interface States<Record> {
  readonly before: readonly Record[];
  readonly after: readonly Record[];
}

/** The facts that the changed documents tell, merged from all their tellings before and after. */
async function factStates(tx: ManagedTransaction, steps: readonly Step[]): Promise<States<GraphFact>> {
  const changed = new Set(steps.map(({ id }) => id));
  const fresh = steps.flatMap(({ after }) => tellingsOf(after));
  const gone = steps.flatMap(({ before }) => tellingsOf(before));
  const touched = new Set([...fresh, ...gone].map(({ fact }) => fact.id));
  const stored = await readTellings(tx, [...touched]);
  const staying = stored.filter(({ document }) => !changed.has(document.id));
  return { before: mergeFacts(stored), after: mergeFacts([...staying, ...fresh]) };
}

function tellingsOf(stored: StoredDocument | undefined): StoredTelling[] {
  const [document] = stored?.graph.documents ?? [];
  return stored && document ? stored.graph.facts.map((fact) => ({ document, fact })) : [];
}

function mergeFacts(tellings: readonly StoredTelling[]): GraphFact[] {
  const documents = new Map(tellings.map(({ document }) => [document.id, document]));
  return groupedById(tellings.map(({ fact, document }) => recordOf(fact, document))).map((records) =>
    mergeTellings(records, documents),
  );
}

/** Evidence itself is no property of a fact; that there is some, and where, decides its status. */
const SOMEWHERE: EvidenceRecord = {
  start: 0,
  end: 0,
  exact: '',
  prefix: '',
  suffix: '',
  trigger: { start: 0, end: 0 },
  title: false,
};

function recordOf(fact: GraphFact, { id, source }: DocumentRecord): FactRecord {
  return { ...fact, schema: SCHEMA, kind: 'fact', source, document: id, evidence: [SOMEWHERE] };
}

/**
 * The entities that the changed documents name, before and after. One that a document ceases to name is merged anew from
 * all documents; to one that is only added to, the new is merged.
 */
async function entityStates(tx: ManagedTransaction, steps: readonly Step[]): Promise<States<EntityRecord>> {
  const changed = new Set(steps.map(({ id }) => id));
  const fresh = steps.flatMap(({ after }) => after?.graph.entities ?? []);
  const shrinking = new Set(steps.flatMap(({ before }) => before?.graph.entities ?? []).map(({ id }) => id));
  const growing = new Set(fresh.map(({ id }) => id).filter((id) => !shrinking.has(id)));
  const [mentions, known] = await Promise.all([
    readMentions(tx, [...shrinking]),
    readEntities(tx, [...growing]),
  ]);
  const staying = mentions.filter(({ document }) => !changed.has(document)).map(({ entity }) => entity);
  const before = [...mentions.map(({ entity }) => entity), ...known];
  return { before: mergeAll(before), after: mergeAll([...staying, ...known, ...fresh]) };
}

function mergeAll(entities: readonly EntityRecord[]): EntityRecord[] {
  return groupedById(entities).map((records) => ({
    ...mergeEntities(records),
    mentions: records.reduce((sum, { mentions }) => sum + mentions, 0),
  }));
}

function groupedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[][] {
  return [...grouped(items, ({ id }) => id).values()];
}
