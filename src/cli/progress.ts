import { createRequire } from 'node:module';
import type * as cliProgress from 'cli-progress';
import type { Found } from './files.js';

/** A progress bar over the bytes of the inputs found. */
export interface Progress {
  bytes(count: number): void;
  article(): void;
  stop(): void;
}

/** A bar on the stream when it is a terminal. Where something has no size, as standard input, it counts only. */
export function progressBar(stream: NodeJS.WriteStream, found: readonly Found[]): Progress | undefined {
  if (!stream.isTTY) return undefined;
  const sizes = found.map((one) => ('size' in one ? one.size : undefined));
  const total = sizes.includes(undefined) ? 0 : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  // Loaded for a terminal alone.
  const { Presets, SingleBar } = createRequire(import.meta.url)('cli-progress') as typeof cliProgress;
  const format = `${total > 0 ? `{bar} {read} of ${sizeText(total)}` : '{read}'}, {articles} articles`;
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let [articles, read] = [0, 0];
  bar.start(total, 0, { articles, read: sizeText(0) });
  return {
    bytes: (count) => {
      read += count;
      bar.update(Math.min(read, total), { read: sizeText(read) });
    },
    article: () => bar.update({ articles: ++articles }),
    stop: () => bar.stop(),
  };
}

/** Bytes as kB or MB. */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
