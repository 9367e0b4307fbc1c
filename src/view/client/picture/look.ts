import { colored, type Coloured } from '../../logic/coloring.js';
import { chosenEntities } from '../../logic/view-state.js';
import type { App } from '../app.js';
import { mixed } from '../color.js';
import { commonOf } from '../common.js';
import type { Palette } from '../palette.js';
import type { PictureGraph, PictureLine, PictureNode } from './elements.js';
import { entityKey, factKey } from './graph.js';

/** How a node or line looks now. */
export interface Look {
  readonly hidden: boolean;
  readonly faded: boolean;
  readonly strong: boolean;
}

/** Nodes and lines as filters and selection have them. */
export interface Looks {
  node(key: string, node: PictureNode): Look;
  line(key: string, line: PictureLine): Look;
  /** How many of the facts shown tell of the node: one, where it is a fact itself. */
  facts(node: PictureNode): number;
  /** What is coloured, and how it is told apart. */
  readonly colored: Coloured;
}

/** What is far from the selection keeps this much of its colour. */
const FADED = 0.82;

export function looks(app: App, graph: PictureGraph): Looks {
  const shown = new Set(app.shown());
  const counts = app.factsOf.map((facts) => facts.filter((fact) => shown.has(fact)).length);
  const facts = ({ item }: PictureNode): number =>
    item.kind === 'entity' ? (counts[item.index] ?? 0) : Number(shown.has(item.index));
  const near = neighbourhood(app, graph);
  const look = (visible: boolean, key: string): Look => ({
    hidden: !visible,
    faded: near !== undefined && !near.has(key),
    strong: near?.has(key) ?? false,
  });
  return {
    node: (key, node) => look(facts(node) > 0, key),
    line: (key, { fact }) => look(shown.has(fact), key),
    facts,
    colored: colored(app.store.get().coloring, app.model),
  };
}

/** Keys of what is selected and of all that it touches; undefined when nothing is selected. */
function neighbourhood(app: App, graph: PictureGraph): Set<string> | undefined {
  const { selection } = app.store.get();
  if (selection.kind === 'none') return undefined;
  const near = new Set(chosenEntities(selection).map(entityKey));
  const addFact = (index: number): void => {
    const key = factKey(index);
    near.add(key);
    for (const entity of app.partiesOf[index] ?? []) near.add(entityKey(entity));
    if (graph.hasNode(key)) graph.forEachEdge(key, (spoke) => near.add(spoke));
  };
  if (selection.kind === 'fact') addFact(selection.index);
  if (selection.kind === 'entity') app.factsOf[selection.index]?.forEach(addFact);
  if (selection.kind === 'several') {
    const { between, path } = commonOf(app, selection.entities);
    [...between, ...(path?.facts ?? [])].forEach(addFact);
  }
  return near;
}

/** Colours of a node and of its rim: of an entity by its kind, unless entities are told apart by something else. */
export function nodeColors(
  { item }: PictureNode,
  { faded }: Look,
  { colored: groups }: Looks,
  { model }: App,
  palette: Palette,
): { readonly color: string; readonly borderColor: string } {
  const shade = (color: string): string => (faded ? mixed(color, palette.ground, FADED) : color);
  if (item.kind === 'fact') {
    const color = shade(factColor(item.index, groups, palette));
    return { color, borderColor: color };
  }
  const { fill, border } = palette.node(model.entities[item.index]?.type ?? 'Organization');
  if (groups.of === 'facts') return { color: shade(fill), borderColor: shade(border) };
  const group = groups.group(item.index);
  const color = shade(group === undefined ? palette.faint : palette.group(group));
  return { color, borderColor: color };
}

export function lineColors(
  { fact }: PictureLine,
  { faded }: Look,
  { colored: groups }: Looks,
  palette: Palette,
): string {
  const color = factColor(fact, groups, palette);
  return faded ? mixed(color, palette.ground, FADED) : color;
}

/** Lines are pale where it is entities that are told apart. */
function factColor(fact: number, { of, group }: Coloured, palette: Palette): string {
  const own = of === 'facts' ? group(fact) : undefined;
  return own === undefined ? palette.pale : palette.group(own);
}
