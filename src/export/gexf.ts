import { write } from 'graphology-gexf';
import { networkOf, xmlText, type Attributes, type NetworkEdge, type NetworkNode } from './network.js';
import type { Exporter } from './types.js';

/** The library names another namespace for positions and colours than GEXF 1.2 does; readers would overlook them. */
const WRONG_VIZ = 'xmlns:viz="http:///www.gexf.net/1.1draft/viz"';
const VIZ = 'xmlns:viz="http://www.gexf.net/1.2draft/viz"';

/** GEXF 1.2 by graphology-gexf: entities and facts with positions, sizes and colours, weighted edges. */
export const gexf: Exporter = {
  kind: 'file',
  write: ({ graph }, { types }) => {
    const xml = write<NetworkNode, NetworkEdge>(networkOf(graph, types), {
      formatNode: (_key, { label, attributes, x, y, size, color }) => ({
        label: xmlText(label),
        attributes: xmlAttributes(attributes),
        viz: { x, y, size: Math.round(size * 100) / 100, color },
      }),
      formatEdge: (_key, { label, attributes, weight }) => ({
        label: xmlText(label),
        attributes: xmlAttributes(attributes),
        weight,
      }),
    });
    return `${xml.replace(WRONG_VIZ, VIZ).trimEnd()}\n`;
  },
};

function xmlAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'string' ? xmlText(value) : value,
    ]),
  );
}
