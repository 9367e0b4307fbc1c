import type {
  ArticleEntity,
  ArticleRecords,
  DocumentRecord,
  DocumentSpan,
  EntityRecord,
  EvidenceRecord,
  FactRecord,
  FillerRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
  GraphRecord,
} from '../output/types.js';
import { inOrder } from '../output/repeats.js';
import { fillersOf, mapRoles } from '../output/roles.js';
import { sourcesOf } from '../output/sources.js';
import { SCHEMA } from '../output/vocabulary.js';
import { withoutUndefined } from '../output/without-undefined.js';
import { append, grouped } from '../grouped.js';

/**
 * The graph, told article by article: `buildGraph` of these records gives the graph back. A text that came from several
 * sources is an article of each. Each article tells its facts with its own evidence and the status there, and with the
 * values of the merged fact. The graph knows the mention of a filler in one document alone; in the others it is where the
 * evidence names the filler, or the evidence itself where that speaks of it in other words.
 */
export function* splitGraph({ documents, entities, facts }: GraphRecord): Generator<ArticleRecords> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const told = new Map<string, { fact: GraphFact; evidence: GraphEvidence[] }[]>();
  for (const fact of facts) {
    const tellings = grouped(fact.evidence, ({ document, status }) => `${document} ${status}`);
    for (const evidence of tellings.values()) append(told, evidence[0]?.document ?? '', { fact, evidence });
  }
  for (const document of documents.flatMap(bySource)) {
    const records = (told.get(document.id) ?? []).map(({ fact, evidence }) =>
      factOf(fact, evidence, document.source, byId),
    );
    const ids = new Set(records.flatMap(fillersOf).map(({ id }) => id));
    yield { document, entities: [...ids].flatMap((id) => articleEntity(byId.get(id)) ?? []), facts: records };
  }
}

/** The document as each of its sources gives it. */
function bySource(document: DocumentRecord): DocumentRecord[] {
  if (!document.sources) return [document];
  const { id, title, textOf, notes } = document;
  return sourcesOf(document).map(({ source, published }) =>
    withoutUndefined({ id, source, title, published, textOf, sources: undefined, notes }),
  );
}

function articleEntity(record: EntityRecord | undefined): ArticleEntity | undefined {
  if (!record) return undefined;
  const { id, type, name, aliases, descriptions, identifiers } = record;
  return { id, type, name, aliases, descriptions, identifiers };
}

/** A fact as the document of this evidence (of one status) tells it. */
function factOf(
  fact: GraphFact,
  evidence: readonly GraphEvidence[],
  source: string,
  entities: ReadonlyMap<string, EntityRecord>,
): FactRecord {
  const document = evidence[0]?.document ?? '';
  const status = evidence[0]?.status ?? fact.status;
  const roles = mapRoles(fact.roles, (fillers) =>
    fillers.map((filler) => ({
      ...filler,
      mention: mentionIn(document, filler, evidence, entities.get(filler.id)),
    })),
  );
  return inOrder({
    ...fact,
    schema: SCHEMA,
    kind: 'fact',
    source,
    document,
    roles,
    status,
    evidence: evidence.map(({ document: _document, status: _status, ...one }): EvidenceRecord => one),
  });
}

function mentionIn(
  document: string,
  { name, mention }: FillerRecord<GraphMention>,
  evidence: readonly GraphEvidence[],
  entity: EntityRecord | undefined,
): DocumentSpan {
  const { document: home, ...span } = mention;
  if (home === document) return span;
  const names = [name, ...(entity?.aliases ?? [])].sort((a, b) => b.length - a.length);
  for (const one of evidence) {
    const found = names.find((words) => one.exact.includes(words));
    if (found === undefined) continue;
    const start = one.start + one.exact.indexOf(found);
    return { start, end: start + found.length, ...(one.title && { title: true }) };
  }
  const [{ start, end, title } = { start: 0, end: 0, title: false }] = evidence;
  return { start, end, ...(title && { title: true }) };
}
