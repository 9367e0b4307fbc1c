import { describe, expect, it } from 'vitest';
import { readSentence, verbOf } from './support.js';

describe('verb groups: tense', () => {
  it.each([
    ['Vexa bought Moravia.', 'buy', 'past'],
    ['Vexa makes pumps.', 'make', 'present'],
    ['Vexa will buy Moravia.', 'buy', 'future'],
    ['Vexa plans to buy Moravia.', 'buy', 'infinitive'],
    ['Vexa is considering selling Moravia.', 'sell', 'gerund'],
  ])('%s: %s is %s', (text, lemma, tense) => {
    expect(verbOf(text, lemma).tense).toBe(tense);
  });
});

describe('verb groups: voice, aspect, modality, polarity', () => {
  it.each([
    ['Moravia was bought by Vexa.', 'buy', { passive: true, negated: false }],
    ['Vexa has bought Moravia.', 'buy', { passive: false, perfect: true }],
    ['Vexa is buying Moravia.', 'buy', { progressive: true, passive: false }],
    ['Vexa may buy Moravia.', 'buy', { modal: 'may' }],
    ['Vexa would have bought Moravia.', 'buy', { modal: 'would', perfect: true }],
    ['Vexa did not buy Moravia.', 'buy', { negated: true }],
    ['Vexa never bought Moravia.', 'buy', { negated: true }],
    ['Ann Lee will resign and be replaced.', 'replace', { base: true, passive: true }],
    ['Ann Lee, who used to run Vexa, resigned.', 'run', { modal: 'used to' }],
    ['Vexa bought Moravia.', 'buy', { bare: true, negated: false }],
  ])('%s', (text, lemma, expected) => {
    expect(verbOf(text, lemma)).toMatchObject(expected);
  });

  it('adverbs inside are kept', () => {
    expect(verbOf('Ann Lee was recently named chairman of Vexa.', 'name').adverbs).toEqual(['recently']);
  });

  it('a date inside is a group of its own behind the verb', () => {
    const { sentence, words } = readSentence('Vexa has yesterday bought Moravia.');
    expect(sentence.pieces.slice(0, 3).map((p) => [p.kind, words(p)])).toEqual([
      ['noun', 'Vexa'],
      ['verb', 'has yesterday bought'],
      ['noun', 'yesterday'],
    ]);
  });
});

describe('words that are verb or noun', () => {
  it.each([
    ['a plural noun behind a verb', 'Vexa denied reports that it would sell Moravia.', ['deny', 'sell']],
    ['a base form behind two joined names', 'Vexa and Moravia also own a venture.', ['own']],
    ['the only verb of a headline', 'Vexa plans IPO of Moravia', ['plan']],
    ['a noun behind an article', 'The plans were dropped.', ['drop']],
  ])('%s', (_, text, lemmas) => {
    const { pieces } = readSentence(text).sentence;
    expect(pieces.flatMap((p) => (p.kind === 'verb' ? [p.lemma] : []))).toEqual(lemmas);
  });
});
