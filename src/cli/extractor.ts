import type { Tinypool } from 'tinypool';
import type { ArticleInput } from '../article/types.js';
import type { ArticleRecords } from '../output/types.js';
import { sessionOf, type Session } from '../program-session.js';
import { extractWorkerFile } from '../rules-folder.js';
import { onlyWanted, type Filters } from './filters.js';
import { here, problemOfWork, type Outcome, type Work } from './outcome.js';
import { openProgram } from './program.js';
import { interruptible } from './stop.js';

/** What articles are read with; every thread is given it. */
export interface ExtractSettings {
  readonly rules?: string | undefined;
  readonly knownNames?: boolean | undefined;
  readonly filters?: Filters | undefined;
  /** Milliseconds after which the work on an article is given up. */
  readonly timeout: number;
}

/** What was found in an article, and its text as it was read. */
export interface Extracted {
  readonly records: ArticleRecords;
  readonly text: string;
}

/** Work that ends with `close`: threads are taken down. */
export interface Extractor extends Work<Extracted> {
  close(): Promise<void>;
}

/** What a thread is sent: an article, and what it is to be read with. */
export interface ExtractTask {
  readonly article: ArticleInput;
  readonly settings: ExtractSettings;
}

/**
 * Characters that are read in this thread before others are made: a thread takes as long to begin as so many
 * characters do to be read.
 */
const ALONE = 100_000;
/** Articles sent to each thread before the first of them is done, so that none has to wait for work. */
export const AHEAD = 3;

/** A session of the main thread as the settings have it; throws RuleError where the rules cannot be used. */
export async function openSession({
  rules,
  knownNames,
}: Pick<ExtractSettings, 'rules' | 'knownNames'>): Promise<Session> {
  const program = await openProgram(rules);
  return interruptible(() => sessionOf(program, { knownNames }));
}

/** The wanted facts of one article. */
export function extractWanted(session: Session, { filters = {} }: ExtractSettings) {
  return (input: ArticleInput): Extracted => {
    const article = session.read(input);
    return { records: onlyWanted(session.extract(article), filters), text: article.text };
  };
}

/**
 * Reads articles in `jobs` threads, which are made when more has come than is soon read in this one; for one job, here.
 * An article that takes too long is given up, one that ends its thread (as by all of its memory) is a problem, and
 * another thread takes its place.
 */
export function openExtractor(session: Session, settings: ExtractSettings, jobs: number): Extractor {
  const alone = here(extractWanted(session, settings), settings.timeout);
  if (jobs === 1) return { ...alone, close: async () => {} };
  let characters = 0;
  let threads: Promise<Tinypool> | undefined;
  return {
    ahead: jobs * AHEAD,
    run: async (article) => {
      const few = characters < ALONE;
      characters += article.text.length;
      if (few) return alone.run(article);
      return inThread(await (threads ??= openThreads(jobs)), { article, settings });
    },
    close: async () => (await threads)?.destroy(),
  };
}

async function openThreads(jobs: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({ filename: extractWorkerFile(), minThreads: jobs, maxThreads: jobs });
}

async function inThread(threads: Tinypool, task: ExtractTask): Promise<Outcome<Extracted>> {
  const { source } = task.article;
  try {
    return (await threads.run(task)) as Outcome<Extracted>;
  } catch (error) {
    return { problem: problemOfWork(error, source), source, ms: 0 };
  }
}
