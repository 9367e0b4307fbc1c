import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { recordsOf } from './support.js';

/** Twice the input may take this many times the time: 2 where every stage is linear, 4 where one of them is quadratic. */
const MOST = 2.3;
/** The least of so many measurements counts; where it is too much, the measurements go on up to the greater number. */
const ROUNDS = { least: 2, most: 8 };

/** Another name for each number, in letters, since digits are no part of a plain name. */
const name = (index: number): string =>
  `N${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}el`;
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => name(index));
const each = (count: number, sentence: (name: string, index: number) => string): string =>
  names(count).map(sentence).join(' ');

/** Texts that grow with a number, and a number with which they take some hundredths of a second. */
const SHAPES: readonly (readonly [string, number, (n: number) => string])[] = [
  ['noun phrases inside each other', 400, (n) => `Northwind bought x${' of x'.repeat(n)} of Vexa.`],
  ['verbs that govern verbs', 400, (n) => `Northwind ${'agreed to plan to '.repeat(n)}buy Vexa.`],
  ['verbs joined by "and"', 300, (n) => `Northwind ${'bought Vexa and '.repeat(n)}left.`],
  ['clauses inside each other', 400, (n) => `Northwind${' said that Vexa'.repeat(n)} bought Calder.`],
  ['relative clauses in a row', 300, (n) => `Northwind${', which bought Vexa'.repeat(n)}.`],
  ['words without a full stop', 2500, (n) => 'steel '.repeat(n)],
  ['a headline without end', 100, (n) => 'Northwind Buys Vexa As Calder Sells Moravia '.repeat(n)],
  [
    'two sentences again and again',
    400,
    (n) => 'Northwind bought Vexa. Calder sold Moravia to Tessel. '.repeat(n),
  ],
  [
    'one deal at ever other prices',
    500,
    (n) => each(n, (_, i) => `Northwind bought Vexa for $${2 ** (i % 90)}.`),
  ],
  ['names of one sentence each', 800, (n) => each(n, (own) => `${own} bought Vexa.`)],
  ['companies of one sentence each', 800, (n) => each(n, (own) => `${own} Inc. bought a car.`)],
  ['names that begin alike', 600, (n) => each(n, (own) => `Vexa ${own} Inc. bought Calder.`)],
  ['names in a list', 800, (n) => `Northwind bought ${names(n).join(', ')} and Vexa.`],
  ['pronouns', 200, (n) => `Northwind bought Vexa. ${'It sold it to the company. '.repeat(n)}`],
  ['initials without spaces', 10_000, (n) => 'A.'.repeat(n)],
  ['paragraphs', 200, (n) => 'Northwind bought Vexa.\n\n'.repeat(n)],
  ['figures without a full stop', 200, (n) => 'sales rose 5% to $3m and profit of $2m, '.repeat(n)],
  ['dates without a full stop', 300, (n) => 'on Monday 5 May 2010 in the first quarter of 2011 '.repeat(n)],
  ['who owns whom', 400, (n) => `${each(n, (own) => `${own}'s`)} unit bought Vexa.`],
  ['names and pronouns', 800, (n) => each(n, (own) => `${own} Inc and its company, which it`)],
];

/** Processor time, in milliseconds: what else runs on the machine counts little. */
async function costOf(text: string): Promise<number> {
  // Between two texts the runner of the tests is heard.
  await setImmediate();
  const before = process.cpuUsage();
  recordsOf(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times the time twice the input takes. */
async function growthOf(make: (n: number) => string, size: number): Promise<number> {
  const [small, large] = [make(size), make(2 * size)];
  let least = { small: Infinity, large: Infinity };
  for (let round = 0; round < ROUNDS.most; round++) {
    least = {
      small: Math.min(least.small, await costOf(small)),
      large: Math.min(least.large, await costOf(large)),
    };
    if (round + 1 >= ROUNDS.least && least.large <= MOST * least.small) break;
  }
  return least.large / least.small;
}

describe('twice the input takes about twice the time', () => {
  it.each(SHAPES)('%s', { timeout: 120_000 }, async (_, size, make) => {
    expect(await growthOf(make, size)).toBeLessThanOrEqual(MOST);
  });
});
