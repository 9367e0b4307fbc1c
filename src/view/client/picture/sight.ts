import type { Point } from '../../logic/curve.js';
import type { Box } from '../../logic/placement.js';
import { chosenEntities, type Camera, type Selection } from '../../logic/view-state.js';
import type { App } from '../app.js';
import { entityKey, factKey } from './graph.js';
import type { Renderer } from './scene.js';

/** Pixels drawn beyond each side of the frame, so that panning has something to show at once. */
export const BEYOND = 140;
export const PADDING = 46;
export const ZOOM = { least: 0.02, most: 3 } as const;
/** Zoom at which what is chosen beside the picture is looked at, when all was seen before. */
const CLOSE = 0.5;
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** The part of the stage that is seen. */
export function sightOf(renderer: Renderer): Box {
  const { width, height } = renderer.getDimensions();
  return { x: BEYOND, y: BEYOND, width: width - 2 * BEYOND, height: height - 2 * BEYOND };
}

export function limited(ratio: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, ratio));
}

/** Whether two cameras show the same, to the eye. */
export function isSame(a: Camera, b: Camera): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.ratio - b.ratio)) < 0.002;
}

/** Where to look from to see all of these nodes, and as large as that allows. */
export function cameraFor(keys: readonly string[], renderer: Renderer): Camera {
  const points = keys.flatMap((key) => renderer.getNodeDisplayData(key) ?? []);
  const [first] = points;
  if (!first) return WHOLE;
  const [x, y] = [extent(points.map((point) => point.x)), extent(points.map((point) => point.y))];
  const pixels = (point: Point): Point =>
    renderer.framedGraphToViewport(point, { cameraState: { ...WHOLE, angle: 0 } });
  const [a, b] = [pixels({ x: x.least, y: y.least }), pixels({ x: x.most, y: y.most })];
  const { width, height } = sightOf(renderer);
  const ratio = Math.max(
    Math.abs(b.x - a.x) / (width - 2 * PADDING),
    Math.abs(b.y - a.y) / (height - 2 * PADDING),
  );
  return {
    x: (x.least + x.most) / 2,
    y: (y.least + y.most) / 2,
    ratio: Math.min(1, Math.max(ratio, CLOSE / 4)),
  };
}

function extent(values: readonly number[]): { readonly least: number; readonly most: number } {
  const least = values.reduce((a, b) => Math.min(a, b));
  return { least, most: values.reduce((a, b) => Math.max(a, b)) };
}

/** Where to look from to have the selected in the middle: the nodes of it, or of the parties of a fact that has none. */
export function cameraOn(selection: Selection, app: App, renderer: Renderer): Camera | undefined {
  const points = keysOf(selection, app).flatMap((key) => renderer.getNodeDisplayData(key) ?? []);
  if (points.length === 0) return undefined;
  const middle = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const ratio = Math.min(renderer.getCamera().ratio, CLOSE);
  return { x: middle(({ x }) => x), y: middle(({ y }) => y), ratio };
}

function keysOf(selection: Selection, { model, partiesOf }: App): string[] {
  if (selection.kind !== 'fact') return chosenEntities(selection).map(entityKey);
  if (model.facts[selection.index]?.shape.as === 'hub') return [factKey(selection.index)];
  return (partiesOf[selection.index] ?? []).map(entityKey);
}

/** What lies over the frame, such as its buttons, in pixels of the stage: no label belongs there. */
export function coveredBy(frame: HTMLElement): Box[] {
  const { left, top } = frame.getBoundingClientRect();
  const over = [...(frame.parentElement?.children ?? [])].filter((element) => element !== frame);
  return over.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - left + BEYOND, y: y - top + BEYOND, width, height };
  });
}
