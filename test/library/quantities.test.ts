import { describe, expect, expectTypeOf, it } from 'vitest';
import { endsOf, extract, isRange, valueOf, type QuantityRecord } from '../../src/index.js';

const EXACT: QuantityRecord = { value: 12, bound: 'exact', text: '12 percent' };
const RANGE: QuantityRecord = { min: 10, max: 14, bound: 'about', text: '10 to 14 percent' };

describe('a quantity in TypeScript', () => {
  it.each([
    ['a value', EXACT, false, 12, { min: 12, max: 12 }],
    ['a range', RANGE, true, 12, { min: 10, max: 14 }],
  ])('%s', (_, quantity, range, value, ends) => {
    expect(isRange(quantity)).toBe(range);
    expect(valueOf(quantity)).toBe(value);
    expect(endsOf(quantity)).toEqual(ends);
  });

  it('is a number where there is one, and may be none where there may be none', () => {
    expectTypeOf(valueOf(EXACT)).toEqualTypeOf<number>();
    expectTypeOf(valueOf(undefined)).toEqualTypeOf<undefined>();
    expectTypeOf(valueOf(RANGE as QuantityRecord | undefined)).toEqualTypeOf<number | undefined>();
    if (!isRange(EXACT)) expectTypeOf(EXACT.value).toEqualTypeOf<number>();
    if (isRange(RANGE)) expectTypeOf(RANGE.max).toEqualTypeOf<number>();
  });

  it('sums the deals of an article, as the documentation shows', () => {
    const { facts } = extract({ text: 'Northwind bought Vexa for $5 million.', published: '2013-04-29' });
    const dollars = facts
      .filter(({ amount }) => amount?.currency === 'USD')
      .map(({ amount }) => valueOf(amount) ?? 0);
    expect(dollars.reduce((sum, one) => sum + one, 0)).toBe(5_000_000);
  });
});
