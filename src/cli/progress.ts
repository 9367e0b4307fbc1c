import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
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
  const format = `${total > 0 ? `{bar} {read} of ${sizeText(total)}` : '{read}'}, {articles} articles{pace}`;
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  const started = performance.now();
  let [articles, read] = [0, 0];
  const shown = () => ({
    articles,
    read: sizeText(read),
    pace: paceText(read, total, performance.now() - started),
  });
  bar.start(total, 0, shown());
  return {
    bytes: (count) => {
      read += count;
      bar.update(Math.min(read, total), shown());
    },
    article: () => {
      articles += 1;
      bar.update(shown());
    },
    stop: () => bar.stop(),
  };
}

/**
 * How fast bytes are read, and how long the rest of them will take at that: `, 1.2 MB/s, 0:27 left`. Nothing before the
 * first ones; no time left where the total is not known, which is 0 then.
 */
export function paceText(read: number, total: number, ms: number): string {
  if (read === 0 || ms === 0) return '';
  const left = total > 0 ? `, ${timeText((Math.max(0, total - read) * ms) / read / 1000)} left` : '';
  return `, ${sizeText((1000 * read) / ms)}/s${left}`;
}

/** Seconds as minutes and seconds, from an hour on with hours: `0:27`, `2:05:00`; any that has begun is counted. */
function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Bytes as kB or MB. */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
