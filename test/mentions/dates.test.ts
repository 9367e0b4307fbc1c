import { describe, expect, test } from 'vitest';
import type { RawDate } from '../../src/mentions/raw.js';
import { find } from './tables.js';

const PUBLISHED = '2013-04-29'; // a Monday

const dates = (text: string, published?: string): RawDate[] =>
  find(text, published).filter((value) => value.kind === 'date');

const brief = ({ text, precision, range }: RawDate): string =>
  [
    text,
    precision,
    ...(range ? [range.start === range.end ? range.start : `${range.start}..${range.end}`] : []),
  ].join(' | ');

describe('what the words alone give', () => {
  test.each([
    ['on April 26, 2013', 'April 26, 2013 | day | 2013-04-26'],
    ['on 3 March 2005', '3 March 2005 | day | 2005-03-03'],
    ['on the 3rd of March 2005', '3rd of March 2005 | day | 2005-03-03'],
    ['on 2013-04-29', '2013-04-29 | day | 2013-04-29'],
    ['on 29/04/2013', '29/04/2013 | day | 2013-04-29'],
    ['on 03/04/2013', '03/04/2013 | day'],
    ['its Oct. 31, 1986 year', 'Oct. 31, 1986 | day | 1986-10-31'],
    ['in May 2012', 'May 2012 | month | 2012-05-01..2012-05-31'],
    ['in 1999', '1999 | year | 1999-01-01..1999-12-31'],
    ['in 2012, it', '2012 | year | 2012-01-01..2012-12-31'],
    ['in the 1990s', 'the 1990s | decade | 1990-01-01..1999-12-31'],
    ['in 2004-05', '2004-05 | period | 2004-01-01..2005-12-31'],
    ['by spring 2005', 'spring 2005 | season | 2005-03-01..2005-05-31'],
    ['the second quarter of 2004', 'the second quarter of 2004 | quarter | 2004-04-01..2004-06-30'],
    ['in Q1 2010', 'Q1 2010 | quarter | 2010-01-01..2010-03-31'],
    ['first half of 2010', 'first half of 2010 | half | 2010-01-01..2010-06-30'],
    ['the year to March 2005', 'the year to March 2005 | year | 2004-04-01..2005-03-31'],
    ['in mid-2005', 'mid-2005 | period | 2005-05-01..2005-08-31'],
    ['in the last three months of 2004', 'the last three months of 2004 | period | 2004-10-01..2004-12-31'],
    ['in fiscal 2011', 'fiscal 2011 | year | 2011-01-01..2011-12-31'],
    ['since 2003', 'since 2003 | period'],
    ['on Tuesday', 'Tuesday | day'],
    ['last year', 'last year | year'],
    ['so far', 'so far | period'],
  ])('%s', (text, expected) => {
    expect(dates(text).map(brief)).toEqual([expected]);
  });
});

describe('seen from the day of publication', () => {
  test.each([
    ['sold on March 3', 'March 3 | day | 2013-03-03'],
    ['sold on May 3', 'May 3 | day | 2012-05-03'],
    ['it will close on May 3', 'May 3 | day | 2013-05-03'],
    ['last May', 'last May | month | 2012-05-01..2012-05-31'],
    ['in December', 'December | month | 2012-12-01..2012-12-31'],
    ['by June', 'June | month | 2013-06-01..2013-06-30'],
    ['last year', 'last year | year | 2012-01-01..2012-12-31'],
    ['this year', 'this year | year | 2013-01-01..2013-12-31'],
    ['later this year', 'later this year | year | 2013-04-29..2013-12-31'],
    ['next year', 'next year | year | 2014-01-01..2014-12-31'],
    ['next month', 'next month | month | 2013-05-01..2013-05-31'],
    ['earlier this month', 'earlier this month | month | 2013-04-01..2013-04-29'],
    ['last week', 'last week | week | 2013-04-22..2013-04-28'],
    ['yesterday', 'yesterday | day | 2013-04-28'],
    ['today', 'today | day | 2013-04-29'],
    ['on Tuesday', 'Tuesday | day | 2013-04-23'],
    ['will buy Foo, it said Monday', 'Monday | day | 2013-04-29'],
    ['will meet on Wednesday', 'Wednesday | day | 2013-05-01'],
    ['next Friday', 'next Friday | day | 2013-05-03'],
    ['in the first quarter', 'the first quarter | quarter | 2013-01-01..2013-03-31'],
    ['the third-quarter profit', 'third-quarter | quarter | 2012-07-01..2012-09-30'],
    ['first half of last year', 'first half of last year | half | 2012-01-01..2012-06-30'],
    ['the three months to 30 November', 'the three months to 30 November | period | 2012-09-01..2012-11-30'],
    ['fourth quarter ended March 31', 'fourth quarter ended March 31 | quarter | 2013-01-01..2013-03-31'],
    ['in the past year', 'the past year | year | 2012-04-29..2013-04-29'],
    ['over the past two years', 'the past two years | period | 2011-04-29..2013-04-29'],
    ['since 2003', 'since 2003 | period | 2003-01-01..2013-04-29'],
    ['two years ago', 'two years ago | year | 2011-01-01..2011-12-31'],
    ['within five years', 'within five years | period | 2013-04-29..2018-04-29'],
    ['so far this year', 'so far this year | period | 2013-01-01..2013-04-29'],
    ['by the end of this year', 'by the end of this year | period | 2013-09-01..2013-12-31'],
    ['last summer', 'last summer | season | 2012-06-01..2012-08-31'],
  ])('%s', (text, expected) => {
    expect(dates(text, PUBLISHED).map((date) => brief(date).replace(/^the (?=third-)/, ''))).toEqual([
      expected,
    ]);
  });
});

test.each([
  'It may rise',
  'They march on',
  'Boeing 747',
  '$2005',
  '2,012 people',
  'May be',
  'second place',
  'in 2012 dollars',
])('no date in: %s', (text) => {
  expect(dates(text, PUBLISHED)).toEqual([]);
});
