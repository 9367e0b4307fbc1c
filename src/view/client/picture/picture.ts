import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { Point } from '../../logic/curve.js';
import type { Box } from '../../logic/placement.js';
import type { Position, ViewModel } from '../../types.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import type { Selection } from '../state.js';
import { currentPalette, onThemeChange } from '../theme.js';
import { LINE_PROGRAMS } from './edge-program.js';
import type { PictureGraph, PictureLine, PictureNode } from './elements.js';
import { entityKey, factKey, pictureGraph } from './graph.js';
import { drawLabels } from './label-layer.js';
import { lineColors, looks, nodeColors, type Looks } from './look.js';
import { panByPointer } from './pan.js';
import { pointedAt } from './pointing.js';
import type { Scene } from './scene-types.js';
import { scene, type Renderer } from './scene.js';

/** The drawn graph. */
export interface Picture {
  readonly frame: HTMLElement;
  /** What is drawn, in pixels of the stage, and which part of the stage is seen. */
  scene(): Scene;
  sight(): Box;
  move(by: Point): void;
  zoom(by: number): void;
  fit(): void;
}

/** Pixels drawn beyond each side of the frame, so that panning has something to show at once. */
const BEYOND = 140;
const PADDING = 46;
const ZOOM = { least: 0.02, most: 3 } as const;
/** Room for each node, as the side of a square in pixels, from which on nodes have their full size. */
const SCALE = { roomy: 75, least: 0.25 } as const;
/** Sizes grow as one zooms in, until they are so much more than full. */
const GROWN = 1.7;
/** Zoom at which what is chosen beside the picture is looked at, when all was seen before. */
const CLOSE = 0.5;

/** Draws the model in the frame, with sigma on WebGL; throws where the browser gives none. */
export function createPicture(app: App, frame: HTMLElement, positions: readonly Position[]): Picture {
  const stage = el('div', { class: 'stage' });
  stage.style.inset = `-${BEYOND}px`;
  frame.append(stage);
  const scale = nodeScale(frame, positions.length);
  const graph = pictureGraph(app.model, positions, scale);
  let palette = currentPalette(app);
  let now: Looks = looks(app, graph);
  let [cost, began] = [0, performance.now()];
  const renderer = createRenderer(graph, stage, scale, {
    nodeReducer: (key, node) => {
      const look = now.node(key, node);
      return {
        ...node,
        ...nodeColors(node, look, app, palette),
        hidden: look.hidden,
        zIndex: look.faded ? 0 : 1,
      };
    },
    edgeReducer: (key, line) => {
      const look = now.line(key, line);
      return {
        ...line,
        ...{ color: lineColors(line, look, app, palette), hidden: look.hidden },
        ...{ size: line.size * (look.strong ? 1.4 : 1), zIndex: look.faded ? 0 : 1 },
      };
    },
  });
  const layer = el('canvas', { class: 'labels' });
  stage.append(layer);
  let seen: Scene = { nodes: [], lines: [], labels: [] };
  const draw = (): void => {
    const covered = coveredBy(frame);
    seen = scene(renderer, graph, now, { app, palette, bounds: sightOf(renderer), covered });
    drawLabels(layer, seen.labels, palette);
  };
  // The graphics card, or what stands for it, is done when the next frame but one begins.
  const measure = (): void => {
    const start = began;
    requestAnimationFrame(() => requestAnimationFrame(() => (cost = performance.now() - start)));
  };
  renderer.on('beforeRender', () => (began = performance.now()));
  renderer.on('afterRender', () => {
    draw();
    measure();
  });
  draw();
  measure();
  const camera = renderer.getCamera();
  const show = (selection: Selection): void => {
    const at = placeOf(selection, app, renderer);
    if (at) void camera.animate({ ...at, ratio: Math.min(camera.ratio, CLOSE) }, { duration: 250 });
  };
  const refresh = (): void => {
    palette = currentPalette(app);
    now = looks(app, graph);
    renderer.refresh({ skipIndexation: true });
  };
  app.store.subscribe((state, before) => {
    const chosen = state.selection !== before.selection;
    if (state.filters !== before.filters || chosen) refresh();
    if (chosen && state.selectedIn === 'page') show(state.selection);
  });
  onThemeChange(refresh);
  followSize(renderer, stage);

  const move = (by: Point): void => {
    const { width, height } = renderer.getDimensions();
    const centre = renderer.viewportToFramedGraph({ x: width / 2 - by.x, y: height / 2 - by.y });
    camera.setState(centre);
  };
  panByPointer({
    ...{ frame, stage, beyond: BEYOND, move },
    drawn: (then) => renderer.once('afterRender', then),
    cost: () => cost,
    press: (at) => app.select(pointedAt(seen, at), 'picture'),
    hover: (at) =>
      frame.classList.toggle('pointing', at !== undefined && pointedAt(seen, at).kind !== 'none'),
  });
  return {
    frame,
    scene: () => seen,
    sight: () => sightOf(renderer),
    move,
    zoom: (by) => void camera.animate({ ratio: limited(camera.ratio * by) }, { duration: 120 }),
    fit: () => void camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: 200 }),
  };
}

