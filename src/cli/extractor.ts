import type { ArticleInput } from '../article/types.js';
import { once } from '../once.js';
import { sessionOf, type Session } from '../program-session.js';
import type { Extracted, ExtractSettings } from './extracted.js';
import { onlyWanted } from './filters.js';
import { here, type Work } from './outcome.js';
import { openProgram } from './program.js';
import { optimiseSoon } from './optimiser.js';
import { interruptible } from './stop.js';
import { openSharedWork } from './shared-work.js';
import { openThreads, type Threads } from './threads.js';

/** Work that ends with `close`: threads are taken down. */
export interface Extractor extends Work<Extracted> {
  close(): Promise<void>;
}

/**
 * Characters that are read in this thread before others are made, or before V8 optimises as soon as it likes where there
 * are none: either takes as long to begin as so many characters do to be read. Each thread has V8 compile the same
 * functions for itself, on cores that all have articles to read.
 */
const ALONE = 100_000;
/** Articles in work at a time for each thread: so far one may be ahead of another, which has to share its core. */
export const AHEAD = 8;
/** Of these, articles sent to a thread before the first of them is done, so that it has not to wait for work. */
const SENT = 3;

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
 * Reads articles in `jobs` threads, of which this one is the first: it knows its work already, and goes on with it while
 * the others begin, which is when more has come than is soon read here.
 */
export function openExtractor(session: Session, settings: ExtractSettings, jobs: number): Extractor {
  const alone = here(extractWanted(session, settings), settings.timeout);
  const optimise = once(optimiseSoon);
  let characters = 0;
  let threads: Threads | undefined;
  const share = once(() => {
    threads = openThreads(jobs - 1, SENT, settings);
    return openSharedWork(threads, alone.run);
  });
  return {
    ahead: jobs === 1 ? alone.ahead : jobs * AHEAD,
    run: (article) => {
      const many = characters >= ALONE;
      characters += article.text.length;
      if (many && jobs > 1) return share()(article);
      if (many) optimise();
      return alone.run(article);
    },
    close: async () => threads?.close(),
  };
}
