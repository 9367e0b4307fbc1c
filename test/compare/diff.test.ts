import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFacts } from '../../src/compare/diff.js';
import { graphRecord } from '../../src/graph/record.js';
import { buildGraph } from '../../src/graph/build.js';
import type { ArticleRecords, GraphFact } from '../../src/output/types.js';
import { percent, recordsOf, usd } from '../output/fake.js';

const factsOf = (...articles: readonly ArticleRecords[]): readonly GraphFact[] =>
  graphRecord(buildGraph(articles)).facts;
const DEAL = { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] } } as const;
const STAKE = { type: 'StakeHolding', roles: { owner: ['Norwind'], company: ['Vexa'] } } as const;
const text = (words: string) => ({ text: `${words}: Norwind, Vexa and Orla.`, published: '2014-02-03' });

const RUMOUR = recordsOf(text('Monday'), [{ ...DEAL, status: 'rumoured' }]);
const DONE = recordsOf({ ...text('Friday'), published: '2014-02-07' }, [{ ...DEAL, amount: usd(30) }]);
const typesOf = (facts: readonly GraphFact[]) => facts.map(({ type }) => type);

describe('finfacts diff tells', () => {
  it('of a rumour that came true: status and value', () => {
    const { added, gone, changed } = diffFacts(factsOf(RUMOUR), factsOf(RUMOUR, DONE));
    expect([added, gone]).toEqual([[], []]);
    expect(changed.map(({ changes }) => changes)).toEqual([['status', 'amount']]);
    expect([changed[0]?.before.status, changed[0]?.after.status]).toEqual(['rumoured', 'actual']);
  });
  it('of what is new and what is gone', () => {
    const stake = recordsOf(text('Monday'), [{ ...STAKE, percent: percent(18) }]);
    const { added, gone, changed } = diffFacts(factsOf(RUMOUR), factsOf(stake));
    expect([typesOf(added), typesOf(gone), changed]).toEqual([['StakeHolding'], ['Acquisition'], []]);
  });
  it('of a stake that grew, though its percent is part of its id', () => {
    const [small, large] = [18, 30].map((value) =>
      recordsOf(text('Monday'), [{ ...STAKE, percent: percent(value) }]),
    );
    const { added, gone, changed } = diffFacts(factsOf(small!), factsOf(large!));
    expect([added, gone]).toEqual([[], []]);
    expect(changed[0]?.changes).toEqual(['percent']);
  });
  it('not which became which, where there are two', () => {
    const one = recordsOf(text('Monday'), [{ ...STAKE, percent: percent(18) }]);
    const two = recordsOf(text('Monday'), [
      { ...STAKE, percent: percent(20) },
      { ...STAKE, percent: percent(30), evidence: 'Norwind, Vexa' },
    ]);
    const { added, gone, changed } = diffFacts(factsOf(one), factsOf(two));
    expect([added.length, gone.length, changed.length]).toEqual([2, 1, 0]);
  });
  it('nothing of another sentence for the same', () => {
    const again = recordsOf(text('Tuesday'), [{ ...DEAL, status: 'rumoured', attributedTo: 'a banker' }]);
    expect(diffFacts(factsOf(RUMOUR), factsOf(RUMOUR, again))).toEqual({ added: [], gone: [], changed: [] });
  });
});

describe('whatever the facts', () => {
  const article = fc
    .record({
      value: fc.integer({ min: 1, max: 3 }),
      status: fc.constantFrom('actual' as const, 'rumoured' as const),
      type: fc.constantFrom(DEAL, STAKE),
      company: fc.constantFrom('Vexa', 'Orla'),
    })
    .map(({ value, status, type, company }) => {
      const [from, to] = Object.keys(type.roles) as [string, string];
      const roles = { [from]: ['Norwind'], [to]: [company] };
      return recordsOf(text(`${value}`), [{ type: type.type, roles, status, percent: percent(value) }]);
    });
  const facts = fc.array(article, { maxLength: 4 }).map((articles) => factsOf(...articles));

  it('every fact is told once: of both sides, or gone, added, changed', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const { added, gone, changed } = diffFacts(before, after);
        const ids = (list: readonly GraphFact[]) => list.map(({ id }) => id);
        const [earlier, later] = [
          changed.map(({ before: one }) => one),
          changed.map(({ after: one }) => one),
        ];
        const same = (list: readonly GraphFact[], told: readonly string[]) =>
          ids(list).filter((id) => !told.includes(id));
        expect(same(before, [...ids(gone), ...ids(earlier)])).toEqual(
          same(after, [...ids(added), ...ids(later)]),
        );
        expect(new Set([...ids(gone), ...ids(earlier)]).size).toBe(gone.length + earlier.length);
      }),
    );
  });
  it('turned round, added is gone', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const [there, back] = [diffFacts(before, after), diffFacts(after, before)];
        expect(back.added).toEqual(there.gone);
        expect(back.gone).toEqual(there.added);
        expect(back.changed).toHaveLength(there.changed.length);
      }),
    );
  });
  it('a graph does not differ from itself', () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(diffFacts(one, one)).toEqual({ added: [], gone: [], changed: [] });
      }),
    );
  });
});
