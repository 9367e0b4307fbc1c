import { lengthOf, pointAt, type Point } from '../../logic/curve.js';
import { place, type Box, type Candidate } from '../../logic/placement.js';
import type { ViewFact } from '../../types.js';
import type { App } from '../app.js';
import { mixed } from '../color.js';
import type { Palette } from '../palette.js';
import { chosenEntities, type Selection } from '../../logic/view-state.js';
import { STATUS_LOOKS } from '../status.js';
import type { SceneLabel, SceneLine, SceneNode, SceneOptions } from './scene-types.js';
import { labelText, labelWidth, LABEL } from './text.js';

/** Labels tried in one view; beyond so many there is no room for them anyway. */
const MOST_LABELS = 350;
const GAP = 4;
/** Where more nodes are seen, names may cover small ones. */
const CROWD = 500;
/** So many entities, those of which most facts tell, and of which at least so many do, have their names in any case. */
const HUBS = { most: 16, facts: 5 } as const;
/** A fact's figures are worth as much as the name of an entity of so many facts. */
const FIGURES = 4;
/** Half the angle that a label takes at its node's side, at a corner, and above or below. */
const REACH = { side: 0.45, corner: 0.5, pole: 1.1 } as const;

/** What has a label, and how it compares with the others. */
interface Ranked {
  /** Worth more than any weight: the selected, then figures and names near it; last what is far from it. */
  readonly tier: number;
  readonly weight: number;
  readonly make: () => Candidate<Unplaced>;
}
type Unplaced = Omit<SceneLabel, 'box'>;

/** As many labels as stand side by side: the selected comes first, then the entities of which most facts tell. */
export function labels(
  nodes: readonly SceneNode[],
  lines: readonly SceneLine[],
  { app, palette, bounds, covered }: SceneOptions,
): SceneLabel[] {
  const crowded = nodes.length > CROWD;
  const hubs = hubsOf(nodes);
  const { selection } = app.store.get();
  const rankedNode = (node: SceneNode): Ranked => {
    const insists = hubs.has(node) || mustBeNamed(node, selection);
    const make = (): Candidate<Unplaced> => ({ ...nodeLabel(node, app, palette), insists });
    return { tier: nodeTier(node, selection), weight: nodeWeight(node, app, crowded), make };
  };
  const rankedLine = (line: SceneLine): Ranked => {
    const fact = app.model.facts[line.line.fact];
    const tier = line.strong ? 1 + Number(hasFigures(fact)) : 0;
    const make = (): Candidate<Unplaced> => lineLabel(line, app, palette);
    return { tier, weight: factWeight(fact, crowded) + line.width / 100, make };
  };
  // Measuring text is the dear part: only the first ones are.
  const ranked = [...nodes.map(rankedNode), ...lines.filter(hasLabel).map(rankedLine)]
    .sort((a, b) => b.tier - a.tier || b.weight - a.weight)
    .slice(0, MOST_LABELS)
    .map(({ make }) => make());
  const obstacles = [...(crowded ? [] : nodes.map(boxOf)), ...covered];
  return place(ranked, obstacles, bounds).map(({ label, box }) => ({ ...label, box }));
}

function hubsOf(nodes: readonly SceneNode[]): ReadonlySet<SceneNode> {
  const most = nodes
    .filter(({ facts, faded }) => facts >= HUBS.facts && !faded)
    .sort((a, b) => b.facts - a.facts);
  return new Set(most.slice(0, HUBS.most));
}

/** The selected itself, the parties of a selected fact, and what lies between several that are selected. */
function mustBeNamed(node: SceneNode, selection: Selection): boolean {
  const withParties = selection.kind === 'fact' || selection.kind === 'several';
  return isSelected(node, selection) || (withParties && node.strong);
}

function isSelected({ node: { item } }: SceneNode, selection: Selection): boolean {
  if (item.kind === 'entity') return chosenEntities(selection).includes(item.index);
  return selection.kind === 'fact' && selection.index === item.index;
}

