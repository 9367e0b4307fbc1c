import type { Links } from '../links.js';
import type { Position } from '../types.js';

/** Positions for these links, computed beside the page by the same function that arranges large graphs ahead. */
export function arrangeInWorker(links: Links): Promise<Position[]> {
  const url = URL.createObjectURL(new Blob([LAYOUT_WORKER], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return new Promise<Position[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Position[]>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('the layout failed')));
    worker.postMessage(links);
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(url);
  });
}
