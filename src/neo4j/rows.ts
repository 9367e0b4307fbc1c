import type { FactTypes } from '../output/fact-types.js';
import type { FactType } from '../rules/types.js';
import { contentId } from '../output/ids.js';
import { isPlain, shortcutsOf } from '../graph/shortcuts.js';
import { countryName } from '../normalise/iso-countries.js';
import type { DocumentRecord, EntityRecord, GraphFact, GraphRecord } from '../output/types.js';
import { shortcutCaption } from './captions.js';
import {
  day,
  documentProperties,
  entityProperties,
  evidenceProperties,
  factProperties,
  statementProperties,
  tellingProperties,
  type Properties,
} from './properties.js';
import { rolesText } from './readback.js';

/** The label by which a node is found; each has a uniqueness constraint on `id`. */
export type Base = 'Document' | 'Entity' | 'Fact' | 'Evidence' | 'Alias' | 'Country';

export interface NodeRow {
  readonly base: Base;
  readonly id: string;
  /** The second label: type of the entity or of the fact. */
  readonly label?: string;
  readonly properties: Properties;
}

export interface End {
  readonly base: Base;
  readonly id: string;
}

export interface RelationshipRow {
  readonly type: string;
  readonly from: End;
  readonly to: End;
  readonly properties: Properties;
}

/** Nodes and relationships as they stand in Neo4j. */
export interface Rows {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

/** `targetCompany` and `target company` are a relationship's TARGET_COMPANY. */
export function relationshipType(role: string): string {
  return role
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .replace(/[\s-]+/g, '_')
    .toUpperCase();
}

/** The node of a document. `original` is what was read, as text, where aliases changed it. */
export function documentRow(document: DocumentRecord, original?: string): NodeRow {
  return { base: 'Document', id: document.id, properties: documentProperties(document, original) };
}

export function entityRow(entity: EntityRecord): NodeRow {
  return { base: 'Entity', id: entity.id, label: entity.type, properties: entityProperties(entity) };
}

/** The node of a fact with its role relationships and shortcuts, from all that is told of it. */
export function factRows(fact: GraphFact, types: FactTypes): Rows {
  const node: NodeRow = { base: 'Fact', id: fact.id, label: fact.type, properties: factProperties(fact) };
  const type = types.get(fact.type);
  const countries = countryRows(fact, type);
  return {
    nodes: [node, ...countries.nodes],
    relationships: [...roleRows(fact), ...shortcutRows(fact, type), ...countries.relationships],
  };
}

function roleRows(fact: GraphFact): RelationshipRow[] {
  return Object.entries(fact.roles).flatMap(([role, fillers]) =>
    fillers.map(({ id, mention: { start, end, title = false, document } }, order) => ({
      type: relationshipType(role),
      from: { base: 'Fact', id: fact.id } as const,
      to: { base: 'Entity', id } as const,
      properties: { role, order: BigInt(order), start: BigInt(start), end: BigInt(end), title, document },
    })),
  );
}

/** What one document says, given as the graph of this document alone: its tellings of facts, mentions and evidence. */
export function tellingRows({ documents, entities, facts }: GraphRecord): Rows {
  const nodes: NodeRow[] = [];
  const relationships: RelationshipRow[] = [];
  const [document] = documents;
  if (!document) return { nodes, relationships };
  const to: End = { base: 'Document', id: document.id };
  for (const entity of entities) {
    const from: End = { base: 'Entity', id: entity.id };
    relationships.push({ type: 'MENTIONED_IN', from, to, properties: statementProperties(entity) });
  }
  for (const fact of facts) {
    const from: End = { base: 'Fact', id: fact.id };
    const properties = { ...tellingProperties(fact), roles: rolesText(fact.roles) };
    relationships.push({ type: 'TOLD_IN', from, to, properties });
    for (const evidence of fact.evidence) {
      const { title, start, end } = evidence;
      const id = contentId('v', [fact.id, document.id, title, start, end]);
      const node: End = { base: 'Evidence', id };
      nodes.push({ ...node, properties: evidenceProperties(id, evidence) });
      relationships.push({ type: 'SUPPORTED_BY', from, to: node, properties: {} });
      relationships.push({ type: 'IN', from: node, to, properties: {} });
    }
  }
  return { nodes, relationships };
}

/** All rows in one, each node once. */
export function joinRows(parts: Iterable<Rows>): Rows {
  const all = [...parts];
  const nodes = new Map(
    all.flatMap((part) => part.nodes.map((node) => [`${node.base} ${node.id}`, node] as const)),
  );
  return {
    nodes: [...nodes.values()],
    relationships: all.flatMap(({ relationships }) => relationships),
  };
}

/** The arrows of a fact (see `shortcutsOf`) as relationships, with what a reader wants to see on them. */
function shortcutRows(fact: GraphFact, type: FactType | undefined): RelationshipRow[] {
  return shortcutsOf(fact, type).map(({ name, from, to }) => ({
    type: name,
    from: { base: 'Entity', id: from },
    to: { base: 'Entity', id: to },
    properties: shortcutProperties(name, fact),
  }));
}

/** The country that a fact tells of, and the arrows to it of who is there; as with shortcuts, only where it is or was so. */
function countryRows(fact: GraphFact, type: FactType | undefined): Rows {
  const { country: code, status } = fact;
  if (code === undefined || !type?.country || !isPlain(fact)) return { nodes: [], relationships: [] };
  const { from, name } = type.country;
  const to = { base: 'Country', id: code } as const;
  return {
    nodes: [{ ...to, properties: { id: code, code, name: countryName(code) } }],
    relationships: (fact.roles[from] ?? []).map(({ id }) => ({
      type: name,
      from: { base: 'Entity', id },
      to,
      properties: { factId: fact.id, status, caption: shortcutCaption(name, fact) },
    })),
  };
}

function shortcutProperties(name: string, fact: GraphFact): Properties {
  const { id, percent, amount, date, position, status } = fact;
  return {
    factId: id,
    status,
    ...(percent && 'value' in percent && { percent: percent.value }),
    ...(amount && 'value' in amount && { amount: amount.value }),
    ...(amount && { currency: amount.currency }),
    ...(date?.start !== undefined && { date: day(date.start) }),
    ...(position !== undefined && { position }),
    caption: shortcutCaption(name, fact),
  };
}
