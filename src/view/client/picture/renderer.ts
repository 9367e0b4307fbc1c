import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import { LINE_PROGRAMS } from './edge-program.js';
import type { PictureGraph, PictureLine, PictureNode } from './elements.js';
import type { Renderer } from './scene.js';
import { BEYOND, PADDING, ZOOM } from './sight.js';

/** Room for each node, as the side of a square in pixels, from which on nodes have their full size. */
const SCALE = { roomy: 75, least: 0.25 } as const;
/** Sizes grow as one zooms in, until they are so much more than full. */
const GROWN = 1.7;

/** Sigma on WebGL; throws where the browser gives none. */
export function createRenderer(
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
export function followSize(renderer: Renderer, stage: HTMLElement): void {
  new ResizeObserver(() => {
    const { width, height } = renderer.getDimensions();
    if (stage.offsetWidth === width && stage.offsetHeight === height) return;
    renderer.refresh({ partialGraph: {}, skipIndexation: true });
  }).observe(stage);
}

/** Many nodes in a small frame are drawn smaller. */
export function nodeScale({ clientWidth, clientHeight }: HTMLElement, nodes: number): number {
  const room = Math.sqrt((clientWidth * clientHeight) / Math.max(nodes, 1));
  return Math.min(1, Math.max(SCALE.least, room / SCALE.roomy));
}
