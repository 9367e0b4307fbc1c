import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { openStore, type Connection } from '../../src/neo4j/connection.js';
import { loadArticles } from '../../src/neo4j/load.js';
import type { Store } from '../../src/neo4j/store.js';
import { Tally } from '../../src/neo4j/summary.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { TYPES } from '../output/fake.js';
import type { Address } from './server/home.js';

/** The server of all test files, where there is one. */
export const SERVER = inject('server');
/** Whether a test may start a server of its own. */
export const OWN_SERVERS = inject('ownServers');

/** For `describe.skipIf`: the reason was told when the run began. */
export const NO_SERVER = SERVER === undefined;

export function address(): Address {
  if (!SERVER) throw new Error('there is no server');
  return SERVER;
}

export function connection(): Connection {
  return { ...address(), retrySeconds: 60 };
}

/** A store on the tests' server, and a driver to look behind it; the database is empty before each test. */
export function useStore(): { readonly store: () => Store; readonly driver: () => Driver } {
  let store: Store | undefined;
  const the = (): Store => {
    if (!store) throw new Error('no store yet');
    return store;
  };
  beforeAll(async () => {
    store = await openStore(connection());
    await store.prepare();
  });
  beforeEach(() => empty(the().driver));
  afterAll(async () => {
    await empty(the().driver);
    await the().close();
  });
  return { store: the, driver: () => the().driver };
}

/** Takes everything out of the database but its constraints. */
export async function empty(driver: Driver): Promise<void> {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
}

/** Loads articles, in the order given, and tells what that did. */
export async function load(
  store: Store,
  articles: readonly ArticleRecords[],
  dryRun = false,
): Promise<string[]> {
  const tally = new Tally();
  for await (const plan of loadArticles(store, stream(articles), { types: TYPES, dryRun })) tally.add(plan);
  return tally.lines(dryRun);
}

async function* stream(articles: readonly ArticleRecords[]): AsyncGenerator<ArticleRecords> {
  yield* articles;
}

export async function query(
  driver: Driver,
  cypher: string,
  parameters: object = {},
): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(cypher, parameters);
  return records.map((record) => record.toObject());
}

/** A driver for tests that need no store. */
export function driverTo({ uri, user, password }: Address): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
}
