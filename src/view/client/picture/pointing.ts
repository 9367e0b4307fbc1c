import { distanceTo, type Point } from '../../logic/curve.js';
import type { Selection } from '../../logic/view-state.js';
import type { Scene, SceneNode } from './scene-types.js';

/** How near the pointer must be to a node's rim, and to a line, in pixels. */
const REACH = { node: 5, line: 6 } as const;

/** What lies at a point of the stage: a node before a label before a line. */
export function pointedAt({ nodes, lines, labels }: Scene, point: Point): Selection {
  const node = nearest(nodes, (one) => Math.hypot(one.x - point.x, one.y - point.y) - one.radius, REACH.node);
  if (node) return node.node.item;
  const label = labels.find(
    ({ box: { x, y, width, height } }) =>
      point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height,
  );
  if (label) return label.item;
  const line = nearest(lines, ({ curve }) => distanceTo(curve, point), REACH.line);
  return line ? { kind: 'fact', index: line.line.fact } : { kind: 'none' };
}

/** A smaller node is hardly meant by who drags: in a large graph the picture would never move. */
const GRABBED = 4;

/** The entity whose node a drag that begins here takes hold of. */
export function grabbedAt({ nodes }: Scene, point: Point): number | undefined {
  const inside = (one: SceneNode): number => Math.hypot(one.x - point.x, one.y - point.y) - one.radius;
  const large = nodes.filter(({ radius, node }) => radius >= GRABBED && node.item.kind === 'entity');
  return nearest(large, inside, 0)?.node.item.index;
}

function nearest<Item>(
  items: readonly Item[],
  distance: (item: Item) => number,
  reach: number,
): Item | undefined {
  let best: Item | undefined;
  let least = reach;
  for (const item of items) {
    const away = distance(item);
    if (away <= least) [best, least] = [item, away];
  }
  return best;
}
