import type Sigma from 'sigma';
import { curve, cut, lengthOf, pointAt, type Curve, type Point } from '../../logic/curve.js';
import type { Box } from '../../logic/placement.js';
import { STATUS_LOOKS } from '../status.js';
import type { PictureGraph, PictureLine, PictureNode } from './elements.js';
import { HEAD, WIDTH } from './edge-shaders.js';
import { labels } from './labels.js';
import type { Scene, SceneLine, SceneNode, SceneOptions } from './scene-types.js';
import { lineColors, nodeColors, type Looks } from './look.js';

export type Renderer = Sigma<PictureNode, PictureLine>;

/** The scene within `bounds`, with as many labels as stand side by side. */
export function scene(
  renderer: Renderer,
  graph: PictureGraph,
  looks: Looks,
  { app, palette, bounds, covered }: SceneOptions,
): Scene {
  const places = new Map<string, SceneNode>();
  graph.forEachNode((key, node) => {
    const look = looks.node(key, node);
    if (look.hidden) return;
    const at = renderer.graphToViewport(node);
    const { color, borderColor } = nodeColors(node, look, looks, app, palette);
    places.set(key, {
      ...{ node, x: at.x, y: at.y, radius: renderer.scaleSize(node.size) },
      ...{ fill: color, border: borderColor, faded: look.faded, strong: look.strong },
      ...{ facts: looks.facts(node), angles: [] },
    });
  });
  const lines: SceneLine[] = [];
  graph.forEachEdge((key, line, source, target) => {
    const look = looks.line(key, line);
    const [from, to] = [places.get(source), places.get(target)];
    if (look.hidden || !from || !to || !near(from, to, bounds)) return;
    const { pattern } = STATUS_LOOKS[app.model.facts[line.fact]?.status ?? 'actual'];
    const color = lineColors(line, look, looks, palette);
    const path = rimToRim(from, to, line.bend);
    from.angles.push(angleTo(from, pointAt(path, 0.3)));
    to.angles.push(angleTo(to, pointAt(path, 0.7)));
    lines.push({ line, curve: path, pattern, color, ...sizes(line, renderer), ...look });
  });
  const nodes = [...places.values()].filter((node) => inside(node, bounds));
  return { nodes, lines, labels: labels(nodes, lines, { app, palette, bounds, covered }) };
}

/** Widths as the shader has them. */
function sizes(line: PictureLine, renderer: Renderer): Pick<SceneLine, 'width' | 'head'> {
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, renderer.scaleSize(line.size)));
  const full = Math.min(1, renderer.scaleSize(line.arrow));
  const head = { length: full * (HEAD.length + width * HEAD.perWidth), half: full * (width / 2 + HEAD.wide) };
  return { width, head: full > 0 ? head : undefined };
}

function angleTo(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

function inside({ x, y }: Point, bounds: Box): boolean {
  return x >= bounds.x && y >= bounds.y && x <= bounds.x + bounds.width && y <= bounds.y + bounds.height;
}

function near(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  return !(
    Math.max(a.x, b.x) < x ||
    Math.min(a.x, b.x) > x + width ||
    Math.max(a.y, b.y) < y ||
    Math.min(a.y, b.y) > y + height
  );
}

function rimToRim(from: SceneNode, to: SceneNode, bend: number): Curve {
  const whole = curve(from, to, bend);
  const length = Math.max(lengthOf(whole), 1);
  return cut(whole, Math.min(0.45, from.radius / length), 1 - Math.min(0.45, to.radius / length));
}
