import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find } from './tables.js';
import { processorTime } from '../processor-time.js';

const PIECES = (
  '$|£|US$|€|5|1,500|2.1|1/2|bn|million|percent|%|pct|points|half|a|of|the|between|and|to|-|–|(|)|;|about|more than|May|March 3|' +
  '2013-04-29|first quarter|year|months|ended|since|mid|dollars|cents|p|one|hundred|twenty|Tuesday|last|next|ago|Q1|\n\n|\r\n|😀|é|’|.|,'
).split('|');

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', '  ', '-')), { maxLength: 40 })
    .map((list) => list.flat().join('')),
);

describe('any text', () => {
  test('spans are exact, in order and apart; dates exist', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(undefined, '2013-04-29', '2012-02-29', 'nonsense'),
        (input, published) => {
          let last = 0;
          for (const value of find(input, published)) {
            expect(value.start).toBeGreaterThanOrEqual(last);
            expect(value.end).toBeGreaterThan(value.start);
            expect(input.slice(value.textStart, value.textEnd)).toBe(value.text);
            expect(value.textStart).toBeGreaterThanOrEqual(value.start);
            expect(value.textEnd).toBeLessThanOrEqual(value.end);
            if (value.kind === 'money')
              for (const sum of value.alternatives) expect(input.slice(sum.start, sum.end)).toBe(sum.text);
            if (value.kind === 'date' && value.range) expect(value.range.start <= value.range.end).toBe(true);
            if (value.kind !== 'date') {
              const numbers =
                'value' in value.quantity ? [value.quantity.value] : [value.quantity.min, value.quantity.max];
              expect(numbers.every(Number.isFinite)).toBe(true);
            }
            last = value.end;
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a sum in any style is read back', () => {
  const styles: Record<string, (n: string) => string>[] = [
    {
      USD: (n) => `$${n}`,
      GBP: (n) => `£${n}`,
      EUR: (n) => `€${n}`,
      HKD: (n) => `HK$${n}`,
      INR: (n) => `Rs ${n}`,
    },
    {
      USD: (n) => `${n} dlrs`,
      GBP: (n) => `${n} pounds`,
      EUR: (n) => `${n} euros`,
      HKD: (n) => `${n} Hong Kong dollars`,
      INR: (n) => `${n} rupees`,
    },
    {
      USD: (n) => `USD ${n}`,
      GBP: (n) => `GBP${n}`,
      EUR: (n) => `EUR ${n}`,
      HKD: (n) => `HKD ${n}`,
      INR: (n) => `INR${n}`,
    },
  ];
  const scales: readonly (readonly [string, number])[] = [
    ['', 1],
    [' million', 1e6],
    ['m', 1e6],
    [' mln', 1e6],
    ['bn', 1e9],
    [' billion', 1e9],
    [' trillion', 1e12],
  ];

  test('number and currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99999999 }),
        fc.boolean(),
        fc.constantFrom(...scales),
        fc.constantFrom(...styles),
        fc.constantFrom('USD', 'GBP', 'EUR', 'HKD', 'INR'),
        (hundredths, grouped, [word, scale], style, currency) => {
          const number = hundredths / 100;
          const digits = grouped
            ? number.toLocaleString('en-US', { maximumFractionDigits: 2 })
            : String(number);
          const sentence = `They paid ${style[currency]?.(digits + word) ?? ''} for it.`;
          const [value, ...others] = find(sentence);
          expect(others).toEqual([]);
          expect(value).toMatchObject({ kind: 'money', currency });
          const read = value?.kind === 'money' && 'value' in value.quantity ? value.quantity.value : NaN;
          expect(Math.abs(read - number * scale)).toBeLessThanOrEqual(number * scale * 1e-12);
        },
      ),
    );
  });
});

test('very long lines take time in proportion to their length', () => {
  const lines = [
    'one hundred and ',
    '$5 ($6m; ',
    '1,11,',
    'between 3 and ',
    'the end of the ',
    'a quarter of a ',
    '(5 to 6 to ',
    'since ',
  ];
  for (const piece of lines) {
    const start = processorTime();
    find(piece.repeat(Math.ceil(20000 / piece.length)), '2013-04-29');
    expect(processorTime() - start, piece).toBeLessThan(2000);
  }
});
