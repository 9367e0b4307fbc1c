import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/facts/types.js';
import { join, joinTold, strongest, type ToldStatus } from '../../src/merging/status.js';

const told: fc.Arbitrary<ToldStatus> = fc.record({
  status: fc.constantFrom(...STATUSES),
  day: fc.option(fc.constantFrom('2014-01-01', '2014-02-02'), { nil: undefined }),
  at: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});
/** What does not say its day counts as oldest, what does not say its place as first. */
const same = ({ status, day, at }: ToldStatus) => ({ status, day: day ?? '', at: at ?? 0 });

describe('the join of statuses', () => {
  it('is associative', () => {
    fc.assert(
      fc.property(told, told, told, (a, b, c) => {
        expect(same(join(join(a, b), c))).toEqual(same(join(a, join(b, c))));
      }),
    );
  });
  it('is commutative', () => {
    fc.assert(
      fc.property(told, told, (a, b) => {
        expect(same(join(a, b))).toEqual(same(join(b, a)));
      }),
    );
  });
  it('is idempotent', () => {
    fc.assert(
      fc.property(told, (a) => {
        expect(join(a, a)).toEqual(a);
      }),
    );
  });
  it('is one of the two, and as great as both', () => {
    fc.assert(
      fc.property(told, told, (a, b) => {
        const both = join(a, b);
        expect([a, b]).toContain(both);
        expect([same(join(both, a)), same(join(both, b))]).toEqual([same(both), same(both)]);
      }),
    );
  });
});

describe('the status of several statements', () => {
  const inText = (...statuses: ToldStatus['status'][]) =>
    joinTold(statuses.map((status, at) => ({ status, at })));
  it.each([
    ['a plain statement says nothing against a more exact one', ['agreed', 'actual'], 'agreed'],
    ['of two exact ones the later holds', ['proposed', 'agreed'], 'agreed'],
    ['what came to nothing is not undone by how it was planned', ['cancelled', 'proposed'], 'cancelled'],
    ['a bid that is dropped later is dropped', ['agreed', 'cancelled', 'actual'], 'cancelled'],
  ] as const)('%s', (_, statuses, status) => {
    expect(inText(...statuses)).toBe(status);
  });
  it('is that of the newest day, whatever older news said; undated news is oldest', () => {
    expect(
      joinTold([
        { status: 'cancelled', day: '2014-01-01' },
        { status: 'actual', day: '2014-02-02' },
        { status: 'denied' },
      ]),
    ).toBe('actual');
  });
  it('is none where nothing is told', () => {
    expect(joinTold([])).toBeUndefined();
  });
});

describe('the strongest word of one statement', () => {
  it('does not depend on order, grouping or repetition; where none is said, it is so', () => {
    const strength = ['denied', 'cancelled', 'rumoured', 'proposed', 'agreed', 'former', 'actual'] as const;
    const list = fc.array(fc.constantFrom(...STATUSES), { maxLength: 5 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const whole = strongest([...a, ...b], strength);
        expect(strongest([...b, ...a, ...b], strength)).toBe(whole);
        expect(strongest([strongest(a, strength), strongest(b, strength)], strength)).toBe(whole);
      }),
    );
    expect(strongest([], strength)).toBe('actual');
  });
});
