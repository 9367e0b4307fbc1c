import type { MultiDirectedGraph } from 'graphology';
import type {
  DocumentRecord,
  EntityRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
} from '../output/types.js';

/** A fact without what the graph's edges say of it. */
export type FactAttributes = Omit<GraphFact, 'roles' | 'evidence'>;
export type EvidenceAttributes = Omit<GraphEvidence, 'document'> & { readonly id: string };

export type NodeAttributes =
  | ({ readonly kind: 'document' } & DocumentRecord)
  | ({ readonly kind: 'entity' } & EntityRecord)
  | ({ readonly kind: 'fact' } & FactAttributes)
  | ({ readonly kind: 'evidence' } & EvidenceAttributes);

export type EdgeAttributes =
  /** fact → entity: `order` is its place among the fact's fillers. */
  | { readonly kind: 'role'; readonly role: string; readonly order: number; readonly mention: GraphMention }
  /** fact → evidence */
  | { readonly kind: 'supported-by' }
  /** evidence → document */
  | { readonly kind: 'in' };

/**
 * The knowledge graph of all articles: documents, entities, facts and evidence are nodes with their ids as keys; a fact
 * points to its fillers and its evidence, evidence to its document.
 */
export type FactGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
