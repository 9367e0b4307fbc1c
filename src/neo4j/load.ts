import { setImmediate as immediate } from 'node:timers/promises';
import { articlesRecord } from '../graph/articles.js';
import type { FactTypes } from '../output/fact-types.js';
import type { ArticleRecords } from '../output/types.js';
import { planChanges, type Plan, type Request, type Requests } from './plan.js';
import type { Store } from './store.js';
import { writeChanges } from './write.js';
import { append } from '../grouped.js';

/** How many facts one transaction takes, as far as documents allow. */
const FACTS_A_BATCH = 1000;

export interface LoadOptions {
  readonly types: FactTypes;
  /** Only work out what would change. */
  readonly dryRun?: boolean;
}

/**
 * Takes articles into the graph as they come, some thousand facts a transaction; what each transaction did is given when
 * it is done. While the server works, the next articles are read.
 * @throws Neo4jError when the server stays away longer than the driver tries again, or refuses
 */
export async function* loadArticles(
  store: Store,
  articles: AsyncIterable<ArticleRecords>,
  { types, dryRun = false }: LoadOptions,
): AsyncGenerator<Plan> {
  let running: Promise<Plan> | undefined;
  for await (const batch of batches(articles)) {
    const done = await running;
    running = changeDocuments(store, batch, types, dryRun);
    // A failure is met where it is awaited; until then it must not count as unhandled.
    running.catch(() => {});
    if (done) yield done;
  }
  const last = await running;
  if (last) yield last;
}

/** Does in one transaction what is asked of these documents, or only says what it would be. */
export function changeDocuments(
  store: Store,
  requests: Requests,
  types: FactTypes,
  dryRun = false,
): Promise<Plan> {
  if (dryRun) return store.read((tx, aliases) => planChanges(tx, requests, { types, aliases }));
  return store.write(async (tx, aliases) => {
    const plan = await planChanges(tx, requests, { types, aliases });
    await writeChanges(tx, plan.changes);
    return plan;
  });
}

/**
 * Articles in groups; the parts of one document that come in one group are put together. It steps aside after each
 * article, for what the transaction under way has to send.
 */
async function* batches(articles: AsyncIterable<ArticleRecords>): AsyncGenerator<Requests> {
  let batch = new Map<string, ArticleRecords[]>();
  let facts = 0;
  for await (const records of articles) {
    const { id } = records.document;
    append(batch, id, records);
    await immediate();
    facts += Math.max(1, records.facts.length);
    if (facts < FACTS_A_BATCH) continue;
    yield await requestsOf(batch);
    batch = new Map();
    facts = 0;
  }
  if (batch.size > 0) yield await requestsOf(batch);
}

async function requestsOf(batch: ReadonlyMap<string, readonly ArticleRecords[]>): Promise<Requests> {
  const requests = new Map<string, Request>();
  for (const [id, parts] of batch) {
    requests.set(id, { add: articlesRecord(parts) });
    await immediate();
  }
  return requests;
}
