import { MultiDirectedGraph } from 'graphology';
import type { FactGraph } from '../graph/types.js';
import { shortcutsOf } from '../graph/shortcuts.js';
import type { FactTypes } from '../output/fact-types.js';
import { valueOf } from '../output/quantities.js';
import type { EntityRecord, GraphFact } from '../output/types.js';
import { graphRecord } from '../graph/record.js';
import { positions } from './positions.js';
import { howMuch } from './words.js';

/** What programs for drawing graphs take as attributes: plain values. */
export type Attributes = Readonly<Record<string, string | number>>;
export interface NetworkNode {
  readonly label: string;
  readonly attributes: Attributes;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}
export interface NetworkEdge {
  readonly label: string;
  readonly attributes: Attributes;
  readonly weight: number;
}
export type Network = MultiDirectedGraph<NetworkNode, NetworkEdge>;

const COLORS = {
  Organization: '#2f6db5',
  Person: '#c8642f',
  Product: '#3f8f5a',
  Place: '#8a5fa8',
  fact: '#9a9a9a',
} as const;

/**
 * The graph for drawing: entities and facts are nodes with a position, from each fact an edge for every role, and
 * between entities the shortcuts of what is or was so. Edges weigh as many passages as support the fact; what the fact
 * rests on is told by its first sentence and the numbers of passages and documents.
 */
export function networkOf(graph: FactGraph, types: FactTypes): Network {
  const { entities, facts } = graphRecord(graph);
  const network: Network = new MultiDirectedGraph<NetworkNode, NetworkEdge>();
  const nodes = new Map([
    ...entities.map((entity) => [entity.id, entityNode(entity)] as const),
    ...facts.map((fact) => [fact.id, factNode(fact)] as const),
  ]);
  const edges = facts.flatMap((fact) => [...roleEdges(fact), ...shortcutEdges(fact, types)]);
  const places = positions([...nodes.keys()], edges);
  for (const [id, node] of nodes) network.addNode(id, { ...node, ...(places.get(id) ?? { x: 0, y: 0 }) });
  for (const { key, source, target, ...edge } of edges) network.addEdgeWithKey(key, source, target, edge);
  return network;
}

type Node = Omit<NetworkNode, 'x' | 'y'>;
interface Edge extends NetworkEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

function entityNode({ type, name, aliases, descriptions, mentions }: EntityRecord): Node {
  const attributes = plain({
    kind: 'entity',
    type,
    aliases: aliases.join('; '),
    description: descriptions.join('; '),
    mentions,
  });
  return { label: name, attributes, size: 4 + 2 * Math.sqrt(mentions), color: COLORS[type] };
}

function factNode(fact: GraphFact): Node {
  const { type, status, percent, amount, count, date, evidence, confidence, rule } = fact;
  const words = howMuch(fact);
  const attributes = plain({
    kind: 'fact',
    type,
    status,
    percent: valueOf(percent),
    amount: valueOf(amount),
    currency: amount?.currency,
    count: valueOf(count),
    date_start: date?.start,
    date_end: date?.end,
    date_text: date?.text,
    position: fact.position,
    metric: fact.metric,
    announced: fact.announced?.start ?? fact.announced?.text,
    period: fact.period,
    period_start: fact.periodDates?.start,
    period_end: fact.periodDates?.end,
    metric_unit: fact.metricUnit,
    place: fact.place,
    country: fact.country,
    text: fact.text,
    attributed_to: fact.attributedTo,
    confidence,
    rule,
    sentence: evidence[0]?.exact,
    passages: evidence.length,
    documents: new Set(evidence.map(({ document }) => document)).size,
  });
  return { label: words === '' ? type : `${type} ${words}`, attributes, size: 3, color: COLORS.fact };
}

function roleEdges({ id, status, roles, evidence }: GraphFact): Edge[] {
  return Object.entries(roles).flatMap(([role, fillers]) =>
    fillers.map((filler) => ({
      key: `${id}-${role}-${filler.id}`,
      source: id,
      target: filler.id,
      label: role,
      weight: evidence.length,
      attributes: { kind: 'role', status, fact: id },
    })),
  );
}

function shortcutEdges(fact: GraphFact, types: FactTypes): Edge[] {
  const { id, status, evidence } = fact;
  return shortcutsOf(fact, types.get(fact.type)).map(({ name, from, to }) => ({
    key: `${id}-${name}-${from}-${to}`,
    source: from,
    target: to,
    label: name,
    weight: evidence.length,
    attributes: { kind: 'shortcut', status, fact: id },
  }));
}

function plain(values: Readonly<Record<string, string | number | undefined>>): Attributes {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(said) as Attributes;
}

/** Text without the characters that XML 1.0 cannot hold, not even escaped. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
