import { describe, expect, it } from 'vitest';
import { readSentence } from '../groups/support.js';

/** Objects (or, of a passive, doers) of the sentence's first clause with this verb, in their own words. */
function listOf(text: string, lemma: string): string[] {
  const { sentence, words } = readSentence(text);
  const clause = sentence.clauses.find((c) => c.verb.lemma === lemma);
  if (!clause) throw new Error(`no clause with "${lemma}" in: ${text}`);
  return (clause.passive ? clause.subject : clause.object).map(words);
}

describe('lists of names', () => {
  it.each([
    ['dates', 'Vexa bought Moravia in 1990 and Tilto Systems in 1995.', ['Moravia', 'Tilto Systems']],
    [
      'descriptions',
      'Norden was bought by Vexa Partners, a London-based equity firm, and Tilto Capital, an investor, in 2002.',
      ['Vexa Partners', 'Tilto Capital'],
    ],
    [
      'semicolons',
      'Vexa bought the chains Moravia and Tilto; department store Norden; and bookshop Calder.',
      ['the chains Moravia', 'Tilto', 'department store Norden', 'bookshop Calder'],
    ],
  ])('a member may carry %s', (_, text, expected) => {
    expect(listOf(text, 'buy')).toEqual(expected);
  });

  it('ends where a name has a verb of its own', () => {
    expect(listOf('Vexa bought Moravia, a maker of pumps, and Tilto sold Norden.', 'buy')).toEqual([
      'Moravia',
    ]);
  });
});

describe('lists of names and others', () => {
  it.each([
    ['what is theirs', 'Vexa bought Moravia and its lender in 2002.', 'buy', ['Moravia', 'its lender']],
    ['one that has no name', 'Vexa bought Moravia and another bank.', 'buy', ['Moravia', 'another bank']],
    [
      'several that are theirs',
      'Norden was founded by Ann Lee, her mother and her sister.',
      'found',
      ['Ann Lee', 'her mother', 'her sister'],
    ],
  ])('may name %s', (_, text, lemma, expected) => {
    expect(listOf(text, lemma)).toEqual(expected);
  });

  it('a second office is not joined to where the first is held', () => {
    const text = 'Ann Lee joined Vexa Foods and a director of Calder Mills.';
    expect(listOf(text, 'join')).toEqual(['Vexa Foods']);
  });

  it('one beside a name may have a verb of its own', () => {
    expect(listOf('Vexa bought Moravia and the lender sold Norden.', 'buy')).toEqual(['Moravia']);
  });
});

describe('doers', () => {
  it('the second of two joined participles has the doer of both', () => {
    expect(listOf('Norden is owned and operated by Vexa.', 'own')).toEqual(['Vexa']);
  });
});
