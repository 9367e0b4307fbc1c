import type Sigma from 'sigma';
import { curve, cut, lengthOf, pointAt, type Curve, type Point } from '../../logic/curve.js';
import { place, type Box, type Candidate } from '../../logic/placement.js';
import type { App } from '../app.js';
import { mixed } from '../color.js';
import type { Palette } from '../palette.js';
import { STATUS_LOOKS, type LinePattern } from '../status.js';
import type { PictureGraph, PictureLine, PictureNode } from './graph.js';
import { HEAD, WIDTH } from './edge-shaders.js';
import { lineColors, nodeColors, type Looks } from './look.js';
import { labelText, labelWidth, LABEL } from './text.js';

export type Renderer = Sigma<PictureNode, PictureLine>;

/** What is seen now, in pixels of the stage: for labels, for finding what is pointed at, and for export. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly labels: readonly SceneLabel[];
}

export interface SceneNode extends Point {
  readonly node: PictureNode;
  readonly radius: number;
  readonly fill: string;
  readonly border: string;
  readonly faded: boolean;
  readonly strong: boolean;
  /** Where its lines leave it, as angles clockwise from the right. */
  readonly angles: number[];
}

export interface SceneLine {
  readonly line: PictureLine;
  /** From the rim of one node to the rim of the other. */
  readonly curve: Curve;
  readonly width: number;
  /** Length and half width of the arrow head; none without one. */
  readonly head: { readonly length: number; readonly half: number } | undefined;
  readonly pattern: LinePattern;
  readonly color: string;
  readonly faded: boolean;
  readonly strong: boolean;
}

export interface SceneLabel {
  readonly text: string;
  /** What it names. */
  readonly item: PictureNode['item'];
  readonly box: Box;
  readonly bold: boolean;
  readonly color: string;
  readonly struck: boolean;
  /** A label on a line or a fact has the ground's colour behind it. */
  readonly onLine: boolean;
}

export interface SceneOptions {
  readonly app: App;
  readonly palette: Palette;
  /** Part of the stage that is seen, and parts of it that lie under something else. */
  readonly bounds: Box;
  readonly covered: readonly Box[];
}

/** Labels tried in one view; beyond so many there is no room for them anyway. */
const MOST_LABELS = 350;
const GAP = 4;
/** Where more nodes are seen, names may cover small ones. */
const CROWD = 500;
/** Half the angle that a label takes at its node's side, and above or below. */
const REACH = { side: 0.45, pole: 1.1 } as const;
/** Ranks of labels, beside the radius of a node. */
const SELECTED = 100;
const FIGURES = 9;

