import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/view/layout.js';
import { NO_FILTERS, parseAmount, wanted, type Filters } from '../../src/view/logic/filters.js';
import { curve, cut, distanceTo, lengthOf, pointAt } from '../../src/view/logic/curve.js';
import { histogram, timeSteps } from '../../src/view/logic/periods.js';
import { overlap, place } from '../../src/view/logic/placement.js';
import { segments } from '../../src/view/logic/segments.js';
import type { ViewFact } from '../../src/view/types.js';

const FACT: ViewFact = {
  ...{ id: 'f', type: 0, status: 'actual', label: '', roles: [], shape: { as: 'none' }, words: {} },
  ...{ confidence: 0.8, rule: 'r', evidence: [] },
};
const dated = (start: string, end = start): ViewFact => ({ ...FACT, period: { start, end, from: 'fact' } });

describe('labels', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 1, max: 120 }),
    height: fc.integer({ min: 1, max: 30 }),
  });
  const bounds = { x: 0, y: 0, width: 400, height: 300 };

  it('never stand over each other or over an obstacle, nor beyond the bounds; the first comes first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(box, { minLength: 1, maxLength: 4 }), { maxLength: 40 }),
        fc.array(box, { maxLength: 5 }),
        (lists, obstacles) => {
          const placed = place(
            lists.map((boxes, label) => ({ label, boxes })),
            obstacles,
            bounds,
          );
          placed.forEach(({ label, box: one }, index) => {
            expect(lists[label]).toContain(one);
            expect(one.x + one.width).toBeLessThanOrEqual(bounds.width);
            for (const obstacle of obstacles) expect(overlap(one, obstacle)).toBe(false);
            for (const { box: other } of placed.slice(index + 1)) expect(overlap(one, other)).toBe(false);
          });
          const free = lists[0]?.find(
            (one) =>
              one.x + one.width <= 400 &&
              one.y + one.height <= 300 &&
              !obstacles.some((other) => overlap(one, other)),
          );
          expect(placed[0]?.label === 0).toBe(free !== undefined);
        },
      ),
    );
  });

  it('that insist go where they hide least, within the bounds, but never over another label', () => {
    const [width, height] = [100, 16];
    const [left, right] = [
      { x: 50, y: 50, width, height },
      { x: 160, y: 50, width, height },
    ];
    const obstacles = [
      { x: 60, y: 50, width: 20, height: 16 },
      { x: 170, y: 50, width: 6, height: 6 },
    ];
    const insisting = (label: string, ...boxes: (typeof left)[]) => ({ label, boxes, insists: true });
    const two = [
      insisting('first', left, right),
      insisting('second', right, left),
      insisting('third', left, right),
    ];
    expect(place(two, obstacles, bounds)).toEqual([
      { label: 'first', box: right },
      { label: 'second', box: left },
    ]);
    const [beyond] = place([insisting('beyond', { x: 350, y: -4, width, height })], obstacles, bounds);
    expect(beyond?.box).toEqual({ x: 300, y: 0, width, height });
  });
});

describe('marks in a text', () => {
  it('cut it into stretches that together are the text again, each with the marks that cover it', () => {
    const mark = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
      kind: fc.constant('k'),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        const parts = segments(text, marks);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        let at = 0;
        for (const part of parts) {
          const covering = marks.filter(
            ({ start, end }) =>
              start < end && start <= at && end >= at + part.text.length && start < text.length && end > 0,
          );
          expect([...part.marks]).toEqual(covering);
          at += part.text.length;
        }
      }),
    );
  });
});

