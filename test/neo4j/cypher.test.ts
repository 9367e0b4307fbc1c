import { beforeAll, describe, expect, it } from 'vitest';
import { loadQueries } from '../../src/neo4j/browser/knowledge.js';
import { openStore } from '../../src/neo4j/connection.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { recordsOf, usd } from '../output/fake.js';
import { dataArticles } from './articles.js';
import { cypherPage } from './cypher-page.js';
import { address, connection, driverTo, empty, load, NO_SERVER, query } from './support.js';

const QUERIES = loadQueries(rulesFolder());

const DEAL = { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] } } as const;

/** A rumour that comes true, at another price. */
const FOLLOW_UPS = [
  recordsOf({ text: 'Norwind may buy Vexa for $30.', published: '2014-02-03' }, [
    { ...DEAL, status: 'rumoured', amount: usd(30) },
  ]),
  recordsOf({ text: 'Norwind has bought Vexa for $40.', published: '2014-03-03' }, [
    { ...DEAL, amount: usd(40) },
  ]),
];

describe.skipIf(NO_SERVER)('the queries for Neo4j Browser', () => {
  const driver = NO_SERVER ? undefined : driverTo(address());
  beforeAll(async () => {
    const store = await openStore(connection());
    await store.prepare();
    await empty(store.driver);
    await load(store, dataArticles());
    await store.close();
    return async () => {
      if (driver) await empty(driver);
      await driver?.close();
    };
  });

  it('are twenty', () => {
    expect(QUERIES).toHaveLength(20);
  });

  it('find what docs/cypher.md shows (npx vitest run test/neo4j/cypher.test.ts -u writes it anew)', async () => {
    if (driver) await expect(await cypherPage(QUERIES, driver)).toMatchFileSnapshot('../../docs/cypher.md');
  });

  describe('with two more articles on one deal', () => {
    beforeAll(async () => {
      const store = await openStore(connection());
      await load(store, FOLLOW_UPS);
      await store.close();
    });

    it.each(QUERIES)('$title: finds something', async ({ cypher }) => {
      if (driver) expect(await query(driver, cypher)).not.toEqual([]);
    });
  });
});
