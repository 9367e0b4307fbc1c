import { describe, expect, test } from 'vitest';
import type { RawMoney } from '../../src/mentions/raw.js';
import { find } from './tables.js';

const sums = (text: string): RawMoney[] => find(text).filter((value) => value.kind === 'money');

/** "USD 586000000", "USD 3..5", with the bound where it is not exact. */
const brief = ({ quantity, currency }: Pick<RawMoney, 'quantity' | 'currency'>): string => {
  const number = 'value' in quantity ? quantity.value : `${quantity.min}..${quantity.max}`;
  return `${currency} ${number}${quantity.bound === 'exact' ? '' : ` ${quantity.bound}`}`;
};

const table: Record<string, string[]> = {
  'USD 586000000': [
    '$586 million',
    '$ 586 million',
    '$586m',
    'US$586m',
    'us $ 586 million',
    '586 mln dlrs',
    '$586-million',
  ],
  'USD 2100000000': [
    '$2.1bn',
    'US$2.1bn',
    '2.1 billion dollars',
    'USD 2.1 billion',
    '2.1bn us dollars',
    '$2.1B',
    '$2,100m',
  ],
  'USD 250000': [
    '$250,000',
    '250,000 dlrs',
    '250,000 U.S. dollars',
    '250,000 u . s . dollars',
    'a quarter million dollars',
    '$250k',
  ],
  'USD 500000000': [
    'half a billion dollars',
    'five hundred million dollars',
    '500 million US dollars',
    '500 MUSD',
  ],
  'USD 1000000': ['a million dollars', 'one million dollars', '1 mln dlrs'],
  'USD 13.5': [
    '13-1/2 dlrs',
    '13 1/2 dlrs',
    '$13.50',
    '$13½',
    'thirteen dollars fifty cents',
    '13 dollars and 50 cents',
  ],
  'USD 0.085': ['8.5 cents', '8.5 cts', '8.5 US cents', '8.5c', '$.085'],
  'CAD 196200000': ['196.2 mln Canadian dlrs', 'C$196.2 million', 'c $ 196.2 million', 'CAD 196.2m'],
  'HKD 3': ['HK$3', 'hk $ 3', '3 Hong Kong dollars', 'HKD3'],
  'AUD 4000000': ['A$4m', 'AUD4 million', '4 million Australian dollars', 'four million Australian dlrs'],
  'SGD 6': ['S$6'],
  'NZD 7': ['NZ$7', '7 New Zealand dollars'],
  'BRL 8': ['R$8', '8 reais'],
  'MYR 9000000': ['RM9m', 'RM 9 million', '9 million ringgit'],
  'INR 5000000000': [
    'Rs 500 crore',
    'Rs. 500 crore',
    '500 crore rupees',
    '₹500 crore',
    'INR 5bn',
    '5,000,000,000 rupees',
  ],
  'INR 1234567.89': ['12,34,567.89 rupees', 'Rs 12,34,567.89'],
  'GBP 90000000': [
    '90 mln stg',
    '£90m',
    '£ 90 million',
    '90 million pounds',
    '90m pounds sterling',
    '90 MGBP',
  ],
  'GBP 7.1': ['710p', '710 pence', '£7.10'],
  'EUR 1000000000': [
    'one billion euros',
    '€1bn',
    '€1,000 million',
    'EUR 1 billion',
    '1bn euros',
    '1000m euros',
  ],
  'EUR 0.07': ['7 euro cents', 'seven eurocents'],
  'NOK 300000000': ['300 million Norwegian kroner', 'NOK 300 million', 'NOK300m'],
  'JPY 540000000000': ['540bn yen', '¥540bn', '540 billion yen', '0.54 trillion yen'],
  'CNY 12000000000': ['12 billion yuan', 'RMB12bn', '12bn renminbi'],
  'CHF 5000': ['5,000 Swiss francs', 'CHF 5,000', 'CHF5,000'],
  'KRW 5000': ['5,000 won', '₩5,000'],
  'USD 1500000000..2000000000': [
    '1.5 to 2 billion dollars',
    '$1.5 to $2 billion',
    '$1.5-2bn',
    '1.5-2 billion dlrs',
  ],
  'USD 3000000..5000000': [
    'between $3m and $5m',
    'between 3 and 5 million dollars',
    '$3 million to $5 million',
    '$3m-$5m',
  ],
  'USD 200000000..300000000': ['$200-$300 million', '$200 million-$300 million', '$200 to 300 million'],
  'USD 900000..1200000': ['$900,000 to $1.2 million'],
  'USD 5000000 about': [
    'about $5 million',
    'some $5m',
    'nearly five million dollars',
    'an estimated $5m',
    '$5 million or so',
  ],
  'USD 55000000000 above': [
    'more than $55 billion',
    'over $55bn',
    'at least $55bn',
    'in excess of $55bn',
    '$55bn or more',
  ],
  'USD 30000000 below': [
    'up to $30m',
    'as much as $30m',
    'less than $30m',
    'no more than 30 mln dlrs',
    '$30m or less',
  ],
};

