import type { Tinypool } from 'tinypool';
import type { ArticleInput } from '../article/types.js';
import { extractWorkerFile } from '../rules-folder.js';
import type { Extracted, ExtractSettings } from './extracted.js';
import { problemOfWork, type Outcome } from './outcome.js';

/** What a thread is sent: an article, and what it is to be read with. */
export interface ExtractTask {
  readonly article: ArticleInput;
  readonly settings: ExtractSettings;
}

/** Threads beside the main one that read articles. */
export interface Threads {
  /** Whether all have begun, and one of them would soon be without work. */
  hasRoom(): boolean;
  /** Sends an article to the next thread that is free. */
  run(article: ArticleInput): Promise<Outcome<Extracted>>;
  close(): Promise<void>;
}

/**
 * Begins so many threads. They are ready when their sessions are open; where one cannot begin, there is never room.
 * @param ahead articles sent to each thread before the first of them is done, so that none has to wait for work
 */
export function openThreads(count: number, ahead: number, settings: ExtractSettings): Threads {
  const pool = openPool(count, ahead);
  let ready = false;
  let waiting = 0;
  const open = async (): Promise<void> => {
    const made = await pool;
    await Promise.all(Array.from({ length: count }, () => made.run(settings, { name: 'open' })));
    ready = true;
  };
  open().catch(() => {});
  return {
    hasRoom: () => ready && waiting < count * ahead,
    run: async (article) => {
      waiting += 1;
      try {
        return await inThread(await pool, { article, settings });
      } finally {
        waiting -= 1;
      }
    },
    close: async () => (await pool).destroy(),
  };
}

/** Without `concurrentTasksPerWorker` a thread got its next article only when this one had heard of the last. */
async function openPool(threads: number, ahead: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: extractWorkerFile(),
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: ahead,
  });
}

async function inThread(pool: Tinypool, task: ExtractTask): Promise<Outcome<Extracted>> {
  const { source } = task.article;
  try {
    return (await pool.run(task)) as Outcome<Extracted>;
  } catch (error) {
    return { problem: problemOfWork(error, source), source, ms: 0 };
  }
}
