import { describe, expect, test } from 'vitest';
import type { RawValue } from '../../src/mentions/raw.js';
import { find } from './tables.js';

const numbers = (kind: 'percent' | 'count', text: string): (number | number[])[] =>
  find(text)
    .filter((value): value is Extract<RawValue, { kind: 'percent' | 'count' }> => value.kind === kind)
    .map(({ quantity }) => ('value' in quantity ? quantity.value : [quantity.min, quantity.max]));

describe('percent', () => {
  test.each([
    [
      18,
      [
        '18 percent',
        '18%',
        '18 %',
        '18 pct',
        '18 per cent',
        '18-percent',
        '18pc',
        'eighteen percent',
        'eighteen pct',
      ],
    ],
    [12.5, ['12.5%', '12-1/2 pct', '12½ percent', 'twelve and a half percent', 'twelve point five percent']],
    [100, ['100 percent', 'one hundred percent', 'a hundred percent']],
    [
      [10, 15],
      [
        'between 10 and 15 percent',
        '10-15%',
        '10 to 15 pct',
        '10% to 15%',
        '10%-15%',
        'ten to fifteen percent',
      ],
    ],
    [50, ['half of the stake', 'half its stake', 'half a stake'.replace('a ', ''), 'one-half']],
    [33.3, ['a third of it', 'one third', 'one-third']],
    [66.7, ['two thirds', 'two-thirds']],
    [75, ['three-quarters of it', 'three quarters of it']],
    [25, ['a quarter of it', 'a quarter stake']],
    [20, ['one-fifth', 'a fifth of it']],
  ] as const)('%j', (value, phrasings) => {
    for (const phrase of phrasings)
      expect([phrase, numbers('percent', `They own ${phrase}.`)]).toEqual([phrase, [value]]);
  });

  test('"from … to" is two values that share the unit', () => {
    expect(numbers('percent', 'its share rose from 10 to 15 percent')).toEqual([10, 15]);
  });

  test.each([
    '12.5 percentage points',
    '25 basis points',
    'in the first half of it',
    'half a million users',
    'the third of May',
    'last quarter',
    'every third stake',
  ])('none in: %s', (text) => {
    expect(numbers('percent', text)).toEqual([]);
  });

  test('fractions are marked, and take hedges', () => {
    expect(find('roughly half of a 40 percent stake')).toMatchObject([
      { kind: 'percent', fraction: true, quantity: { value: 50, bound: 'about' }, text: 'half' },
      { kind: 'percent', fraction: false, quantity: { value: 40, bound: 'exact' } },
    ]);
  });
});

describe('count', () => {
  test.each([
    ['46 million users', 46e6],
    ['30,000 jobs', 30000],
    ['ninety people', 90],
    ['2.4m cars', 2.4e6],
    ['more than 521 shops', 521],
    ['two plants', 2],
    ['3.997 billion barrels', 3.997e9],
    ['a dozen shops', 12],
    ['two hundred and fifty workers', 250],
    ['half a million users', 500000],
    ['one plant', 1],
    ['more than 2000 jobs', 2000],
    ['axes 2000 jobs', 2000],
    ['12 lakh tonnes', 1200000],
    ['Fooco Axes 90 Jobs In Wales', 90],
  ])('%s', (text, value) => {
    expect(numbers('count', `Note: ${text}`)).toEqual([value]);
  });

  test.each([
    ['300 to 400 staff', [300, 400]],
    ['200-300 jobs', [200, 300]],
    ['between 3 and 4 million cars', [3e6, 4e6]],
  ])('%s', (text, range) => {
    expect(numbers('count', text)).toEqual([range]);
  });

  test.each(
    (
      'hundreds of people|747-400 jets|the G8|an A320|the No. 2 maker|3G phones|the 20th floor|call 555-1234|' +
      'call 020-7946-0958|a 24-hour strike|a two-year deal|aged 54|a 54-year-old|at 10:30|by 9am|won 3-2|one of its plants|' +
      'the Condor 747 jets|Ann Lee, 54, said|version 2.0.1|for two years|no one|a 50/50 venture|in 200- to 300-seat jets|' +
      '3M said|four times|Chapter 11|at 143 . 80|in 2012, it'
    ).split('|'),
  )('none in: %s', (text) => {
    expect(numbers('count', text)).toEqual([]);
  });
});
