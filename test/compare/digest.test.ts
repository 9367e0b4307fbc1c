import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestHtml, digestMarkdown } from '../../src/compare/digest-page.js';
import { digestOf, readDigestRules } from '../../src/compare/digest.js';
import { buildGraph } from '../../src/graph/build.js';
import { graphRecord } from '../../src/graph/record.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { percent, recordsOf, TYPES, usd, type FakeFact } from '../output/fake.js';

const RULES = readDigestRules(rulesFolder());
const OLD = '2014-02-03';
const NEW = '2014-02-07';
const told = (published: string, fact: FakeFact): ArticleRecords =>
  recordsOf(
    {
      text: `Norwind <b>, Vexa, Solara, Ann Osei (${published} ${JSON.stringify(fact.status ?? '')} ${JSON.stringify(fact.percent ?? '')})`,
      source: `${published}.txt`,
      published,
    },
    [fact],
  );
const digest = (...articles: ArticleRecords[]) =>
  digestOf(graphRecord(buildGraph(articles)), '2014-02-05', RULES);

const BID = { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] } } as const;
const STAKE = { type: 'StakeHolding', roles: { owner: ['Norwind'], company: ['Solara'] } } as const;

describe('a digest', () => {
  it('has the deals that are new, the largest first in whatever currency', () => {
    const small = {
      type: 'Acquisition',
      roles: { acquirer: ['Norwind'], target: ['Solara'] },
      amount: { ...usd(900_000_000), currency: 'JPY' },
    };
    const { deals } = digest(
      told(NEW, small),
      told(NEW, { ...BID, amount: usd(30_000_000) }),
      told(OLD, { type: 'Merger', roles: { party: ['Vexa', 'Solara'] } }),
    );
    expect(deals.map(({ fact }) => fact.amount?.currency)).toEqual(['USD', 'JPY']);
  });

  it('has what changed its status, with what it was', () => {
    const { changed, deals } = digest(
      told(OLD, { ...BID, status: 'agreed' }),
      told(NEW, { ...BID, status: 'cancelled' }),
    );
    expect(changed).toMatchObject([{ before: 'agreed', fact: { status: 'cancelled' } }]);
    expect(deals).toEqual([]);
  });

  it.each([
    [2.9, undefined, undefined],
    [3, undefined, 3],
    [12, undefined, 10],
    [12, 11, undefined],
    [12, 4, 10],
    [51, 30, 50],
  ])('of a stake of %s%% (%s%% before) tells the threshold %s', (now, before, threshold) => {
    const articles = [
      told(NEW, { ...STAKE, percent: percent(now) }),
      ...(before === undefined ? [] : [told(OLD, { ...STAKE, percent: percent(before) })]),
    ];
    expect(digest(...articles).stakes.map((one) => one.threshold)).toEqual(
      threshold === undefined ? [] : [threshold],
    );
  });

  it('has people who come and go', () => {
    const { people } = digest(
      told(NEW, { type: 'Departure', roles: { person: ['Ann Osei'], organization: ['Vexa'] } }),
    );
    expect(people).toHaveLength(1);
  });

  it('has what contradicts: a status, a figure', () => {
    const { contradictions } = digest(
      told(NEW, { ...BID, status: 'agreed' }),
      told(NEW, { ...BID, status: 'denied' }),
    );
    expect(contradictions.map(({ why }) => why)).toEqual(['agreed in one article, denied in another']);
    const figures = digest(
      told(NEW, { ...STAKE, percent: percent(12) }),
      told(NEW, { ...STAKE, percent: percent(14) }),
    );
    expect(figures.contradictions.map(({ why }) => why)).toEqual(['percent differs']);
  });

  it('does not depend on the order of articles', () => {
    const articles = [
      told(NEW, { ...BID, status: 'agreed' }),
      told(OLD, { ...BID, status: 'proposed' }),
      told(NEW, { ...STAKE, percent: percent(12) }),
    ];
    const expected = digest(...articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 3 }), (some) => {
        expect(digest(...some)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('is Markdown and a page in which nothing of an article is markup', () => {
    const found = digest(told(NEW, BID));
    expect(digestMarkdown(found, TYPES)).toContain('- Acquisition: Norwind → Vexa, actual');
    expect(digestMarkdown(found, TYPES)).toContain('Norwind \\<b\\>');
    expect(digestHtml(found, TYPES)).toContain('Norwind &#60;b&#62;');
    expect(digestHtml(found, TYPES)).not.toContain('<b>');
  });
});