describe('filters', () => {
  const shows = (filters: Partial<Filters>, fact: ViewFact): boolean =>
    wanted({ ...NO_FILTERS, ...filters }, { types: [{ name: 'Ipo', label: 'IPO', family: 0 }] })(fact);
  const worth = (value: number): ViewFact => ({
    ...FACT,
    amount: { value, currency: 'USD', bound: 'exact', text: '' },
  });

  it('let everything through when none is set', () => expect(shows({}, FACT)).toBe(true));
  it('by type and status', () => {
    expect(shows({ hiddenTypes: ['Ipo'] }, FACT)).toBe(false);
    expect(shows({ hiddenStatuses: ['actual'] }, FACT)).toBe(false);
    expect(shows({ hiddenStatuses: ['denied'] }, FACT)).toBe(true);
  });
  it('by amount: only facts that have one, in the currency asked for', () => {
    expect(shows({ amount: { least: 5 } }, FACT)).toBe(false);
    expect(shows({ amount: { least: 5, most: 7 } }, worth(6))).toBe(true);
    expect(shows({ amount: { most: 5 } }, worth(6))).toBe(false);
    expect(shows({ amount: { currency: 'EUR' } }, worth(6))).toBe(false);
  });
  it('by days: what overlaps them, and what has no date as asked', () => {
    const days = { start: '2013-01-01', end: '2013-12-31', undated: false };
    expect(shows({ days }, dated('2012-06-01', '2013-02-01'))).toBe(true);
    expect(shows({ days }, dated('2014-01-01'))).toBe(false);
    expect(shows({ days }, FACT)).toBe(false);
    expect(shows({ days: { ...days, undated: true } }, FACT)).toBe(true);
  });
  it('by confidence', () => expect(shows({ confidence: 0.81 }, FACT)).toBe(false));
  it.each([
    ['500m', 5e8],
    ['1.2 bn', 1.2e9],
    ['40,000', 40_000],
    ['', undefined],
    ['much', null],
    ['-3', null],
  ])('read the amount %j', (text, value) => expect(parseAmount(text)).toBe(value));
});

describe('the steps of the time slider', () => {
  it('are the months and years in which facts begin, no others', () => {
    const facts = [
      dated('1911-01-01', '1911-12-31'),
      dated('2013-04-29'),
      dated('2013-04-02'),
      dated('2012-02-01', '2012-02-29'),
      FACT,
    ];
    const steps = timeSteps(facts);
    expect(steps.map(({ label }) => label)).toEqual(['1911', 'Feb 2012', 'Apr 2013']);
    expect(steps[1]).toMatchObject({ start: '2012-02-01', end: '2012-02-29' });
    expect(histogram(steps, facts)).toEqual([1, 1, 2]);
  });
  it('are years where the months would be too many', () => {
    const facts = Array.from({ length: 100 }, (_, month) =>
      dated(`${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`),
    );
    const steps = timeSteps(facts);
    expect(steps.map(({ label }) => label)).toEqual([
      '2000',
      '2001',
      '2002',
      '2003',
      '2004',
      '2005',
      '2006',
      '2007',
      '2008',
    ]);
    expect(histogram(steps, facts).reduce((sum, count) => sum + count)).toBe(100);
  });
});

describe('curves', () => {
  const bent = curve({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.2);
  it('bulge by the bend', () => expect(Math.abs(pointAt(bent, 0.5).y)).toBeCloseTo(20));
  it('are cut into curves along themselves', () => {
    const part = cut(bent, 0.25, 0.75);
    expect(pointAt(part, 0.5)).toEqual(pointAt(bent, 0.5));
    expect(part.a).toEqual(pointAt(bent, 0.25));
  });
  it('know their length and how far a point is', () => {
    expect(lengthOf(curve({ x: 0, y: 0 }, { x: 100, y: 0 }, 0))).toBeCloseTo(100);
    expect(distanceTo(bent, pointAt(bent, 0.5))).toBeLessThan(0.5);
    expect(distanceTo(bent, { x: 50, y: pointAt(bent, 0.5).y - 30 })).toBeCloseTo(30, 0);
  });
});

describe('the layout', () => {
  const ring = {
    nodes: 12,
    aspect: 1.5,
    pairs: Array.from({ length: 8 }, (_, node) => [node, (node + 1) % 8] as const),
  };
  it('is the same each time', () => expect(arrange(ring)).toEqual(arrange(ring)));
  it('gives every node a place of its own, apart from the others', () => {
    const places = arrange(ring);
    expect(places).toHaveLength(12);
    places.forEach((a, index) =>
      places.slice(index + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20)),
    );
  });
  it('arranges a graph without lines, and one without nodes', () => {
    expect(arrange({ nodes: 3, pairs: [], aspect: 1 })).toHaveLength(3);
    expect(arrange({ nodes: 0, pairs: [], aspect: 1 })).toEqual([]);
  });
});
