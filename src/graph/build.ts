import { MultiDirectedGraph } from 'graphology';
import { contentId } from '../output/ids.js';
import type { ArticleRecords, GraphFact } from '../output/types.js';
import { mergeArticles } from './articles.js';
import type { EdgeAttributes, FactGraph, NodeAttributes } from './types.js';

/** The graph of all articles; the same whatever their order, in how many parts they come, and when one comes twice. */
export function buildGraph(articles: Iterable<ArticleRecords>): FactGraph {
  const { documents, entities, facts } = mergeArticles(articles);
  const graph: FactGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const document of documents) graph.addNode(document.id, { kind: 'document', ...document });
  for (const entity of entities) graph.addNode(entity.id, { kind: 'entity', ...entity });
  for (const fact of facts) addFact(graph, fact);
  return graph;
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
