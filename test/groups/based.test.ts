import { describe, expect, it } from 'vitest';
import { nounGroups } from './support.js';

describe('where a company is based, before its name', () => {
  it.each([
    ['Waltham, Mass.-based Norden fell.', 'Waltham, Mass.-based Norden'],
    ['It was bought by Boise, Idaho-based Norden.', 'Boise, Idaho-based Norden'],
    ['The Markfield, Leicestershire-based company fell.', 'The Markfield, Leicestershire-based company'],
    ['It bought the Detroit - based company.', 'the Detroit - based company'],
    ['Salt Lake City-based Vexa Corp fell.', 'Salt Lake City-based Vexa Corp'],
    ['It sold its Menlo Park-based rival.', 'its Menlo Park-based rival'],
  ])('%s', (text, group) => {
    expect(nounGroups(text)).toContain(group);
  });

  it('a town before it is another place', () => {
    expect(nounGroups('In Houston, Paris-based Vexa Corp fell.')).toEqual([
      'Houston',
      'Paris-based Vexa Corp',
    ]);
  });
});