/** The scene within `bounds`, with as many labels as stand side by side: the selected, then the most linked come first. */
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
    const { color, borderColor } = nodeColors(node, look, app, palette);
    places.set(key, {
      ...{ node, x: at.x, y: at.y, radius: renderer.scaleSize(node.size) },
      ...{ fill: color, border: borderColor, faded: look.faded, strong: look.strong, angles: [] },
    });
  });
  const lines: SceneLine[] = [];
  graph.forEachEdge((key, line, source, target) => {
    const look = looks.line(key, line);
    const [from, to] = [places.get(source), places.get(target)];
    if (look.hidden || !from || !to || !near(from, to, bounds)) return;
    const { pattern } = STATUS_LOOKS[app.model.facts[line.fact]?.status ?? 'actual'];
    const color = lineColors(line, look, app, palette);
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

function labels(
  nodes: readonly SceneNode[],
  lines: readonly SceneLine[],
  { app, palette, bounds, covered }: SceneOptions,
): SceneLabel[] {
  const crowded = nodes.length > CROWD;
  const rims = nodes.map(({ x, y, radius }) => ({
    ...{ x: x - radius, y: y - radius },
    ...{ width: 2 * radius, height: 2 * radius },
  }));
  const onLine = ({ line, curve: { a, b }, faded }: SceneLine): boolean =>
    line.labelled && !faded && Math.hypot(a.x - b.x, a.y - b.y) > LABEL.shortest;
  // Measuring text is the dear part: only the first ones are.
  const ranked = [
    ...nodes.map((node) => ({ rank: nodeRank(node), make: () => nodeLabel(node, app, palette) })),
    ...lines
      .filter(onLine)
      .map((line) => ({ rank: lineRank(line, app, crowded), make: () => lineLabel(line, app, palette) })),
  ]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_LABELS)
    .map(({ make }) => make());
  const obstacles = [...(crowded ? [] : rims), ...covered];
  return place(ranked, obstacles, bounds).map(({ label, box }) => ({ ...label, box }));
}

/** What is selected comes before all, what is far from it last; of the rest the entities with most lines come first. */
function nodeRank({ node, strong, faded }: SceneNode): number {
  return node.size + SELECTED * (Number(strong) - Number(faded));
}

/** Figures are worth more than the name of a small entity, but not in a crowd; words are worth less than any name. */
function lineRank({ line, width, strong }: SceneLine, { model }: App, crowded: boolean): number {
  const figures = hasFigures(model, line);
  return (figures && !crowded ? width + FIGURES : 0) + SELECTED * (strong ? 1 + Number(figures) : 0);
}

function hasFigures({ facts }: App['model'], { fact }: PictureLine): boolean {
  const { amount, percent, count } = facts[fact] ?? {};
  return (amount ?? percent ?? count) !== undefined;
}

type Unplaced = Omit<SceneLabel, 'box'>;

/** Right of the node, left of it, below or above: first where the fewest lines leave it. */
function nodeLabel(
  { node, x, y, radius, faded, angles }: SceneNode,
  { model }: App,
  palette: Palette,
): Candidate<Unplaced> {
  const entity = node.item.kind === 'entity';
  const fact = entity ? undefined : model.facts[node.item.index];
  const text = labelText((entity ? model.entities[node.item.index]?.name : fact?.label) ?? '');
  const width = labelWidth(text, entity);
  const { height } = LABEL;
  const [left, top, reach] = [x - width / 2, y - height / 2, radius + GAP];
  const lines = (angle: number, within: number): number =>
    angles.filter((one) => Math.abs(Math.atan2(Math.sin(one - angle), Math.cos(one - angle))) < within)
      .length;
  const boxes = [
    { box: { x: x + reach, y: top, width, height }, crossed: lines(0, REACH.side) },
    { box: { x: x - reach - width, y: top, width, height }, crossed: lines(Math.PI, REACH.side) },
    { box: { x: left, y: y + reach, width, height }, crossed: lines(Math.PI / 2, REACH.pole) },
    { box: { x: left, y: y - reach - height, width, height }, crossed: lines(-Math.PI / 2, REACH.pole) },
  ]
    .sort((a, b) => a.crossed - b.crossed)
    .map(({ box }) => box);
  const color = faded ? mixed(palette.ink, palette.ground, 0.65) : palette.ink;
  const struck = fact !== undefined && STATUS_LOOKS[fact.status].pattern === 'struck';
  return { label: { text, item: node.item, bold: entity, color, struck, onLine: !entity }, boxes };
}

/** On the middle of the line, somewhat before or behind it; figures also beside it. */
function lineLabel(
  { line, curve: path, pattern }: SceneLine,
  { model }: App,
  palette: Palette,
): Candidate<Unplaced> {
  const text = labelText(model.facts[line.fact]?.label ?? '');
  const width = labelWidth(text, false);
  const { height } = LABEL;
  const around = ({ x, y }: Point, shift: number): Box => ({
    ...{ x: x - width / 2, y: y - height / 2 + shift, width, height },
  });
  const on = [0.5, 0.38, 0.62].map((t) => around(pointAt(path, t), 0));
  const middle = pointAt(path, 0.5);
  const beside = [around(middle, height + 2), around(middle, -height - 2)];
  // A label as wide as its line would hide it; words beside it would seem to be another name.
  const boxes = [...(lengthOf(path) < width * 1.2 ? [] : on), ...(hasFigures(model, line) ? beside : [])];
  const item = { kind: 'fact', index: line.fact } as const;
  const struck = pattern === 'struck';
  return { label: { text, item, bold: false, color: palette.ink, struck, onLine: true }, boxes };
}