describe.each(Object.entries(table))('%s', (value, phrasings) => {
  test.each(phrasings)('%s', (phrase) => {
    expect(sums(`It was put at ${phrase}, they said.`).map(brief)).toEqual([value]);
  });
});

test.each([
  ['$3 a share', 'share'],
  ['9.50 dlrs a share', 'share'],
  ['£5 per share', 'share'],
  ['$5/share', 'share'],
  ['the $50-a-share offer', 'share'],
  ['$40 a barrel', 'barrel'],
  ['$12 an hour', 'hour'],
  ['$120m each', 'each'],
  ['$40,000 annually', 'year'],
])('%s is for one %s', (phrase, per) => {
  expect(sums(phrase)[0]?.per).toBe(per);
});

test('the span covers hedge, brackets and "a share", the text only the sum', () => {
  const text = 'an offer of about 3 euros ($4) a share in cash';
  const [sum] = sums(text);
  expect(text.slice(sum?.start, sum?.end)).toBe('about 3 euros ($4) a share');
  expect(sum?.text).toBe('3 euros');
});

describe('sums again in other currencies', () => {
  test.each([
    ['540bn yen ($5.2bn; £2.77bn)', ['USD 5200000000', 'GBP 2770000000']],
    ['4.5bn rupees ($106m:£54.6m)', ['USD 106000000', 'GBP 54600000']],
    ['$2bn (about €1.5bn)', ['EUR 1500000000 about']],
    ['HK$327m (US$42m, £22m)', ['USD 42000000', 'GBP 22000000']],
  ])('%s', (text, others) => {
    const found = sums(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.alternatives.map(brief)).toEqual(others);
  });

  test.each(['$2bn ($1bn in cash)', '$2bn (€1bn of it later)'])('not in %s', (text) => {
    expect(sums(text).map((sum) => sum.alternatives.length)).toEqual([0, 0]);
  });
});

test.each([
  ['profit rose from $3m to $5m', ['USD 3000000', 'USD 5000000']],
  ['shares rose $2 to $34', ['USD 2', 'USD 34']],
  ['priced ranging from 28.00 to 31.00 dlrs', ['USD 28..31']],
  ['to raise $1.75 billion Canadian dollars', ['CAD 1750000000']],
  ['down in 2004 to 789m euros', ['EUR 789000000']],
  ['rmb 10 usd 20', ['CNY 10', 'USD 20']],
  ['A$3.20, up 5 cents', ['AUD 3.2', 'AUD 0.05']],
  ['exceeds a $4 billion mark', ['USD 4000000000']],
])('%s', (text, expected) => {
  expect(sums(text).map(brief)).toEqual(expected);
});

test.each([
  'tens of millions of dollars',
  'the dollar fell against the yen',
  'several billion euros',
  'ALL 5 answers',
  'in 2004 won by a mile',
  'a pound of flesh',
])('no sum in: %s', (text) => {
  expect(sums(text)).toEqual([]);
});
