import { MultiDirectedGraph } from 'graphology';
import { contentId } from '../output/ids.js';
import type { ArticleRecords, EntityRecord, GraphFact } from '../output/types.js';
import { mergeEntities, mergeTellings, oncePerDocument, type Telling } from './merge.js';
import type { EdgeAttributes, FactGraph, NodeAttributes } from './types.js';

/** The graph of all articles; the same whatever their order, and when one is given twice. */
export function buildGraph(articles: readonly ArticleRecords[]): FactGraph {
  const graph: FactGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const tellings = new Map<string, Telling[]>();
  const entities = new Map<string, EntityRecord[]>();
  for (const { document, entities: named, facts } of oncePerDocument(articles)) {
    graph.addNode(document.id, { kind: 'document', ...document });
    for (const entity of named) collect(entities, entity.id, entity);
    for (const fact of facts) collect(tellings, fact.id, { fact, document });
  }
  for (const [id, records] of entities) graph.addNode(id, { kind: 'entity', ...mergeEntities(records) });
  for (const told of tellings.values()) addFact(graph, mergeTellings(told));
  return graph;
}

function collect<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
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
