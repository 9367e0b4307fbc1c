import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/compile/lexicon.js';
import { cutHyphened } from '../../src/text/hyphened.js';
import { cutTokens } from '../../src/text/tokens.js';

const lexicon = loadLexicon('rules');
const cut = (text: string): string[] =>
  cutHyphened(
    text,
    cutTokens(text, 0, text.length, () => false),
    lexicon,
  ).map((t) => text.slice(t.start, t.end));

describe('a name with "-owned" behind it', () => {
  it('is a word of its own', () => {
    expect(cut('Northwind-owned Vexa')).toEqual(['Northwind', '-owned', 'Vexa']);
    expect(cut('the Lund Group-controlled mill')).toEqual(['the', 'Lund', 'Group', '-controlled', 'mill']);
  });

  it('stays whole where the lexicon knows the word, where it has no capital, and in titles', () => {
    expect(cut('State-owned Vexa')).toEqual(['State-owned', 'Vexa']);
    expect(cut('family-owned Vexa')).toEqual(['family-owned', 'Vexa']);
    expect(cut('Northwind-Owned Vexa')).toEqual(['Northwind-Owned', 'Vexa']);
  });
});
