import type { Position } from '../../types.js';
import { linksOf } from '../../links.js';
import type { App } from '../app.js';
import { arrangeInWorker } from '../arranging.js';
import type { PictureGraph } from './elements.js';
import { entityKey, factKey } from './graph.js';

/** A position for nodes of the picture, by their keys. */
export type Places = ReadonlyMap<string, Position>;

/** How much wider than high the frame is, within reason. */
export function aspectOf({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(3, Math.max(0.4, clientWidth / Math.max(clientHeight, 1)));
}

/** Places of all nodes: those of the model, where they were computed ahead, else arranged beside the page. */
export async function allPlaces({ model }: App, frame: HTMLElement): Promise<Places> {
  if (!model.arranged)
    return arranged(
      model.facts.map((_, index) => index),
      model,
      frame,
      true,
    );
  const at = (position: Position | undefined): Position => position ?? { x: 0, y: 0 };
  return new Map([
    ...model.entities.map((entity, index) => [entityKey(index), at(entity.at)] as const),
    ...model.facts.flatMap((fact, index) =>
      fact.shape.as === 'hub' ? [[factKey(index), at(fact.at)] as const] : [],
    ),
  ]);
}

/** Places of what is shown, arranged as if there were nothing else. */
export function shownPlaces(app: App, frame: HTMLElement): Promise<Places> {
  return arranged(app.shown(), app.model, frame, false);
}

async function arranged(
  facts: readonly number[],
  model: App['model'],
  frame: HTMLElement,
  lone: boolean,
): Promise<Places> {
  const all = facts.flatMap((index) => model.facts[index] ?? []);
  const linked = new Set(
    all.flatMap(({ roles }) => roles.flatMap(({ fillers }) => fillers.map(({ entity }) => entity))),
  );
  const entities = model.entities.flatMap((_, index) => (lone || linked.has(index) ? [index] : []));
  const keys = [
    ...entities.map(entityKey),
    ...facts.filter((index) => model.facts[index]?.shape.as === 'hub').map(factKey),
  ];
  const places = await arrangeInWorker(linksOf(all, entities, aspectOf(frame)));
  return new Map(keys.map((key, index) => [key, places[index] ?? { x: 0, y: 0 }]));
}

/** Puts the nodes to their places, pinned ones to their own. */
export function putNodes(graph: PictureGraph, places: Places, pinned: ReadonlyMap<number, Position>): void {
  const own = new Map([...pinned].map(([entity, at]) => [entityKey(entity), at]));
  graph.updateEachNodeAttributes((key, node) => ({ ...node, ...(own.get(key) ?? places.get(key)) }), {
    attributes: ['x', 'y'],
  });
}
