import { describe, expect, it } from 'vitest';
import type { Fact, Filler } from '../../src/facts/types.js';
import { runExample } from '../../src/rules/examples.js';
import type { Example, ExpectedFact } from '../../src/rules/types.js';

const filler = (name: string): Filler => ({ name, type: 'Organization', mention: { start: 0, end: 1 } });

function fact(type: string, roles: Record<string, string[]>, rest: Partial<Fact> = {}): Fact {
  const fillers = Object.entries(roles).map(([role, names]) => [role, names.map(filler)] as const);
  return {
    type,
    roles: Object.fromEntries(fillers),
    words: {},
    status: 'actual',
    evidence: [],
    rule: 'test/rule',
    confidence: 1,
    ...rest,
  };
}

const deal = fact(
  'Deal',
  { buyer: ['Northwind'], company: ['Vexa'] },
  {
    percent: { value: 12.5, bound: 'about', text: 'about 12.5 percent' },
    amount: { min: 2e8, max: 3e8, bound: 'exact', currency: 'USD', text: '$200-300 million' },
    date: { text: 'last May', start: '2012-05-01', end: '2012-05-31', precision: 'month' },
    words: { position: 'Chief Executive' },
  },
);

function differences(
  expected: readonly ExpectedFact[],
  found: readonly Fact[],
  only: readonly string[] = [],
) {
  const origin = { file: 'x.yml', line: 1 };
  const example: Example = { text: 'x', facts: expected, only, fact: 'Deal', counter: false, origin };
  return runExample(example, () => found).differences;
}

describe('an example agrees', () => {
  it.each<[string, ExpectedFact]>([
    ['with some roles named', { buyer: 'Northwind' }],
    ['with names as a list', { company: ['Vexa'] }],
    ['with a number', { percent: 12.5 }],
    ['with a bound', { percent: 'about 12.5' }],
    ['with a range of money', { amount: '200000000-300000000 USD' }],
    ['with a date in words', { date: 'Last May' }],
    ['with a day', { date: '2012-05-01' }],
    ['with words, whatever their case', { position: 'chief executive' }],
  ])('%s', (_, expected) => expect(differences([expected], [deal])).toEqual([]));

  it('with a list of names in any order', () => {
    const merger = fact('Deal', { party: ['A', 'B'] });
    expect(differences([{ party: ['B', 'A'] }], [merger])).toEqual([]);
    expect(differences([{ party: 'A' }], [merger])).toHaveLength(1);
  });

  it('when one expected fact would take what another needs', () => {
    const small = fact('Deal', { buyer: ['Northwind'] });
    const both: ExpectedFact[] = [{ buyer: 'Northwind' }, { buyer: 'Northwind', company: 'Vexa' }];
    expect(differences(both, [deal, small])).toEqual([]);
  });

  it('whatever facts of other types there are', () => {
    expect(differences([{ buyer: 'Northwind' }], [deal, fact('Other', {})])).toEqual([]);
  });
});

describe('an example differs', () => {
  it.each<[string, ExpectedFact, RegExp]>([
    ['in a name', { buyer: 'Northwind Capital' }, /wrong: .*buyer is Northwind, expected Northwind Capital/],
    ['in a value', { percent: 12 }, /percent is about 12.5, expected 12/],
    ['in a bound', { percent: 'above 12.5' }, /percent is about 12.5, expected above 12.5/],
    ['in a currency', { amount: '200000000-300000000 EUR' }, /amount is 200000000-300000000 USD/],
    ['in status', { buyer: 'Northwind', status: 'agreed' }, /status is actual, expected agreed/],
    ['in something that is not there', { seller: 'Lund' }, /seller is not there, expected Lund/],
  ])('%s', (_, expected, message) => {
    const lines = differences([expected], [deal]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
  });

  it('in a missing fact', () => {
    expect(differences([{ buyer: 'Northwind', percent: 5 }], [])).toEqual([
      'missing: Deal { buyer: Northwind, percent: 5 }',
    ]);
  });

  it('in a fact too many, also of a type in `only`', () => {
    expect(differences([], [fact('Deal', { buyer: ['A'] })])).toEqual([
      'unexpected: Deal { buyer: A, status: actual } by test/rule',
    ]);
    expect(differences([], [fact('Other', {})], ['Other'])).toHaveLength(1);
  });

  it('in a fact of another type that it names', () => {
    expect(differences([{ type: 'Other', buyer: 'A' }], [fact('Other', { buyer: ['A'] })])).toEqual([]);
    expect(differences([{ type: 'Other', buyer: 'A' }], [])).toEqual(['missing: Other { buyer: A }']);
  });
});
