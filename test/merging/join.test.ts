import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foremost, joined, least, united, type Joins } from '../../src/merging/join.js';
import { ascending, compare } from '../../src/merging/order.js';

interface Telling {
  readonly title?: string | undefined;
  readonly sum?: number | undefined;
  readonly places: readonly { readonly at: string; readonly how: number }[];
}
const telling: fc.Arbitrary<Telling> = fc.record({
  title: fc.option(fc.constantFrom('a', 'bb', 'ccc'), { nil: undefined }),
  sum: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  places: fc.array(fc.record({ at: fc.constantFrom('x', 'y', 'z'), how: fc.integer({ min: 0, max: 2 }) })),
});
const byPlace = compare<Telling['places'][number]>(
  ascending(({ at }) => at),
  ascending(({ how }) => how),
);
const ANY_ORDER: Joins<Telling> = {
  title: least(
    ({ title }) => title,
    ascending((title) => title.length),
  ),
  sum: least(
    ({ sum }) => sum,
    ascending((sum) => sum),
  ),
  places: (tellings) =>
    united(
      tellings.flatMap(({ places }) => places),
      ({ at }) => at,
      byPlace,
    ).sort(byPlace),
};
const AS_TOLD: Joins<Telling> = { ...ANY_ORDER, title: foremost(({ title }) => title) };

describe('several tellings joined by a table', () => {
  it.each([
    ['by what their values are', ANY_ORDER],
    ['by which was told first', AS_TOLD],
  ])('%s, are the same however they are grouped, and when they come twice', (_, joins) => {
    fc.assert(
      fc.property(telling, telling, telling, (a, b, c) => {
        const whole = joined([a, b, c], joins);
        expect(joined([joined([a, b], joins), c], joins)).toEqual(whole);
        expect(joined([a, joined([b, c], joins)], joins)).toEqual(whole);
        expect(joined([whole, whole], joins)).toEqual(whole);
      }),
    );
  });
  it('by what their values are, are the same in any order', () => {
    fc.assert(
      fc.property(telling, telling, (a, b) => {
        expect(joined([a, b], ANY_ORDER)).toEqual(joined([b, a], ANY_ORDER));
      }),
    );
  });
  it('have no key without a value, and keep lists as they are', () => {
    const told = joined([{ places: [] }, { places: [{ at: 'x', how: 1 }] }], AS_TOLD);
    expect(told).toEqual({ places: [{ at: 'x', how: 1 }] });
    expect(Object.keys(told)).toEqual(['places']);
    const list: Joins<{ readonly list: readonly number[] }> = { list: foremost(({ list: own }) => own) };
    expect(joined([{ list: [1, 2] }, { list: [3] }], list)).toEqual({ list: [1, 2] });
  });
});
