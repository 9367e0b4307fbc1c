import XMLWriter from 'xml-writer';
import { networkOf, xmlText, type Attributes, type Network } from './network.js';
import type { Exporter } from './types.js';

/** GraphML 1.0: the nodes and edges of `gexf`, with typed attributes, for yEd, Gephi, NetworkX and igraph. */
export const graphml: Exporter = {
  kind: 'file',
  write: ({ graph }, { types }) => graphmlOf(networkOf(graph, types)),
};

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
type For = 'node' | 'edge';

function graphmlOf(network: Network): string {
  const nodes = network.mapNodes((id, { label, attributes, x, y, size, color }) => ({
    ...{ tag: 'node' as const, id },
    values: { label, ...attributes, x, y, size: Math.round(size * 100) / 100, color },
  }));
  const edges = network.mapEdges((id, { label, attributes, weight }, source, target) => ({
    ...{ tag: 'edge' as const, id, source, target },
    values: { label, ...attributes, weight },
  }));
  const xml = new XMLWriter('  ');
  xml.startDocument('1.0', 'UTF-8').startElement('graphml').writeAttribute('xmlns', NAMESPACE);
  writeKeys(
    xml,
    'node',
    nodes.map(({ values }) => values),
  );
  writeKeys(
    xml,
    'edge',
    edges.map(({ values }) => values),
  );
  xml.startElement('graph').writeAttribute('id', 'finfacts').writeAttribute('edgedefault', 'directed');
  for (const { tag, values, ...own } of [...nodes, ...edges]) {
    xml.startElement(tag);
    for (const [name, value] of Object.entries(own)) xml.writeAttribute(name, value);
    for (const [name, value] of Object.entries(values)) {
      xml.startElement('data').writeAttribute('key', keyOf(tag, name));
      xml.text(typeof value === 'string' ? xmlText(value) : value).endElement();
    }
    xml.endElement();
  }
  xml.endElement().endElement().endDocument();
  return `${xml.toString()}\n`;
}

/** Declares every attribute that occurs; a number with a fraction somewhere is a double everywhere. */
function writeKeys(xml: XMLWriter, tag: For, all: readonly Attributes[]): void {
  const typeOf = new Map<string, 'string' | 'long' | 'double'>();
  for (const [name, value] of all.flatMap((values) => Object.entries(values))) {
    const type = typeof value === 'string' ? 'string' : Number.isSafeInteger(value) ? 'long' : 'double';
    if (typeOf.get(name) !== 'double') typeOf.set(name, type);
  }
  for (const [name, type] of typeOf) {
    xml.startElement('key').writeAttribute('id', keyOf(tag, name)).writeAttribute('for', tag);
    xml.writeAttribute('attr.name', name).writeAttribute('attr.type', type).endElement();
  }
}

function keyOf(tag: For, name: string): string {
  return `${tag}-${name}`;
}
