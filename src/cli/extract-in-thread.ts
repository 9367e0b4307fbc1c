import { sessionOf, type Session } from '../program-session.js';
import type { Extracted, ExtractSettings } from './extracted.js';
import { extractWanted } from './extractor.js';
import { attempt, type Outcome } from './outcome.js';
import { openProgram } from './program.js';
import { withinTime } from './stop.js';
import type { ExtractTask } from './threads.js';

// What runs in each thread of an extractor; all tasks of a thread have the same settings.

let session: Promise<Session> | undefined;

/** Not by `interruptible`: signals are the main thread's, and would no longer reach it. */
const makeSession = async ({ rules, knownNames }: ExtractSettings): Promise<Session> =>
  sessionOf(await openProgram(rules), { knownNames });

/** Makes the thread ready before there is an article for it. */
export async function open(settings: ExtractSettings): Promise<void> {
  await (session ??= makeSession(settings));
}

/** What was found in one article. */
export default async function extractInThread({
  article,
  settings,
}: ExtractTask): Promise<Outcome<Extracted>> {
  const work = extractWanted(await (session ??= makeSession(settings)), settings);
  const outcome = attempt(article, () => withinTime(() => work(article), settings.timeout));
  // What was broken off may have left half of what it remembers: the next article is read by a session of its own.
  if ('problem' in outcome && outcome.problem.code === 'too-slow') session = undefined;
  return outcome;
}
