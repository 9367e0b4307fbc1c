import { beforeAll, describe, expect, it } from 'vitest';
import { loadQueries } from '../../src/neo4j/browser/knowledge.js';
import { openStore } from '../../src/neo4j/connection.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { dataArticles } from './articles.js';
import { cypherPage } from './cypher-page.js';
import { address, connection, driverTo, empty, load, NO_SERVER, query } from './support.js';

const QUERIES = loadQueries(rulesFolder());

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

  it('are fifteen', () => {
    expect(QUERIES).toHaveLength(15);
  });

  it.each(QUERIES)('$title: finds something in the sample articles', async ({ cypher }) => {
    if (driver) expect(await query(driver, cypher)).not.toEqual([]);
  });

  it('find what docs/cypher.md shows (npx vitest run test/neo4j/cypher.test.ts -u writes it anew)', async () => {
    if (driver) await expect(await cypherPage(QUERIES, driver)).toMatchFileSnapshot('../../docs/cypher.md');
  });
});