function createRenderer(
  graph: PictureGraph,
  stage: HTMLElement,
  scale: number,
  reducers: Pick<Partial<Settings<PictureNode, PictureLine>>, 'nodeReducer' | 'edgeReducer'>,
): Renderer {
  const node = createNodeBorderProgram({
    borders: [
      { size: { value: 2, mode: 'pixels' }, color: { attribute: 'borderColor' } },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  });
  return new Sigma(graph, stage, {
    ...reducers,
    ...{ renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: false, zIndex: true },
    ...{ enableCameraRotation: false, allowInvalidContainer: true },
    ...{ minCameraRatio: ZOOM.least, maxCameraRatio: ZOOM.most, stagePadding: BEYOND + PADDING },
    ...{ defaultNodeType: 'entity', nodeProgramClasses: { entity: node }, edgeProgramClasses: LINE_PROGRAMS },
    zoomToSizeRatioFunction: (ratio: number) => Math.max(scale / GROWN, Math.sqrt(ratio)),
  }) as Renderer;
}

/**
 * Draws anew when the stage gets another size, at once, before the browser shows it: sigma itself looks at the window
 * alone, and the stage also changes with what opens beside it.
 */
function followSize(renderer: Renderer, stage: HTMLElement): void {
  new ResizeObserver(() => {
    const { width, height } = renderer.getDimensions();
    if (stage.offsetWidth === width && stage.offsetHeight === height) return;
    renderer.refresh({ partialGraph: {}, skipIndexation: true });
  }).observe(stage);
}

/** Many nodes in a small frame are drawn smaller. */
function nodeScale({ clientWidth, clientHeight }: HTMLElement, nodes: number): number {
  const room = Math.sqrt((clientWidth * clientHeight) / Math.max(nodes, 1));
  return Math.min(1, Math.max(SCALE.least, room / SCALE.roomy));
}

function limited(ratio: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, ratio));
}

/** What lies over the frame, such as its buttons, in pixels of the stage: no label belongs there. */
function coveredBy(frame: HTMLElement): Box[] {
  const { left, top } = frame.getBoundingClientRect();
  const over = [...(frame.parentElement?.children ?? [])].filter((element) => element !== frame);
  return over.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - left + BEYOND, y: y - top + BEYOND, width, height };
  });
}

function sightOf(renderer: Renderer): Box {
  const { width, height } = renderer.getDimensions();
  return { x: BEYOND, y: BEYOND, width: width - 2 * BEYOND, height: height - 2 * BEYOND };
}

/** Where the selected stands, for the camera: the node itself, or the middle of the parties of a fact that is none. */
function placeOf(selection: Selection, { model }: App, renderer: Renderer): Point | undefined {
  const points = keysOf(selection, model).flatMap((key) => renderer.getNodeDisplayData(key) ?? []);
  if (points.length === 0) return undefined;
  const middle = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { x: middle(({ x }) => x), y: middle(({ y }) => y) };
}

function keysOf(selection: Selection, { facts }: ViewModel): string[] {
  if (selection.kind === 'none') return [];
  if (selection.kind === 'entity') return [entityKey(selection.index)];
  const fact = facts[selection.index];
  if (fact?.shape.as === 'hub') return [factKey(selection.index)];
  return fact?.roles.flatMap(({ fillers }) => fillers.map(({ entity }) => entityKey(entity))) ?? [];
}
