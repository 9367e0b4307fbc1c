import { describe, expect, it } from 'vitest';
import { dataArticles } from './articles.js';
import { dump } from './dump.js';
import { HOSTILE_ARTICLES } from './hostile.js';
import { finfactsAt } from './program.js';
import { java, NotHere } from './server/classpath.js';
import { ServerHome } from './server/home.js';
import { driverTo, load, NO_SERVER, OWN_SERVERS, useStore } from './support.js';
import { openStore } from '../../src/neo4j/connection.js';

/** The newest calendar release needs a newer Java than the long-term one. */
function canRunLatest(): boolean {
  try {
    java('latest');
    return OWN_SERVERS;
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    console.error(`The newest Neo4j release is NOT TESTED: ${error.message}.`);
    return false;
  }
}

describe.skipIf(NO_SERVER || !canRunLatest())('the newest calendar release', () => {
  const { store, driver } = useStore();

  it('holds the same graph as the long-term release, and lets it be retracted', async () => {
    const articles = [...dataArticles(), ...HOSTILE_ARTICLES];
    await load(store(), articles);
    const expected = await dump(driver());
    const server = await ServerHome.create('latest');
    const latest = driverTo(server);
    try {
      await server.start();
      const there = await openStore({ ...server, uri: server.uri, retrySeconds: 60 });
      await there.prepare();
      await load(there, articles);
      expect(await dump(latest)).toEqual(expected);
      await there.close();
      for (const { document } of dataArticles().slice(0, 2)) {
        const { code } = await finfactsAt(server, ['retract', '--document', document.id]).outcome;
        expect(code).toBe(0);
      }
      expect((await dump(latest)).length).toBeLessThan(expected.length);
    } finally {
      await latest.close();
      await server.remove();
    }
  });
});
