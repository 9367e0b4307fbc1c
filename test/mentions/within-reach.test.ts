import { describe, expect, it } from 'vitest';
import { recordsOf } from '../pipeline/support.js';

const DIGITS = '9'.repeat(309);
const SCALE = 'trillion '.repeat(30);

describe('a number beyond all bounds', () => {
  it.each([
    ['amount', `Northwind bought Vexa for $${DIGITS}.`],
    ['amount', `Northwind bought Vexa for $5 ${SCALE}.`],
    ['percent', `Northwind bought ${DIGITS} percent of Vexa.`],
    ['count', `Vexa has ${DIGITS} employees.`],
  ] as const)('is no %s: %.40s', (value, text) => {
    for (const fact of recordsOf(text).facts) expect(fact[value]).toBeUndefined();
  });

  it('leaves the fact, and the same sum in another currency', () => {
    const [fact] = recordsOf(`Northwind bought Vexa for $5 million (${DIGITS} yen).`).facts;
    expect(fact?.amount).toMatchObject({ value: 5_000_000, currency: 'USD' });
  });
});

describe('a date outside of what YYYY-MM-DD can write', () => {
  it.each([
    ['in January', '9999-12-31'],
    ['next month', '9999-12-31'],
    ['in 400 years', '9999-12-31'],
    ['tomorrow', '9999-12-31'],
  ])('%s, told on %s, keeps its words alone', (words, published) => {
    const { facts } = recordsOf(`Northwind will buy Vexa ${words}.`, published);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.date?.start ?? '9999').toMatch(/^9999/);
    expect(facts[0]?.date?.end ?? '9999').toMatch(/^9999/);
    expect(JSON.stringify(facts)).not.toContain('10000');
  });
});
