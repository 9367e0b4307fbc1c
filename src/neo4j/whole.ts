import { articlesRecord } from '../graph/articles.js';
import { graphRecord } from '../graph/record.js';
import type { FactGraph } from '../graph/types.js';
import type { FactTypes } from '../output/fact-types.js';
import { byCodeUnit } from '../output/ids.js';
import type { ArticleRecords } from '../output/types.js';
import { documentRow, entityRow, factRows, joinRows, tellingRows, type NodeRow, type Rows } from './rows.js';
import { grouped } from '../grouped.js';

/** Nodes and relationships of a whole graph, as loading its articles into an empty database makes them. */
export function wholeGraph(articles: readonly ArticleRecords[], graph: FactGraph, types: FactTypes): Rows {
  const { documents, entities, facts } = graphRecord(graph);
  const parts = grouped(articles, ({ document }) => document.id);
  const nodes: NodeRow[] = [
    ...documents.map((document) => documentRow(document)),
    ...entities.map((entity) => entityRow(entity)),
  ];
  return joinRows([
    { nodes, relationships: [] },
    ...facts.map((fact) => factRows(fact, types)),
    ...[...parts]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([, records]) => tellingRows(articlesRecord(records))),
  ]);
}
