import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/compile/lexicon.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { readText } from '../../src/text/document.js';
import { LONGEST_SENTENCE } from '../../src/text/long-sentences.js';
import { recordsOf } from '../pipeline/support.js';
import { plainArticle } from '../article/plain.js';

const lexicon = loadLexicon(rulesFolder());
const lengths = (text: string): number[] =>
  readText(plainArticle(text), lexicon).sentences.map(({ first, endToken }) => endToken - first);
const words = (count: number): string => 'steel '.repeat(count);

describe('a sentence too long to be read as one', () => {
  it('is left whole up to the greatest length', () => {
    expect(lengths(`Vexa makes ${words(LONGEST_SENTENCE - 3)}.`)).toEqual([LONGEST_SENTENCE]);
  });

  it.each([
    ['semicolon', `Vexa makes ${words(250)}; ${words(50)}, and ${words(20)}, ${words(100)}.`, [253, 174]],
    ['comma before a conjunction', `Vexa makes ${words(250)}, and ${words(50)}, ${words(200)}.`, [253, 253]],
    ['comma', `Vexa makes ${words(250)}, ${words(200)}.`, [253, 201]],
    ['word where it is full', `Vexa makes ${words(450)}.`, [400, 53]],
    ['comma, not one at its beginning', `Vexa, ${words(250)}, ${words(200)}.`, [253, 201]],
  ])('is parted at a %s', (_, text, expected) => {
    expect(lengths(text)).toEqual(expected);
  });

  it('gives its facts, and the document says how it was read', () => {
    const clause = 'Northwind bought Vexa for $5 million; ';
    const { document, facts } = recordsOf(
      `${clause.repeat(100)}nobody else did. Calder sold Moravia to Tessel.`,
    );
    expect(facts.map(({ evidence }) => evidence.length)).toEqual([2, 1]);
    expect(document.notes).toEqual(['1 sentence of more than 400 words and marks read in parts']);
    expect(recordsOf('Northwind bought Vexa.').document.notes).toBeUndefined();
  });

  it('may have hundreds of thousands of words', () => {
    expect(readText(plainArticle(words(200_000)), lexicon).tokens).toHaveLength(200_000);
  });
});
