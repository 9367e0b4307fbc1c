import type { Page } from 'playwright-core';
import { drawn, type Drawn, type Label, type Node } from './picture.js';

/** The colour of names and figures in the light theme. */
const INK = '#18212f';

/** How far the ground's colour reaches around letters, and half a pixel. */
const HALO = 2;

/** What the picture is said to hold, and which of it the screen shows elsewhere or not at all. */
export interface Seen {
  readonly picture: Drawn;
  readonly astray: { readonly labels: readonly Label[]; readonly nodes: readonly Node[] };
}

/**
 * Holds the picture against the pixels of the screen: each label's letters must fill its box from end to end, and the
 * middle of each node that nothing covers must have its colour, but for
 * the smallest, which have no pixel of their colour alone.
 */
export async function seen(page: Page): Promise<Seen> {
  const picture = await drawn(page);
  const screen = (await page.screenshot()).toString('base64');
  const covered = (node: Node): boolean =>
    picture.labels.some(({ x, y, width, height }) =>
      [node.x >= x - HALO, node.x <= x + width + HALO, node.y >= y - HALO, node.y <= y + height + HALO].every(
        Boolean,
      ),
    ) || picture.nodes.some((one) => one !== node && Math.hypot(one.x - node.x, one.y - node.y) < one.r + 2);
  const nodes = picture.nodes.filter((node) => node.r >= 3 && !covered(node));
  // In a page of its own, whose policy lets it read pictures.
  const reader = await page.context().newPage();
  const astray = await reader.evaluate(
    async ({ screen: source, labels, nodes: circles, ink }) => {
      const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data, width } = context.getImageData(0, 0, image.width, image.height);
      const has = (color: string, x: number, y: number, tolerance: number): boolean =>
        [1, 3, 5].every((at, channel) => {
          const wanted = Number.parseInt(color.slice(at, at + 2), 16);
          return Math.abs((data[4 * (y * width + x) + channel] ?? -99) - wanted) < tolerance;
        });
      /** Whether letters reach from one end of the label's box to the other. */
      const isWritten = (label: (typeof labels)[number]): boolean => {
        const columns: number[] = [];
        for (let x = Math.floor(label.x); x <= label.x + label.width; x += 1)
          for (let y = Math.floor(label.y); y < label.y + label.height; y += 1)
            if (has(ink, x, y, 80)) columns.push(x);
        return Math.min(...columns) - label.x < 7 && label.x + label.width - Math.max(...columns) < 7;
      };
      return {
        labels: labels.filter((label) => !isWritten(label)),
        nodes: circles.filter(({ x, y, fill }) => !has(fill, Math.round(x), Math.round(y), 20)),
      };
    },
    { screen, labels: picture.labels, nodes, ink: INK },
  );
  await reader.close();
  return { picture, astray };
}
