import type { Palette } from '../palette.js';
import type { SceneLabel } from './scene-types.js';
import { labelFont } from './text.js';

/** Draws the labels of a scene over the picture. */
export function drawLabels(canvas: HTMLCanvasElement, labels: readonly SceneLabel[], palette: Palette): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = devicePixelRatio || 1;
  const [width, height] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of labels) drawLabel(context, label, palette);
}

function drawLabel(context: CanvasRenderingContext2D, label: SceneLabel, palette: Palette): void {
  const { text, box, bold, color, struck, onLine } = label;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  context.font = labelFont(bold);
  if (onLine) {
    context.fillStyle = palette.ground;
    context.globalAlpha = 0.88;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.globalAlpha = 1;
  } else {
    context.strokeStyle = palette.ground;
    context.lineWidth = 3;
    context.strokeText(text, x, y + 0.5);
  }
  context.fillStyle = color;
  context.fillText(text, x, y + 0.5);
  if (struck) context.fillRect(box.x + 2, y, box.width - 4, 1);
}
