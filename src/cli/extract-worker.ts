import type { Session } from '../program-session.js';
import { extractWanted, openSession, type Extracted, type ExtractTask } from './extractor.js';
import { attempt, type Outcome } from './outcome.js';
import { withinTime } from './stop.js';

// What runs in each thread of an extractor; all tasks of a thread have the same settings.

let session: Promise<Session> | undefined;

/** What was found in one article. */
export default async function extractInThread({
  article,
  settings,
}: ExtractTask): Promise<Outcome<Extracted>> {
  const work = extractWanted(await (session ??= openSession(settings)), settings);
  const outcome = attempt(article, () => withinTime(() => work(article), settings.timeout));
  // What was broken off may have left half of what it remembers: the next article is read by a session of its own.
  if ('problem' in outcome && outcome.problem.code === 'too-slow') session = undefined;
  return outcome;
}
