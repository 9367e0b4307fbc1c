import { byCodeUnit } from '../output/ids.js';
import { fillersOf, mapRoles } from '../output/roles.js';
import type {
  ArticleEntity,
  ArticleRecords,
  DocumentRecord,
  EntityRecord,
  FactRecord,
  GraphFact,
  GraphRecord,
} from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import { mergeDocuments, mergeEntities, mergeTellings, placeOf } from './merge.js';
import { append } from '../grouped.js';

/** What articles say together, in the order in which they first say it. */
export interface MergedArticles {
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly EntityRecord[];
  readonly facts: readonly GraphFact[];
}

/** Merges what articles say; each document, entity and fact is there once. */
export function mergeArticles(articles: Iterable<ArticleRecords>): MergedArticles {
  const parts = {
    documents: new Map<string, DocumentRecord[]>(),
    entities: new Map<string, ArticleEntity[]>(),
    facts: new Map<string, FactRecord[]>(),
  };
  for (const { document, entities, facts } of articles) {
    append(parts.documents, document.id, document);
    for (const entity of entities) append(parts.entities, entity.id, entity);
    for (const fact of facts) append(parts.facts, fact.id, fact);
  }
  const documents = new Map([...parts.documents].map(([id, records]) => [id, mergeDocuments(records)]));
  const facts = [...parts.facts.values()].map((tellings) => mergeTellings(tellings, documents));
  const passages = passagesByEntity(facts);
  const entities = [...parts.entities.values()].map((records): EntityRecord => {
    const entity = mergeEntities(records);
    return { ...entity, mentions: passages.get(entity.id)?.size ?? 0 };
  });
  return { documents: [...documents.values()], entities, facts };
}

/** The record of the graph of these articles (`graphRecord` of `buildGraph`) without making the graph: few facts, often. */
export function articlesRecord(articles: Iterable<ArticleRecords>): GraphRecord {
  const { documents, entities, facts } = mergeArticles(articles);
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    schema: SCHEMA,
    documents: byId(documents),
    entities: byId(entities),
    facts: byId(facts).map((fact) => ({ ...fact, roles: namedRoles(fact, known) })),
  };
}

/** A filler has the name and the type that its entity has. */
export function namedRoles(
  { roles }: GraphFact,
  known: ReadonlyMap<string, Pick<EntityRecord, 'name' | 'type'>>,
): GraphFact['roles'] {
  return mapRoles(roles, (fillers) =>
    fillers.map(({ id, name, type, mention }) => {
      const entity = known.get(id);
      return { id, name: entity?.name ?? name, type: entity?.type ?? type, mention };
    }),
  );
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The places of the evidence of all facts in which an entity takes part. */
function passagesByEntity(facts: readonly GraphFact[]): Map<string, Set<string>> {
  const passages = new Map<string, Set<string>>();
  for (const fact of facts) {
    for (const [id, places] of passagesOf(fact)) {
      const known = passages.get(id) ?? new Set();
      passages.set(id, known);
      for (const place of places) known.add(place);
    }
  }
  return passages;
}

/** The places of a fact's evidence, for each entity that takes part in it. */
export function passagesOf(fact: GraphFact): [entity: string, places: readonly string[]][] {
  const places = fact.evidence.map(placeOf);
  return fillersOf(fact).map(({ id }) => [id, places]);
}
