import type { App } from '../app.js';
import { mixed } from '../color.js';
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
  };
}

/** Keys of what is selected and of all that it touches; undefined when nothing is selected. */
function neighbourhood({ model, store, factsOf }: App, graph: PictureGraph): Set<string> | undefined {
  const { selection } = store.get();
  if (selection.kind === 'none') return undefined;
  const near = new Set<string>();
  const facts = selection.kind === 'fact' ? [selection.index] : (factsOf[selection.index] ?? []);
  if (selection.kind === 'entity') near.add(entityKey(selection.index));
  for (const index of facts) {
    const key = factKey(index);
    near.add(key);
    for (const { fillers } of model.facts[index]?.roles ?? [])
      for (const { entity } of fillers) near.add(entityKey(entity));
    if (graph.hasNode(key)) graph.forEachEdge(key, (spoke) => near.add(spoke));
  }
  return near;
}

export function nodeColors(
  { item }: PictureNode,
  { faded }: Look,
  { model }: App,
  palette: Palette,
): { readonly color: string; readonly borderColor: string } {
  const { fill, border } =
    item.kind === 'entity'
      ? palette.node(model.entities[item.index]?.type ?? 'Organization')
      : { fill: lineColor(item.index, model, palette), border: lineColor(item.index, model, palette) };
  const shade = (color: string): string => (faded ? mixed(color, palette.ground, FADED) : color);
  return { color: shade(fill), borderColor: shade(border) };
}

export function lineColors({ fact }: PictureLine, { faded }: Look, { model }: App, palette: Palette): string {
  const color = lineColor(fact, model, palette);
  return faded ? mixed(color, palette.ground, FADED) : color;
}

function lineColor(fact: number, { facts, types }: App['model'], palette: Palette): string {
  const type = facts[fact]?.type;
  return palette.family(type === undefined ? 0 : (types[type]?.family ?? 0));
}