function nodeTier(node: SceneNode, selection: Selection): number {
  return isSelected(node, selection) ? 3 : Number(node.strong) - Number(node.faded);
}

function nodeWeight({ node: { item }, facts }: SceneNode, { model }: App, crowded: boolean): number {
  return item.kind === 'entity' ? facts : factWeight(model.facts[item.index], crowded);
}

/** Figures are worth more than the name of a small entity, but not in a crowd; words are worth less than any name. */
function factWeight(fact: ViewFact | undefined, crowded: boolean): number {
  return hasFigures(fact) && !crowded ? FIGURES : 0;
}

function hasFigures(fact: ViewFact | undefined): boolean {
  return (fact?.amount ?? fact?.percent ?? fact?.count) !== undefined;
}

function hasLabel({ line, curve: { a, b }, faded }: SceneLine): boolean {
  return line.labelled && !faded && Math.hypot(a.x - b.x, a.y - b.y) > LABEL.shortest;
}

function boxOf({ x, y, radius }: SceneNode): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/**
 * At the node's sides, below and above it, or at its corners (the eight places of Imhof's map names, 1975): first where
 * the fewest lines leave it.
 */
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
  const lines = (angle: number, within: number): number =>
    angles.filter((one) => Math.abs(Math.atan2(Math.sin(one - angle), Math.cos(one - angle))) < within)
      .length;
  const boxes = PLACES.map(({ dx, dy, reach }) => {
    const away = (radius + GAP) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
    const box = {
      ...{ x: x - width / 2 + dx * (away + width / 2), y: y - height / 2 + dy * (away + height / 2) },
      ...{ width, height },
    };
    return { box, crossed: lines(Math.atan2(dy, dx), reach) };
  })
    .sort((a, b) => a.crossed - b.crossed)
    .map(({ box }) => box);
  const color = faded ? mixed(palette.ink, palette.ground, 0.65) : palette.ink;
  const struck = fact !== undefined && STATUS_LOOKS[fact.status].pattern === 'struck';
  return { label: { text, item: node.item, bold: entity, color, struck, onLine: !entity }, boxes };
}

/** Directions from the node, the best first. */
const PLACES = [
  { dx: 1, dy: 0, reach: REACH.side },
  { dx: -1, dy: 0, reach: REACH.side },
  { dx: 0, dy: 1, reach: REACH.pole },
  { dx: 0, dy: -1, reach: REACH.pole },
  { dx: 1, dy: 1, reach: REACH.corner },
  { dx: 1, dy: -1, reach: REACH.corner },
  { dx: -1, dy: 1, reach: REACH.corner },
  { dx: -1, dy: -1, reach: REACH.corner },
] as const;

/** On the middle of the line, somewhat before or behind it; figures also beside it. */
function lineLabel(
  { line, curve: path, pattern }: SceneLine,
  { model }: App,
  palette: Palette,
): Candidate<Unplaced> {
  const fact = model.facts[line.fact];
  const text = labelText(fact?.label ?? '');
  const width = labelWidth(text, false);
  const { height } = LABEL;
  const around = ({ x, y }: Point, shift: number): Box => ({
    ...{ x: x - width / 2, y: y - height / 2 + shift, width, height },
  });
  const on = [0.5, 0.38, 0.62].map((t) => around(pointAt(path, t), 0));
  const middle = pointAt(path, 0.5);
  const beside = [around(middle, height + 2), around(middle, -height - 2)];
  // A label as wide as its line would hide it; words beside it would seem to be another name.
  const boxes = [...(lengthOf(path) < width * 1.2 ? [] : on), ...(hasFigures(fact) ? beside : [])];
  const item = { kind: 'fact', index: line.fact } as const;
  const struck = pattern === 'struck';
  return { label: { text, item, bold: false, color: palette.ink, struck, onLine: true }, boxes };
}
