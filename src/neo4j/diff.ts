import { sameProperties } from './properties.js';
import type { End, NodeRow, RelationshipRow, Rows } from './rows.js';

/** What has to be done to a graph. A changed node is written anew, a changed relationship deleted and made again. */
export interface Changes {
  readonly deletedRelationships: readonly RelationshipRow[];
  readonly deletedNodes: readonly End[];
  readonly createdNodes: readonly NodeRow[];
  readonly changedNodes: readonly NodeRow[];
  readonly createdRelationships: readonly RelationshipRow[];
}

/** What leads from one state of a part of the graph to another. */
export function difference(before: Rows, after: Rows): Changes {
  const nodesBefore = new Map(before.nodes.map((node) => [nodeKey(node), node]));
  const nodesAfter = new Map(after.nodes.map((node) => [nodeKey(node), node]));
  const relationshipsBefore = new Map(before.relationships.map((one) => [relationshipKey(one), one]));
  const relationshipsAfter = new Map(after.relationships.map((one) => [relationshipKey(one), one]));
  return {
    deletedRelationships: [...relationshipsBefore]
      .filter(([key, one]) => !same(one, relationshipsAfter.get(key)))
      .map(([, one]) => one),
    deletedNodes: [...nodesBefore].filter(([key]) => !nodesAfter.has(key)).map(([, node]) => node),
    createdNodes: [...nodesAfter].filter(([key]) => !nodesBefore.has(key)).map(([, node]) => node),
    changedNodes: [...nodesAfter]
      .filter(([key, node]) => nodesBefore.has(key) && !same(node, nodesBefore.get(key)))
      .map(([, node]) => node),
    createdRelationships: [...relationshipsAfter]
      .filter(([key, one]) => !same(one, relationshipsBefore.get(key)))
      .map(([, one]) => one),
  };
}

function same<Row extends NodeRow | RelationshipRow>(a: Row, b: Row | undefined): boolean {
  return b !== undefined && sameProperties(a.properties, b.properties);
}

function nodeKey({ base, id }: End): string {
  return `${base} ${id}`;
}

/** Between two nodes there is one relationship of a type, but a shortcut for each fact. */
function relationshipKey({ type, from, to, properties }: RelationshipRow): string {
  return [type, nodeKey(from), nodeKey(to), String(properties['factId'] ?? '')].join(' ');
}
