import { describe, expect, it } from 'vitest';
import { documentOf } from '../entities/support.js';
import { PART } from '../../src/lexicon/readings.js';

/** The words that the text reads as verbs and nothing else. */
const verbs = (text: string): string[] =>
  documentOf(text)
    .tokens.filter((token) => token.readings.length > 0 && token.readings.only(PART.verb))
    .map((token) => token.text);

describe('verbs where every word has a capital', () => {
  const cases: [string, string[]][] = [
    ['Norvane Buys Zelvane', ['Buys']],
    ['Norvane Games Maker Launches Store', ['Launches']],
    ['Norvane Buys Zelvane Launches Content Store', ['Buys', 'Launches']],
    ['Norvane Names Zelvane Chief', ['Names']],
    ['Norvane Tools Maker Names Chief', ['Names']],
    ['Norvane Acquires Video Sharing Site Zelvane', ['Acquires']],
    ['Norvane Acquires Video Streaming Platform Zelvane', ['Acquires']],
    ['Norvane Reportedly Buying Memory Company Zelvane', ['Buying']],
    ['Norvane Motors Posts Third-Quarter Loss', ['Posts']],
    ['Norvane Will Buy Zelvane', ['Buy']],
    ['Zelvane Bought By Norvane', ['Bought']],
    ['Norvane Acquires Distill', ['Acquires']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });
});

describe('what capitals mean', () => {
  const cases: [string, string, string][] = [
    ['Norvane Buys Zelvane Foods', 'title', 'headline'],
    ['Norvane buys Zelvane Foods', 'sentence', 'headline'],
    ['NORVANE BUYS ZELVANE FOODS', 'capitals', 'headline'],
    ['Norvane bought Zelvane Foods.', 'sentence', 'prose'],
  ];
  it.each(cases)('%s: %s', (text, letters, mode) => {
    expect(documentOf(text).sentences[0]).toMatchObject({ letters, mode });
  });
});

describe('names of sites beside a headline', () => {
  const cases: [string, string[]][] = [
    ['Norvane Buys Zelvane | The Hub', ['Norvane Buys Zelvane |', 'The Hub']],
    ['Norvane buys Zelvane - Hub News', ['Norvane buys Zelvane -', 'Hub News']],
    ['Hub News - Norvane to buy Zelvane', ['Hub News -', 'Norvane to buy Zelvane']],
    ['Norvane buys Zelvane - for $5m', ['Norvane buys Zelvane - for $5m']],
    ['Norvane to buy Zelvane - sources', ['Norvane to buy Zelvane - sources']],
    ['UPDATE 1-Norvane to buy Zelvane', ['UPDATE 1-', 'Norvane to buy Zelvane']],
    ['Norvane! Buys Zelvane', ['Norvane! Buys Zelvane']],
  ];
  it.each(cases)('%s', (text, expected) => {
    const document = documentOf(text);
    expect(document.sentences.map((s) => document.text.slice(s.start, s.end))).toEqual(expected);
  });
});

describe("capitals behind 'U.S.' that a wire gives where no sentence begins", () => {
  const plain = (text: string): string[] =>
    documentOf(text)
      .tokens.filter((t) => /^\p{Lu}/u.test(t.text) && !t.capital)
      .map((t) => t.text);
  it.each([
    ['Norvane of the U.S. Was buying Zelvane.', ['Was']],
    ['It owns a U.S. Financial firm.', ['Financial']],
    ['The U.S. Senate voted.', []],
    ['It owns a U.S. Steel mill.', []],
  ])('%s', (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });
});

describe('words in capitals before a headline', () => {
  const cases: [string, string[]][] = [
    ['STOCK WATCH Norvane soars on trading update', ['STOCK WATCH', 'Norvane soars on trading update']],
    ['JOHN ORMEROD Norvane should bid again', ['JOHN ORMEROD', 'Norvane should bid again']],
    // A name in capitals is no column.
    ['ZELVANE Norvane soars on trading update', ['ZELVANE Norvane soars on trading update']],
    ['NORVANE SE buys Zelvane', ['NORVANE SE buys Zelvane']],
  ];
  it.each(cases)('%s', (text, expected) => {
    const document = documentOf(text);
    expect(document.sentences.map((s) => document.text.slice(s.start, s.end))).toEqual(expected);
  });
});
