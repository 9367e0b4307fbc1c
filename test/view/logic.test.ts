import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/view/layout.js';
import { NO_FILTERS, parseAmount, wanted, type Filters } from '../../src/view/logic/filters.js';
import { curve, cut, distanceTo, lengthOf, pointAt } from '../../src/view/logic/curve.js';
import { overlap, place } from '../../src/view/logic/placement.js';
import { segments } from '../../src/view/logic/segments.js';
import { factsCsv } from '../../src/view/logic/facts-csv.js';
import type { ViewFact } from '../../src/view/types.js';
import { modelOf } from './sample.js';

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
    wanted(
      { ...NO_FILTERS, ...filters },
      { types: [{ name: 'Ipo', label: 'IPO', family: 0 }], entities: [], documents: [] },
    )(fact);
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
  it.each([
    ['bought', [0, 1]],
    ['SHARES bou', [0]],
    ['acme', [0]],
    ['beta gamma', [1]],
    ['ought', []],
  ])('by the words of sentence and names: %s', (words, found) => {
    const model = modelOf([
      { from: 'Acme', to: 'Beta', sentence: 'It bought the shares.' },
      { from: 'Beta', to: 'Gamma', sentence: 'It bought a plant.' },
    ]);
    const wants = wanted({ ...NO_FILTERS, words }, model);
    expect(model.facts.flatMap((fact, index) => (wants(fact) ? [index] : []))).toEqual(found);
  });
  it('by the kinds and countries of parties', () => {
    const told = modelOf([
      { from: 'Acme', to: 'Ann Lee' },
      { from: 'Acme', to: 'Beta' },
    ]);
    const model = {
      ...told,
      entities: told.entities.map((entity) => ({
        ...entity,
        ...(entity.name === 'Ann Lee' && { type: 'Person' as const }),
        ...(entity.name === 'Beta' && { country: 'DE' }),
      })),
    };
    const found = (filters: Partial<Filters>): number[] => {
      const wants = wanted({ ...NO_FILTERS, ...filters }, model);
      return model.facts.flatMap((fact, index) => (wants(fact) ? [index] : []));
    };
    expect(found({ hiddenKinds: ['Person'] })).toEqual([1]);
    expect(found({ countries: ['DE'] })).toEqual([1]);
    expect(found({ countries: ['FR'] })).toEqual([]);
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
  it('gives most of the room to a part much larger than the others, which stand small beside it', () => {
    const pairs = Array.from({ length: 30 }, (_, node) => [node, Math.floor(node / 3)] as const);
    const islands = Array.from({ length: 20 }, (_, k) => [30 + 2 * k, 31 + 2 * k] as const);
    const places = arrange({ nodes: 70, aspect: 1.5, pairs: [...pairs, ...islands] });
    const [main, beside] = [places.slice(0, 30), places.slice(30)];
    expect(Math.max(...main.map(({ x }) => x))).toBeLessThan(Math.min(...beside.map(({ x }) => x)));
    const width = (of: typeof places): number =>
      Math.max(...of.map(({ x }) => x)) - Math.min(...of.map(({ x }) => x));
    expect(width(beside)).toBeLessThan(0.45 * width(places));
  });
});

describe('facts as CSV', () => {
  it('have a row each, with a sentence that no spreadsheet takes for a formula', () => {
    const model = modelOf([
      { from: 'A, Inc', to: 'B', percent: 12.5, told: '2020-05-01', sentence: '=SUM(A1) "quoted"' },
    ]);
    const [head, row, end] = factsCsv([0], model).split('\r\n');
    expect(head?.split(',')).toEqual(expect.arrayContaining(['id', 'percent', 'sentence']));
    expect(row).toBe(
      `f0,Deal,actual,"owner: A, Inc; owned: B",12.5,,,,,,,0.8,r,2020-05-01.txt,2020-05-01,"'=SUM(A1) ""quoted"""`,
    );
    expect(end).toBe('');
  });
});
