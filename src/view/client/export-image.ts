import type { Box } from '../logic/placement.js';
import type { App } from './app.js';
import { svg } from './dom.js';
import type { Palette } from './palette.js';
import { LABEL } from './picture/text.js';
import type { Scene, SceneLabel, SceneLine, SceneNode } from './picture/scene-types.js';
import { DASH, STROKE } from './picture/edge-shaders.js';
import { pointAt, lengthOf, cut } from '../logic/curve.js';

/** Pixels of a PNG for each pixel of the page: enough to print it. */
const PNG_SCALE = 2;

/** The part of the picture that is seen, as an SVG document. */
export function sceneSvg(scene: Scene, sight: Box, palette: Palette, title: string): string {
  const { x, y, width, height } = sight;
  const root = svg(
    'svg',
    { width, height, viewBox: `${x} ${y} ${width} ${height}`, 'font-family': LABEL.family },
    [
      svg('title', {}, [xmlText(title)]),
      svg('rect', { x, y, width, height, fill: palette.ground }),
      svg('g', { fill: 'none' }, scene.lines.flatMap(lineShapes)),
      svg('g', {}, scene.nodes.map(nodeShape)),
      svg(
        'g',
        { 'text-anchor': 'middle' },
        scene.labels.flatMap((label) => labelShapes(label, palette)),
      ),
    ],
  );
  return new XMLSerializer().serializeToString(root);
}

function lineShapes({ curve, width, head, pattern, color }: SceneLine): SVGElement[] {
  const length = Math.max(lengthOf(curve), 1);
  const body = cut(curve, 0, Math.max(0, 1 - (head?.length ?? 0) / length));
  const dashes = pattern === 'dashed' ? `${DASH.filled} ${DASH.period - DASH.filled}` : undefined;
  const d = `M${at(body.a)} Q${at(body.c)} ${at(body.b)}`;
  const shapes = [svg('path', { d, stroke: color, 'stroke-width': width, 'stroke-dasharray': dashes })];
  if (pattern === 'struck')
    shapes.push(svg('path', { d: strokes(body, length), stroke: color, 'stroke-width': 1.5 }));
  if (head) shapes.push(svg('path', { d: headOf(body.b, curve.b, head.half), fill: color }));
  return shapes;
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Slanted strokes across a line, each `STROKE.period` pixels. */
function strokes(body: SceneLine['curve'], length: number): string {
  const count = Math.floor(length / STROKE.period);
  return Array.from({ length: count }, (_, index) => {
    const t = (index + 0.5) / Math.max(count, 1);
    const [before, after] = [pointAt(body, Math.max(0, t - 0.01)), pointAt(body, Math.min(1, t + 0.01))];
    const angle = Math.atan2(after.y - before.y, after.x - before.x) + Math.PI / 2.6;
    const [dx, dy] = [Math.cos(angle) * STROKE.height, Math.sin(angle) * STROKE.height];
    const { x, y } = pointAt(body, t);
    return `M${at({ x: x - dx, y: y - dy })} L${at({ x: x + dx, y: y + dy })}`;
  }).join(' ');
}

function headOf(base: { x: number; y: number }, tip: { x: number; y: number }, half: number): string {
  const length = Math.max(Math.hypot(tip.x - base.x, tip.y - base.y), 0.01);
  const [nx, ny] = [(-(tip.y - base.y) / length) * half, ((tip.x - base.x) / length) * half];
  return `M${at({ x: base.x + nx, y: base.y + ny })} L${at(tip)} L${at({ x: base.x - nx, y: base.y - ny })} Z`;
}

function nodeShape({ x, y, radius, fill, border }: SceneNode): SVGElement {
  return svg('circle', {
    cx: x.toFixed(1),
    cy: y.toFixed(1),
    r: Math.max(radius - 1, 1).toFixed(1),
    fill,
    stroke: border,
    'stroke-width': 2,
  });
}

function labelShapes({ text, box, bold, color, struck, onLine }: SceneLabel, palette: Palette): SVGElement[] {
  const words = svg(
    'text',
    {
      ...{
        x: box.x + box.width / 2,
        y: box.y + box.height / 2 + 4,
        fill: color,
        'font-size': LABEL.size - (bold ? 0 : 1),
      },
      ...{ 'font-weight': bold ? 600 : 400, 'text-decoration': struck ? 'line-through' : undefined },
      ...(onLine
        ? {}
        : { stroke: palette.ground, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    [xmlText(text)],
  );
  const ground = svg('rect', { ...box, fill: palette.ground, 'fill-opacity': 0.88 });
  return onLine ? [ground, words] : [words];
}

/** Without the characters that XML cannot hold. */
function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

/** The same picture as a PNG. */
export async function svgToPng(source: string, { width, height }: Box): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture could be made'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Gives the reader a file. */
export function download(app: App, content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  app.announce(`${name} saved`);
}
