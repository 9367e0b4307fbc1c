import { MultiDirectedGraph } from 'graphology';
import { contentId } from '../output/ids.js';
import type {
  ArticleEntity,
  ArticleRecords,
  DocumentRecord,
  FactRecord,
  GraphFact,
} from '../output/types.js';
import { mergeDocuments, mergeEntities, mergeTellings, placeOf } from './merge.js';
import type { EdgeAttributes, FactGraph, NodeAttributes } from './types.js';

/** The graph of all articles; the same whatever their order, in how many parts they come, and when one comes twice. */
export function buildGraph(articles: Iterable<ArticleRecords>): FactGraph {
  const parts = {
    documents: lists<DocumentRecord>(),
    entities: lists<ArticleEntity>(),
    facts: lists<FactRecord>(),
  };
  for (const { document, entities, facts } of articles) {
    collect(parts.documents, document);
    for (const entity of entities) collect(parts.entities, entity);
    for (const fact of facts) collect(parts.facts, fact);
  }
  const documents = new Map([...parts.documents].map(([id, records]) => [id, mergeDocuments(records)]));
  const facts = [...parts.facts.values()].map((tellings) => mergeTellings(tellings, documents));
  const passages = passagesByEntity(facts);
  const graph: FactGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const document of documents.values()) graph.addNode(document.id, { kind: 'document', ...document });
  for (const records of parts.entities.values()) {
    const entity = mergeEntities(records);
    const mentions = passages.get(entity.id)?.size ?? 0;
    graph.addNode(entity.id, { kind: 'entity', ...entity, mentions });
  }
  for (const fact of facts) addFact(graph, fact);
  return graph;
}

type Lists<Item> = Map<string, Item[]>;
const lists = <Item>(): Lists<Item> => new Map();

function collect<Item extends { readonly id: string }>(into: Lists<Item>, item: Item): void {
  const list = into.get(item.id);
  if (list) list.push(item);
  else into.set(item.id, [item]);
}

/** The places of the evidence of all facts in which an entity takes part. */
function passagesByEntity(facts: readonly GraphFact[]): Map<string, Set<string>> {
  const passages = new Map<string, Set<string>>();
  for (const { roles, evidence } of facts) {
    const places = evidence.map(placeOf);
    for (const { id } of Object.values(roles).flat()) {
      const known = passages.get(id) ?? new Set();
      passages.set(id, known);
      for (const place of places) known.add(place);
    }
  }
  return passages;
}

function addFact(graph: FactGraph, { roles, evidence, ...fact }: GraphFact): void {
  graph.addNode(fact.id, { kind: 'fact', ...fact });
  const fillers = Object.entries(roles).flatMap(([role, list]) => list.map((filler) => ({ role, filler })));
  fillers.forEach(({ role, filler: { id, mention } }, order) => {
    graph.addEdgeWithKey(`${fact.id}-${role}-${id}`, fact.id, id, { kind: 'role', role, order, mention });
  });
  for (const { document, ...one } of evidence) {
    const id = contentId('v', [fact.id, document, one.title, one.start, one.end]);
    graph.addNode(id, { kind: 'evidence', id, ...one });
    graph.addEdgeWithKey(`${fact.id}-${id}`, fact.id, id, { kind: 'supported-by' });
    graph.addEdgeWithKey(`${id}-${document}`, id, document, { kind: 'in' });
  }
}
