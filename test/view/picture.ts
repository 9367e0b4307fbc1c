import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What stands in the picture, from the SVG that the page saves; places are the page's own. */
export interface Drawn {
  readonly source: string;
  readonly labels: readonly Label[];
  readonly nodes: readonly Node[];
  readonly lines: readonly { readonly dashed: boolean; readonly color: string }[];
}
export interface Node {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: string;
}
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly struck: boolean;
}

/** Saves the picture with the page's own button. */
export async function savedPicture(page: Page, button: 'save-svg' | 'save-png'): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#${button}`)]);
  return readFile(await download.path());
}

export async function drawn(page: Page): Promise<Drawn> {
  const source = (await savedPicture(page, 'save-svg')).toString('utf8');
  const frame = await page.locator('.frame').boundingBox();
  if (!frame) throw new Error('there is no picture');
  // The browser measures the text, in a page that has nothing else.
  const parts = await page.evaluate(
    ({ text, left, top }) => {
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
        .documentElement as unknown as SVGSVGElement;
      document.body.append(svg);
      const [x0 = 0, y0 = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const shift = (x: number, y: number): { x: number; y: number } => ({
        x: x - x0 + left,
        y: y - y0 + top,
      });
      const labels = [...svg.querySelectorAll('text')].map((label) => {
        const { x, y, width, height } = label.getBBox();
        const struck = label.getAttribute('text-decoration') === 'line-through';
        return { text: label.textContent, ...shift(x, y), width, height, struck };
      });
      const nodes = [...svg.querySelectorAll('circle')].map((circle) => ({
        ...shift(circle.cx.baseVal.value, circle.cy.baseVal.value),
        r: circle.r.baseVal.value,
        fill: circle.getAttribute('fill') ?? '',
      }));
      const lines = [...svg.querySelectorAll('path[stroke]')].map((path) => ({
        dashed: path.hasAttribute('stroke-dasharray'),
        color: path.getAttribute('stroke') ?? '',
      }));
      svg.remove();
      return { labels, nodes, lines };
    },
    { text: source, left: frame.x, top: frame.y },
  );
  return { source, ...parts };
}

/** The node that a name stands beside: the nearest one. */
export function nodeAt({ labels, nodes }: Drawn, name: string): { x: number; y: number } {
  const label = labels.find(({ text }) => text === name);
  if (!label) throw new Error(`${name} is not in the picture`);
  const away = ({ x, y }: { x: number; y: number }): number => {
    const dx = Math.max(label.x - x, 0, x - label.x - label.width);
    const dy = Math.max(label.y - y, 0, y - label.y - label.height);
    return Math.hypot(dx, dy);
  };
  const [nearest] = [...nodes].sort((a, b) => away(a) - away(b));
  if (!nearest) throw new Error('the picture is empty');
  return nearest;
}
