import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphRecord } from '../../src/graph/record.js';
import { buildGraph } from '../../src/graph/build.js';
import { splitGraph } from '../../src/graph/split.js';
import { STATUSES } from '../../src/facts/types.js';
import { recordChecker } from '../../src/output/check.js';
import { canonicalJson } from '../../src/output/ids.js';
import { lineRecords } from '../../src/output/line-records.js';
import type {
  ArticleRecords,
  DocumentRecord,
  EvidenceRecord,
  FactRecord,
  GraphRecord,
} from '../../src/output/types.js';
import { BOUNDS, SCHEMA } from '../../src/output/vocabulary.js';
import { TYPES } from '../output/fake.js';

// Articles as no engine would give them, so that tellings of one fact contradict each other in every way: readings of one
// text with other dates, a sentence read as proposed here and agreed there, sums and days that differ.

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const document: fc.Arbitrary<DocumentRecord> = fc
  .record({
    id: fc.constantFrom('d_1', 'd_2', 'd_3'),
    source: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
    title: optional(fc.constantFrom('A deal', 'The deal')),
    published: optional(fc.constantFrom('2014-01-01', '2014-02-02', '2014-03-03')),
  })
  .map(defined);

const PARTIES = ['e_00000000000000aa', 'e_00000000000000bb', 'e_00000000000000cc'] as const;
const FACTS = [
  { id: 'f_0000000000000001', type: 'StakePurchase', roles: { buyer: [0], company: [1] } },
  { id: 'f_0000000000000002', type: 'Merger', roles: { party: [0, 1, 2] } },
] as const;

const offset = fc.integer({ min: 0, max: 3 });
const filler = (index: number) =>
  fc
    .record({ start: offset, name: fc.constantFrom('Norwind', 'Norwind Inc', 'NW') })
    .map(({ start, name }) => ({
      id: PARTIES[index]!,
      name: `${name} ${index}`,
      type: 'Organization' as const,
      mention: { start, end: start + 1 },
    }));
const evidence: fc.Arbitrary<EvidenceRecord> = fc
  .record({ start: offset, title: fc.boolean(), trigger: offset })
  .map(({ start, title, trigger }) => ({
    ...{ start, end: start + 9, exact: 'Norwind 1', prefix: '', suffix: '' },
    ...{ trigger: { start: trigger, end: trigger + 1 }, title },
  }));
const number = fc.integer({ min: 1, max: 3 });
const percent = fc.record({
  value: number,
  bound: fc.constantFrom(...BOUNDS),
  text: fc.constantFrom('1', 'one'),
});
const range = fc.record({
  min: number,
  max: number,
  bound: fc.constantFrom(...BOUNDS),
  text: fc.constantFrom('1-2'),
});
const day = fc.constantFrom('2014-01-01', '2014-01-09', '2014-02-01');
const date = fc
  .record({
    start: optional(day),
    end: optional(day),
    precision: fc.constantFrom('day', 'month'),
    text: fc.constantFrom('then'),
  })
  .map(defined);

const factOf = (document: DocumentRecord): fc.Arbitrary<FactRecord> =>
  fc.constantFrom(...FACTS).chain(({ id, type, roles }) =>
    fc
      .record({
        roles: fc.record(
          Object.fromEntries(
            Object.entries(roles).map(([role, list]) => [
              role,
              fc.tuple(...(list as readonly number[]).map(filler)),
            ]),
          ) as Record<string, fc.Arbitrary<FactRecord['roles'][string]>>,
        ),
        percent: type === 'Merger' ? fc.constant(undefined) : optional(fc.oneof(percent, range)),
        amount: optional(percent.map((one) => ({ ...one, currency: one.value > 1 ? 'USD' : 'EUR' }))),
        date: optional(date),
        status: fc.constantFrom(...STATUSES),
        attributedTo: optional(fc.constantFrom('a banker', 'the company')),
        evidence: fc.uniqueArray(evidence, {
          minLength: 1,
          maxLength: 3,
          selector: ({ start, title }) => `${start}${title}`,
        }),
        rule: fc.constantFrom('x/a', 'x/b'),
        confidence: fc.constantFrom(0.5, 0.9),
      })
      .map((rest) =>
        defined({
          ...{
            schema: SCHEMA,
            kind: 'fact' as const,
            id,
            type,
            source: document.source,
            document: document.id,
          },
          ...rest,
        }),
      ),
  );

const article: fc.Arbitrary<ArticleRecords> = document.chain((document) =>
  fc.array(factOf(document), { minLength: 1, maxLength: 4 }).map((facts) => ({
    ...lineRecords(facts as [FactRecord, ...FactRecord[]], TYPES),
    document,
  })),
);
const articles = fc.array(article, { minLength: 1, maxLength: 4 });

/** What a merge reads of its inputs: graphs come article by article, as do fact lines. */
const read = (input: GraphRecord | readonly ArticleRecords[]): ArticleRecords[] =>
  'facts' in input ? [...splitGraph(input)] : [...input];
const merge = (...inputs: readonly (GraphRecord | readonly ArticleRecords[])[]): GraphRecord =>
  graphRecord(buildGraph(inputs.flatMap(read)));
const holds = (a: GraphRecord, b: GraphRecord): void => {
  expect(canonicalJson(a)).toBe(canonicalJson(b));
};

describe('merging', () => {
  it('does not depend on what is merged first', () => {
    fc.assert(
      fc.property(articles, articles, articles, (a, b, c) => {
        const whole = merge(a, b, c);
        holds(merge(merge(a, b), c), whole);
        holds(merge(a, merge(b, c)), whole);
        holds(merge(merge(a), merge(b), merge(c)), whole);
      }),
      { numRuns: 500 },
    );
  });
  it('does not depend on the order', () => {
    fc.assert(fc.property(articles, articles, (a, b) => holds(merge(a, b), merge(b, a))));
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(articles, articles, (a, b) => {
        holds(merge(a, a), merge(a));
        holds(merge(merge(a, b), a), merge(a, b));
      }),
    );
  });
  it('gives graphs that meet the schema', () => {
    const checker = recordChecker(TYPES);
    fc.assert(
      fc.property(articles, (a) => {
        expect(checker.graph(merge(a))).not.toHaveProperty('flaw');
      }),
    );
  });
});

describe('an article in parts', () => {
  it('gives the graph of the whole article', () => {
    fc.assert(
      fc.property(article, ({ document, entities, facts }) => {
        const parts = facts.map((fact) => ({ document, entities, facts: [fact] }));
        holds(merge(parts), merge([{ document, entities, facts }]));
      }),
    );
  });
});
