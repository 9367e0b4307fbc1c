import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAliases } from '../../src/aliases/file.js';
import { replaceAliases, settleDocuments } from '../../src/neo4j/alias-sync.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { percent, recordsOf, SUFFIXES, TYPES, usd } from '../output/fake.js';
import { articleArbitrary } from './arbitrary.js';
import { dump } from './dump.js';
import { empty, load, NO_SERVER, query, useStore } from './support.js';

const DEAL = { type: 'Acquisition', amount: usd(30) } as const;
const ONE = recordsOf({ text: 'Google buys Vexa.', source: 'one', published: '2014-02-03' }, [
  { ...DEAL, status: 'agreed', roles: { acquirer: ['Google'], target: ['Vexa'] } },
]);
const OTHER = recordsOf({ text: 'Alphabet Inc bought Vexa.', source: 'other', published: '2014-03-03' }, [
  { ...DEAL, roles: { acquirer: ['Alphabet Inc'], target: ['Vexa'] } },
]);
const JOIN = `same:
  - name: Alphabet
    names: [Google, YouTube]
    why: Google's parent
`;

describe('a file of aliases', () => {
  const refused = (text: string): string => {
    try {
      parseAliases(text, 'names.yml', SUFFIXES);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'not refused';
  };

  it('needs no entry for spellings that differ in the legal suffix', () => {
    const text = 'same: [{ name: Apple, names: [Apple Inc, Apple Corp], why: one company }]';
    expect(parseAliases(text, 'names.yml', SUFFIXES)).toEqual([]);
  });
  it.each([
    ['same: [', 'names.yml: '],
    ['same: [{ name: A, names: [B] }]', 'same, entry 1, why: '],
    ['same: [{ name: A, names: [], why: x }]', 'same, entry 1, names: '],
    ['other: []', 'other'],
    ['same: [{ name: A, type: Firm, names: [B], why: x }]', 'same, entry 1, type: '],
    [
      'same: [{ name: A, names: [C], why: x }, { name: B, names: [C], why: x }]',
      'C is joined to A and to B; keep one.',
    ],
    [
      'same: [{ name: A, names: [B], why: x }, { name: B, names: [C], why: x }]',
      'C is joined to B, and that to A; join C to A.',
    ],
  ])('is refused with the place and what to do: %s', (text, message) => {
    expect(refused(text)).toContain(message);
  });
});

describe.skipIf(NO_SERVER)('names joined and kept apart in Neo4j', () => {
  const { store, driver } = useStore();
  const use = async (text: string): Promise<void> => {
    await replaceAliases(store(), parseAliases(text, 'names.yml', SUFFIXES));
    for await (const plan of settleDocuments(store(), TYPES)) expect(plan.unchanged).toBeDefined();
  };
  const facts = (): Promise<Record<string, unknown>[]> =>
    query(
      driver(),
      'MATCH (f:Fact)-[:ACQUIRER]->(e) RETURN e.name AS buyer, e.aliases AS aliases, f.status AS status ORDER BY buyer',
    );

  it('spellings with different legal suffixes are one node without any alias', async () => {
    const spellings = ['Apple', 'Apple Inc', 'Apple Inc.'].map((name, index) =>
      recordsOf({ text: `${name} bought Vexa ${index}.`, source: name }, [
        { ...DEAL, roles: { acquirer: [name], target: ['Vexa'] } },
      ]),
    );
    await load(store(), spellings);
    expect(await facts()).toEqual([
      { buyer: 'Apple Inc.', aliases: ['Apple', 'Apple Inc'], status: 'actual' },
    ]);
  });

  it('a join makes one entity of two, and one fact of what both articles tell', async () => {
    await load(store(), [ONE, OTHER]);
    expect((await facts()).map(({ buyer }) => buyer)).toEqual(['Alphabet Inc', 'Google']);
    await use(JOIN);
    expect(await facts()).toEqual([
      { buyer: 'Alphabet Inc', aliases: ['Alphabet', 'Google'], status: 'actual' },
    ]);
    const supports = await query(
      driver(),
      'MATCH (f:Fact)-[:SUPPORTED_BY]->(v) RETURN v.status AS s ORDER BY s',
    );
    expect(supports).toEqual([{ s: 'actual' }, { s: 'agreed' }]);
  });

  it('every join is explained by a record', async () => {
    await load(store(), [ONE, OTHER]);
    await use(JOIN);
    const records = await query(
      driver(),
      'MATCH (a:Alias)-[s:SAME_AS]->(e:Entity) RETURN a.name AS name, s.why AS why, e.name AS entity ORDER BY name',
    );
    expect(records).toEqual([
      { name: 'Google', why: "Google's parent", entity: 'Alphabet Inc' },
      { name: 'YouTube', why: "Google's parent", entity: 'Alphabet Inc' },
    ]);
  });

  it('a name kept apart is an entity of its own', async () => {
    const deltas = ['Delta Inc', 'Delta Ltd'].map((name) =>
      recordsOf({ text: `${name} bought Vexa.`, source: name }, [
        { ...DEAL, roles: { acquirer: [name], target: ['Vexa'] } },
      ]),
    );
    await load(store(), deltas);
    expect(await facts()).toHaveLength(1);
    await use('apart: [{ name: Delta Ltd, why: an airline and a tap maker }]');
    expect((await facts()).map(({ buyer }) => buyer)).toEqual(['Delta Inc', 'Delta Ltd']);
    const records = await query(
      driver(),
      'MATCH (a:Alias)-[s:DIFFERENT_FROM]->(e:Entity) RETURN a.name AS name, s.why AS why, e.name AS entity',
    );
    expect(records).toEqual([{ name: 'Delta Ltd', why: 'an airline and a tap maker', entity: 'Delta Inc' }]);
  });

  it('may join what one article takes for a product and another for an organization', async () => {
    await load(store(), [ONE]);
    await use(
      'same: [{ name: Vexa, type: Product, names: [{ name: Vexa, type: Organization }], why: a service }]',
    );
    expect(await query(driver(), 'MATCH (e:Product) RETURN e.name AS name')).toEqual([{ name: 'Vexa' }]);
  });

  const lists = fc.constantFrom(
    '',
    'same: [{ name: Norwind, names: [Vexa, Solara], why: x }]',
    'same: [{ name: Acme, names: [Norwind], why: x }, { name: Vexa, names: [Solara], why: y }]',
    'apart: [{ name: Vexa Ltd, why: z }]\nsame: [{ name: Norwind, names: [Vexa], why: x }]',
  );

  it('the order of loading and of joining does not count, and what a list no longer has is undone exactly', async () => {
    const articles = fc.array(articleArbitrary, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(articles, lists, lists, async (all, last, before) => {
        await empty(driver());
        await use(last);
        await load(store(), all);
        const joinedFirst = await dump(driver());
        await empty(driver());
        await load(store(), all.slice(1));
        await use(before);
        await load(store(), all.slice(0, 1));
        await use(last);
        expect(await dump(driver())).toEqual(joinedFirst);
      }),
      { numRuns: 20 },
    );
  });

  it('a renamed fact keeps the id that tells it from another one of its article', async () => {
    const bid = {
      type: 'StakePurchase',
      roles: { buyer: ['Google'], company: ['Vexa'] },
      percent: percent(12),
    };
    const twice: ArticleRecords = recordsOf({ text: 'Google, refused 12 percent of Vexa, bid again.' }, [
      { ...bid, status: 'cancelled', evidence: 'Google, refused' },
      { ...bid, status: 'proposed', evidence: 'bid again' },
    ]);
    await load(store(), [twice]);
    await use(JOIN);
    const bids = await query(driver(), 'MATCH (f:StakePurchase) RETURN f.status AS status ORDER BY status');
    expect(bids).toEqual([{ status: 'cancelled' }, { status: 'proposed' }]);
  });
});
