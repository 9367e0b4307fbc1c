import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesRecord } from '../../src/graph/articles.js';
import { graphRecord } from '../../src/graph/record.js';
import { graphJson } from '../../src/export/json.js';
import { buildGraph } from '../../src/graph/build.js';
import { splitGraph } from '../../src/graph/split.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { percent, recordsOf, usd } from '../output/fake.js';

const DEAL = { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] } } as const;

/** The same deal in the news of three days: planned, priced, done. */
const PLANNED = recordsOf({ text: 'Norwind wants Vexa.', source: 'one', published: '2014-02-03' }, [
  { ...DEAL, status: 'proposed', attributedTo: 'a banker' },
]);
const PRICED = recordsOf(
  { text: 'Norwind is to pay $30 for Vexa.', source: 'two', published: '2014-03-03' },
  [{ ...DEAL, status: 'agreed', amount: usd(30) }],
);
const DONE = recordsOf(
  { text: 'Norwind Inc now owns all of Vexa Ltd.', source: 'three', published: '2014-04-03' },
  [{ ...DEAL, roles: { acquirer: ['Norwind Inc'], target: ['Vexa Ltd'] }, confidence: 0.7 }],
);
const UNDATED = recordsOf({ text: 'Norwind, owner of 12 percent of Vexa.', source: 'four' }, [
  { type: 'StakeHolding', roles: { owner: ['Norwind'], company: ['Vexa'] }, percent: percent(12) },
  { ...DEAL, status: 'rumoured' },
]);
const ALL: readonly ArticleRecords[] = [PLANNED, PRICED, DONE, UNDATED];

describe('one fact told by several articles', () => {
  const graph = graphRecord(buildGraph(ALL));
  const deal = graph.facts.find(({ type }) => type === 'Acquisition');

  it('is one fact with the status that the newest article gives', () => {
    expect(graph.facts.map(({ type }) => type).sort()).toEqual(['Acquisition', 'StakeHolding']);
    expect(deal?.status).toBe('actual');
    expect(deal).not.toHaveProperty('attributedTo');
  });
  it('has the value that only an older article gives', () => {
    expect(deal?.amount).toMatchObject({ value: 30 });
  });
  it('has evidence of every document, each with its document and the status there', () => {
    const statusOf = (article: ArticleRecords) =>
      deal?.evidence.find(({ document }) => document === article.document.id)?.status;
    expect(ALL.map(statusOf)).toEqual(['proposed', 'agreed', 'actual', 'rumoured']);
  });
  it('is as sure as the surest telling', () => {
    expect(deal?.confidence).toBe(0.9);
  });
});

describe('entities of several articles', () => {
  it('have the longest name, the other names as aliases, and count the passages that tell of them', () => {
    const { entities } = graphRecord(buildGraph(ALL));
    const norwind = entities.find(({ name }) => name === 'Norwind Inc');
    expect(norwind?.aliases).toEqual(['Norwind']);
    expect(norwind?.mentions).toBe(4);
  });
});

describe('one text of several sources', () => {
  const text = 'Norwind bought Vexa.';
  const of = (source: string, published?: string): ArticleRecords =>
    recordsOf({ text, source, ...(published !== undefined && { published }) }, [DEAL]);
  const documentsOf = (...articles: ArticleRecords[]) => graphRecord(buildGraph(articles)).documents;

  it('is one document with each source and its own date; it is of the source that published it first', () => {
    const documents = documentsOf(of('a.txt', '2014-03-05'), of('b.txt', '2014-03-03'), of('c.txt'));
    expect(documents).toMatchObject([
      {
        source: 'b.txt',
        published: '2014-03-03',
        sources: [
          { source: 'b.txt', published: '2014-03-03' },
          { source: 'a.txt', published: '2014-03-05' },
          { source: 'c.txt' },
        ],
      },
    ]);
  });
  it('keeps them when graphs are merged, in any grouping', () => {
    const [a, b, c] = [of('a.txt', '2014-03-05'), of('b.txt'), of('c.txt', '2014-03-04')];
    const graphOf = (...articles: ArticleRecords[]) => [...splitGraph(graphRecord(buildGraph(articles)))];
    const whole = documentsOf(a, b, c);
    expect(whole[0]?.sources).toHaveLength(3);
    expect(documentsOf(...graphOf(a, b), c)).toEqual(whole);
    expect(documentsOf(a, ...graphOf(c, b))).toEqual(whole);
    expect(documentsOf(...graphOf(a, b), ...graphOf(a, c))).toEqual(whole);
  });
  it('has no list of sources when it came from one, with or without its date', () => {
    const documents = documentsOf(of('a.txt'), of('a.txt', '2014-03-05'), of('a.txt', '2014-03-07'));
    expect(documents).toMatchObject([{ source: 'a.txt', published: '2014-03-05' }]);
    expect(documents[0]).not.toHaveProperty('sources');
  });
});

describe('the graph', () => {
  it('is the same bytes in any order, and when articles are given twice', () => {
    const bytes = graphJson(buildGraph(ALL));
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL, ...ALL], { minLength: 8 }), (articles) => {
        expect(graphJson(buildGraph(articles))).toBe(bytes);
      }),
    );
  });
  it('is sorted by id', () => {
    const { documents, entities, facts } = graphRecord(buildGraph(ALL));
    for (const list of [documents, entities, facts]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });
  it('has the same record when the articles are merged without making it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL, ...ALL]), (articles) => {
        expect(articlesRecord(articles)).toStrictEqual(graphRecord(buildGraph(articles)));
      }),
    );
  });
  it('has a node for every document, entity, fact and evidence, joined by role, support and place', () => {
    const graph = buildGraph([PLANNED]);
    const kinds = graph.mapNodes((_id, { kind }) => kind).sort();
    expect(kinds).toEqual(['document', 'entity', 'entity', 'evidence', 'fact']);
    const edges = graph.mapEdges((_id, edge) => (edge.kind === 'role' ? edge.role : edge.kind)).sort();
    expect(edges).toEqual(['acquirer', 'in', 'supported-by', 'target']);
  });
});
