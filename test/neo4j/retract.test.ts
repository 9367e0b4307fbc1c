import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { graphRecord } from '../../src/graph/record.js';
import { changeDocuments } from '../../src/neo4j/load.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { TYPES } from '../output/fake.js';
import { articleArbitrary } from './arbitrary.js';
import { dataArticles } from './articles.js';
import { dump } from './dump.js';
import { storedGraph } from './stored-graph.js';
import { empty, load, NO_SERVER, useStore } from './support.js';

describe.skipIf(NO_SERVER)('the graph is what its documents say', () => {
  const { store, driver } = useStore();
  const retract = (articles: readonly ArticleRecords[]): Promise<unknown> =>
    changeDocuments(store(), new Map(articles.map(({ document }) => [document.id, 'retract'])), TYPES);

  const corpora = fc.oneof(
    fc.shuffledSubarray([...dataArticles()], { minLength: 2, maxLength: 6 }),
    fc.array(articleArbitrary, { minLength: 2, maxLength: 6 }),
  );

  it('loading A and B and retracting A leaves what loading B alone gives', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, fc.nat({ max: 5 }), async (articles, cut) => {
        const a = articles.slice(0, cut);
        const gone = new Set(a.map(({ document }) => document.id));
        const b = articles.slice(cut).filter(({ document }) => !gone.has(document.id));
        await empty(driver());
        await load(store(), b);
        const alone = await dump(driver());
        await empty(driver());
        await load(store(), [...a, ...b]);
        await retract(a);
        expect(await dump(driver())).toEqual(alone);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same in any order of loading, one by one or together, and when all is loaded again', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (articles) => {
        await empty(driver());
        await load(store(), articles);
        const together = await dump(driver());
        await empty(driver());
        for (const article of [...articles].reverse()) await load(store(), [article]);
        expect(await dump(driver())).toEqual(together);
        await load(store(), articles);
        expect(await dump(driver())).toEqual(together);
      }),
      { numRuns: 15 },
    );
  });

  it('is the graph that finfacts extract writes', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (articles) => {
        await empty(driver());
        await load(store(), articles);
        expect(await storedGraph(driver())).toEqual(graphRecord(buildGraph(articles)));
      }),
      { numRuns: 15 },
    );
  });

  it('holds nothing but the lock when every document is retracted', async () => {
    await load(store(), dataArticles());
    await retract(dataArticles());
    expect(await dump(driver())).toEqual([]);
  });
});
