import { Presets, SingleBar } from 'cli-progress';

/** A progress bar over the inputs found. */
export interface Progress {
  article(): void;
  input(): void;
  stop(): void;
}

/** A bar on the stream when it is a terminal. */
export function progressBar(stream: NodeJS.WriteStream, total: number): Progress | undefined {
  if (!stream.isTTY) return undefined;
  const format = '{bar} {value}/{total} inputs, {articles} articles';
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let articles = 0;
  bar.start(total, 0, { articles });
  return {
    article: () => bar.update({ articles: ++articles }),
    input: () => bar.increment(1, { articles }),
    stop: () => bar.stop(),
  };
}
