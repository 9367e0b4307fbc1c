import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { bfsFromNode } from 'graphology-traversal/bfs.js';

/** Which entities, by their places in the model, take part in each fact. */
export type Parties = readonly (readonly number[])[];

/** Entities and facts, by their places in the model. */
export interface Part {
  readonly entities: readonly number[];
  readonly facts: readonly number[];
}

/** Entities and facts as the two kinds of nodes of one graph: a step from an entity to a neighbour passes a fact. */
type Network = UndirectedGraph;

const entityKey = (index: number): string => `e${index}`;
const factKey = (index: number): string => `f${index}`;

function networkOf(parties: Parties, facts: readonly number[]): Network {
  const network: Network = new UndirectedGraph();
  for (const fact of facts) {
    network.addNode(factKey(fact));
    for (const entity of parties[fact] ?? []) {
      network.mergeNode(entityKey(entity));
      network.mergeEdge(factKey(fact), entityKey(entity));
    }
  }
  return network;
}

function partOf(keys: readonly string[]): Part {
  const of = (letter: string): number[] =>
    keys.flatMap((key) => (key.startsWith(letter) ? [Number(key.slice(1))] : []));
  return { entities: of('e'), facts: of('f') };
}

/** The entities that are at most so many facts away from one of the roots, which are among them; through these facts. */
export function within(
  parties: Parties,
  facts: readonly number[],
  roots: readonly number[],
  degrees: number,
): ReadonlySet<number> {
  const network = networkOf(parties, facts);
  const found = new Set(roots);
  for (const root of roots) {
    const key = entityKey(root);
    if (!network.hasNode(key)) continue;
    bfsFromNode(network, key, (node, _, depth) => {
      if (node.startsWith('e')) found.add(Number(node.slice(1)));
      return depth >= 2 * degrees;
    });
  }
  return found;
}

/** A shortest way from one entity to another through these facts, both ends among its entities; undefined where there is none. */
export function shortestPath(
  parties: Parties,
  facts: readonly number[],
  from: number,
  to: number,
): Part | undefined {
  const network = networkOf(parties, facts);
  if (!network.hasNode(entityKey(from)) || !network.hasNode(entityKey(to))) return undefined;
  const keys = bidirectional(network, entityKey(from), entityKey(to));
  return keys ? partOf(keys) : undefined;
}

/** The connected parts of these facts, those of most entities first. */
export function parts(parties: Parties, facts: readonly number[]): Part[] {
  return connectedComponents(networkOf(parties, facts))
    .map(partOf)
    .sort((a, b) => b.entities.length - a.entities.length || b.facts.length - a.facts.length);
}
