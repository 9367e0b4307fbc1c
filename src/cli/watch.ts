import { watch } from 'chokidar';

/** A file that grows is read when it has kept its size for so long, in milliseconds. */
const SETTLED = 150;

export interface Watch {
  close(): Promise<void>;
}

/**
 * Calls when a file or folder named changes: once for changes that come together, and not again before the work on the
 * last ones is done, with the paths of what changed. Resolves when it watches.
 */
export async function watchInputs(
  paths: readonly string[],
  changed: (paths: readonly string[]) => Promise<void>,
): Promise<Watch> {
  let waiting: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let again = false;
  const news = new Set<string>();
  const work = async (): Promise<void> => {
    if (working) {
      again = true;
      return;
    }
    do {
      again = false;
      const paths = [...news];
      news.clear();
      working = changed(paths);
      await working;
    } while (again);
    working = undefined;
  };
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 3 },
  });
  watcher.on('all', (_event, path) => {
    news.add(path);
    clearTimeout(waiting);
    waiting = setTimeout(() => void work(), SETTLED);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    close: async () => {
      clearTimeout(waiting);
      await watcher.close();
      await working;
    },
  };
}
