import { describe, expect, it } from 'vitest';
import { parseLexiconBlock } from '../../src/lexicon/sources.js';

describe('a verb of a word list', () => {
  it('may be a row with its properties, which are classes of their own', () => {
    const { verbs } = parseLexiconBlock(
      'a.yml',
      'verbs: { buy: [acquire, { lap up: [separable, needs-object] }, { nab: [needs-object] }] }',
    );
    expect(verbs).toEqual({
      buy: ['acquire', 'lap up', 'nab'],
      separable: ['lap up'],
      'needs-object': ['lap up', 'nab'],
    });
  });

  it('has no property that the program does not know', () => {
    expect(() => parseLexiconBlock('a.yml', 'verbs: { buy: [{ lap up: [separate] }] }')).toThrow(
      /^a\.yml: verbs\.buy\.0/,
    );
  });
});
