import type { EvidenceAttributes, FactAttributes, FactGraph } from './types.js';
import { byCodeUnit } from '../output/ids.js';
import { inOrder } from '../output/repeats.js';
import type {
  DocumentRecord,
  EntityRecord,
  FillerRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
  GraphRecord,
} from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import { byPlace } from './merge.js';

/** The whole graph as the contract has it: documents, entities and facts, sorted by id. */
export function graphRecord(graph: FactGraph): GraphRecord {
  const documents: DocumentRecord[] = [];
  const entities: EntityRecord[] = [];
  const facts: GraphFact[] = [];
  for (const key of graph.nodes().sort(byCodeUnit)) {
    const node = graph.getNodeAttributes(key);
    if (node.kind === 'document') documents.push(withoutKind(node));
    else if (node.kind === 'entity') entities.push(withoutKind(node));
    else if (node.kind === 'fact') facts.push(graphFact(graph, withoutKind(node)));
  }
  return { schema: SCHEMA, documents, entities, facts };
}

function withoutKind<Node extends { kind: string }>({ kind: _kind, ...rest }: Node): Omit<Node, 'kind'> {
  return rest;
}

function graphFact(graph: FactGraph, fact: FactAttributes): GraphFact {
  return inOrder({ ...fact, roles: rolesOf(graph, fact.id), evidence: evidenceOf(graph, fact.id) });
}

function rolesOf(graph: FactGraph, fact: string): GraphFact['roles'] {
  const edges = graph.mapOutEdges(fact, (_edge, edge, _fact, target) => ({ edge, target }));
  const roles: Record<string, FillerRecord<GraphMention>[]> = {};
  for (const { edge, target } of edges.sort((a, b) => orderOf(a.edge) - orderOf(b.edge))) {
    const entity = graph.getNodeAttributes(target);
    if (edge.kind !== 'role' || entity.kind !== 'entity') continue;
    const { id, name, type } = entity;
    (roles[edge.role] ??= []).push({ id, name, type, mention: edge.mention });
  }
  return roles;
}

function orderOf(edge: { kind: string; order?: number }): number {
  return edge.order ?? -1;
}

/** Evidence by document and place. */
function evidenceOf(graph: FactGraph, fact: string): GraphEvidence[] {
  return graph
    .outNeighbors(fact)
    .map((key) => graph.getNodeAttributes(key))
    .filter((node): node is { kind: 'evidence' } & EvidenceAttributes => node.kind === 'evidence')
    .map(({ kind: _kind, id, ...evidence }) => ({ ...evidence, document: graph.outNeighbors(id)[0] ?? '' }))
    .sort(byPlace);
}
