import { describe, expect, it } from 'vitest';
import { grabbedAt } from '../../src/view/client/picture/pointing.js';
import type { Scene, SceneNode } from '../../src/view/client/picture/scene-types.js';

const node = (index: number, x: number, radius: number, kind: 'entity' | 'fact' = 'entity'): SceneNode => ({
  node: { x, y: 0, size: radius, item: { kind, index } },
  ...{
    x,
    y: 0,
    radius,
    fill: '#000000',
    border: '#000000',
    faded: false,
    strong: false,
    facts: 1,
    angles: [],
  },
});
const scene: Scene = {
  nodes: [node(0, 0, 9), node(1, 50, 2), node(2, 100, 9, 'fact')],
  lines: [],
  labels: [],
};

describe('a drag', () => {
  it.each([
    ['takes hold of the node that it begins in', 6, 0],
    ['not of one beside it', 14, undefined],
    ['nor of a node so small that the picture is meant', 50, undefined],
    ['nor of a fact', 100, undefined],
  ])('%s', (_, x, entity) => expect(grabbedAt(scene, { x, y: 0 })).toBe(entity));
});
