import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLines } from '../../src/printable.js';

describe('printable', () => {
  it.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u009b2J', '\\u009b2J'],
    ['a\u0000b\u007f', 'a\\u0000b\\u007f'],
    ['over\rwritten', 'over\\rwritten'],
    ['two\nlines\tand a tab', 'two\\nlines\\tand a tab'],
    ['exe\u202etxt\u2066\u200f\u061c', 'exe\\u202etxt\\u2066\\u200f\\u061c'],
  ])('%j becomes %j', (text, shown) => expect(printable(text)).toBe(shown));

  it('leaves what can be seen as it is', () => {
    const text = 'Crédit 株式 😀 “Vexa” \\ — §\u00a0é';
    expect(printable(text)).toBe(text);
  });

  it('leaves no control character but line ends, and nothing to do a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        const lines = printableLines(text);
        expect(lines.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(printableLines(lines)).toBe(lines);
      }),
    );
  });

  it('takes line ends of either kind', () => {
    expect(printableLines('one\r\ntwo\nthree')).toBe('one\ntwo\nthree');
  });
});
