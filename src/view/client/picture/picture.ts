import type { Point } from '../../logic/curve.js';
import type { Box } from '../../logic/placement.js';
import type { Camera } from '../../logic/view-state.js';
import type { Position } from '../../types.js';
import { asksOtherwise, type App } from '../app.js';
import { el } from '../dom.js';
import { currentPalette, onThemeChange } from '../theme.js';
import { entityKey, pictureGraph } from './graph.js';
import { drawLabels } from './label-layer.js';
import { lineColors, looks, nodeColors, type Looks } from './look.js';
import { panByPointer, type Grabbed } from './pan.js';
import { putNodes, shownPlaces, type Places } from './places.js';
import { grabbedAt, pointedAt } from './pointing.js';
import { createRenderer, followSize, nodeScale } from './renderer.js';
import type { Scene } from './scene-types.js';
import { scene } from './scene.js';
import { BEYOND, cameraFor, cameraOn, coveredBy, isSame, limited, sightOf } from './sight.js';

/** The drawn graph. */
export interface Picture {
  readonly frame: HTMLElement;
  /** What is drawn, in pixels of the stage, and which part of the stage is seen. */
  scene(): Scene;
  sight(): Box;
  move(by: Point): void;
  zoom(by: number): void;
  fit(): void;
  /** Where an entity stands, in the units of the arrangement. */
  positionOf(entity: number): Position;
}

/** Milliseconds after which a camera that does not move is where the reader wants it. */
const SETTLED = 250;

/** Draws the model in the frame, with sigma on WebGL; throws where the browser gives none. */
export function createPicture(app: App, frame: HTMLElement, places: Places): Picture {
  const { store } = app;
  const stage = el('div', { class: 'stage' });
  stage.style.inset = `-${BEYOND}px`;
  frame.append(stage);
  const scale = nodeScale(frame, places.size);
  const graph = pictureGraph(app.model, scale);
  let placed = places;
  putNodes(graph, placed, store.get().pinned);
  let palette = currentPalette(app);
  let look: Looks = looks(app, graph);
  let [cost, began] = [0, performance.now()];
  const renderer = createRenderer(graph, stage, scale, {
    nodeReducer: (key, node) => {
      const own = look.node(key, node);
      const colors = nodeColors(node, own, look, app, palette);
      return { ...node, ...colors, hidden: own.hidden, zIndex: own.faded ? 0 : 1 };
    },
    edgeReducer: (key, line) => {
      const own = look.line(key, line);
      return {
        ...line,
        ...{ color: lineColors(line, own, look, palette), hidden: own.hidden },
        ...{ size: line.size * (own.strong ? 1.4 : 1), zIndex: own.faded ? 0 : 1 },
      };
    },
  });
  // Places mean the same whatever is moved or left out.
  const measureAll = (): void =>
    void renderer.setCustomBBox(null).refresh().setCustomBBox(renderer.getBBox());
  measureAll();
  const layer = el('canvas', { class: 'labels' });
  stage.append(layer);
  let seen: Scene = { nodes: [], lines: [], labels: [] };
  const draw = (): void => {
    const covered = coveredBy(frame);
    seen = scene(renderer, graph, look, { app, palette, bounds: sightOf(renderer), covered });
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
  const camera = renderer.getCamera();
  const shownKeys = (): string[] => graph.filterNodes((key, node) => !look.node(key, node).hidden);
  const fitted = (): Camera => cameraFor(shownKeys(), renderer);
  let settling: ReturnType<typeof setTimeout> | undefined;
  camera.on('updated', ({ x, y, ratio }) => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const now = { x, y, ratio };
      store.update({ camera: isSame(now, fitted()) ? undefined : now });
    }, SETTLED);
  });
  const lookFrom = (from: Camera): void => {
    camera.setState(from);
    draw();
  };
  const { camera: first } = store.get();
  lookFrom(first ?? fitted());
  measure();
  const refresh = (): void => {
    palette = currentPalette(app);
    look = looks(app, graph);
    renderer.refresh({ skipIndexation: true });
  };
  let turn = 0;
  /** Arranges anew as the state asks, unless it asks for something else by then. */
  const rearrange = async (): Promise<void> => {
    const own = (turn += 1);
    const { arranged } = store.get();
    const asked = arranged === 'shown' ? await shownPlaces(app, frame) : places;
    if (own !== turn) return;
    placed = asked;
    putNodes(graph, placed, store.get().pinned);
    measureAll();
    lookFrom(fitted());
  };
  if (store.get().arranged === 'shown') void rearrange();
  store.subscribe((state, before) => {
    const chosen = state.selection !== before.selection;
    const other = asksOtherwise(state, before);
    if (state.pinned !== before.pinned) putNodes(graph, placed, state.pinned);
    if (other || chosen || state.pinned !== before.pinned || state.coloring !== before.coloring) refresh();
    if (state.arranged !== before.arranged || (other && state.arranged === 'shown')) void rearrange();
    else if (state.focus !== before.focus || state.folded !== before.folded)
      void camera.animate(fitted(), { duration: 250 });
    else if (chosen && state.selectedIn === 'page') {
      const on = cameraOn(state.selection, app, renderer);
      if (on) void camera.animate(on, { duration: 250 });
    }
  });
  onThemeChange(refresh);
  followSize(renderer, stage);

  const move = (by: Point): void => {
    const { width, height } = renderer.getDimensions();
    const centre = renderer.viewportToFramedGraph({ x: width / 2 - by.x, y: height / 2 - by.y });
    camera.setState(centre);
  };
  const positionOf = (entity: number): Position => {
    const { x, y } = graph.getNodeAttributes(entityKey(entity));
    return { x, y };
  };
  const grab = (at: Point): Grabbed | undefined => {
    const entity = grabbedAt(seen, at);
    if (entity === undefined) return undefined;
    return {
      move: (to) => graph.mergeNodeAttributes(entityKey(entity), renderer.viewportToGraph(to)),
      drop: () => store.update({ pinned: new Map(store.get().pinned).set(entity, positionOf(entity)) }),
    };
  };
  panByPointer({
    ...{ frame, stage, beyond: BEYOND, move, grab },
    drawn: (then) => renderer.once('afterRender', then),
    cost: () => cost,
    press: (at, adds) => {
      const item = pointedAt(seen, at);
      if (adds && item.kind === 'entity') app.toggle(item.index, 'picture');
      else app.select(item, 'picture');
    },
    hover: (at) =>
      frame.classList.toggle('pointing', at !== undefined && pointedAt(seen, at).kind !== 'none'),
  });
  return {
    ...{ frame, move, positionOf },
    scene: () => seen,
    sight: () => sightOf(renderer),
    zoom: (by) => void camera.animate({ ratio: limited(camera.ratio * by) }, { duration: 120 }),
    fit: () => void camera.animate(fitted(), { duration: 200 }),
  };
}
