import { describe, expect, it } from 'vitest';
import { documentOf } from '../entities/support.js';

describe('words that are glued together', () => {
  const cases: [string, string, string[]][] = [
    ['a heading', 'Norvane Group grew. Norvane GroupNorvane Group sells pumps.', ['Group', 'Norvane']],
    ['a small word', 'The Company grew, as the mill did, theCompany said. The Company.', ['the', 'Company']],
    [
      'a full stop',
      'Shares in Norvane Pharma rose. Tarrow likes Norvane Pharma.Tarrow said so.',
      ['Pharma', 'Tarrow'],
    ],
    ['a name that has no space', 'Shares in DoorWend rose at the Door.', ['DoorWend']],
    [
      'a name of two words that the text has too',
      'RiverPoint has River and a Point. RiverPoint',
      ['RiverPoint'],
    ],
    [
      'a small word behind a name',
      'Shares of Norvane grew. Norvane grew. NorvaneThis is fine.',
      ['Norvane', 'This'],
    ],
    ['a small word in a name', 'NorvaneIn grew.', ['NorvaneIn']],
    ['a legal suffix', 'Norvane Foods grew. About Norvane FoodsInc.', ['Foods', 'Inc']],
    [
      'a text that loses spaces',
      'Shares of the Company and of Norvane rose. The Company said that theCompany, ofNorvane, sold the SilverMine. It is the mill of Norvane.',
      ['Silver', 'Mine'],
    ],
    ['a site', 'Norvane Group grew. See NorvaneGroup.com.', ['NorvaneGroup.com']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    const words = documentOf(text).tokens.map((token) => token.text);
    expect(words).toEqual(expect.arrayContaining(expected));
    expect(words.join('')).toBe(text.replace(/\s/g, ''));
  });
});
