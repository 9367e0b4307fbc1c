import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTokens } from '../../src/text/tokens.js';
import { documentOf } from '../entities/support.js';

const words = (text: string): string[] =>
  cutTokens(text, 0, text.length, (w) => w === 'corp').map((t) => t.text);

describe('tokens', () => {
  const cases: [string, string[]][] = [
    ["Norvane's mill", ['Norvane', "'s", 'mill']],
    ['Norvane’s mill', ['Norvane', '’s', 'mill']],
    ["users' posts", ['users', "'", 'posts']],
    ["don't", ['do', "n't"]],
    ['$586 million', ['$', '586', 'million']],
    ['40%', ['40', '%']],
    ['AT&T and U.S. e-commerce', ['AT&T', 'and', 'U.S.', 'e-commerce']],
    ['in 2012, 1,234.5', ['in', '2012', ',', '1,234.5']],
    ['Bar Corp. fell', ['Bar', 'Corp.', 'fell']],
    ['Norvane.com', ['Norvane.com']],
    ['ex-Norvane boss', ['ex-', 'Norvane', 'boss']],
    ['its ex-chief', ['its', 'ex-', 'chief']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

const strange = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    "'s",
    '\r\n',
    '\t',
    '😀',
    'é',
    'e\u0301',
    '\u00a0',
    '…',
    '--',
    'U.S.',
    '$1.5bn',
    '\ud800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('any text', () => {
  it('has every character that is no white space in exactly one token, in order', () => {
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const token of cutTokens(text, 0, text.length, () => false)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, token.start)).toMatch(/^\s*$/u);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('has every token in exactly one sentence', () => {
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 30 }), (parts) => {
        const document = documentOf(`It said ${parts.join(' ')}`);
        let next = 0;
        for (const sentence of document.sentences) {
          expect(sentence.first).toBe(next);
          expect(sentence.endToken).toBeGreaterThan(sentence.first);
          next = sentence.endToken;
        }
        expect(next).toBe(document.tokens.length);
      }),
      { numRuns: 150 },
    );
  });
});
