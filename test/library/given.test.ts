import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { givenArticle } from '../../src/given.js';

describe('an article that is none is refused in words', () => {
  const WRONG: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'a number for the text',
      { text: 5 },
      /text of an article must be a string, and this is the number 5; give a text/,
    ],
    ['null for the text', { text: null }, /text .* must be a string, and this is null/],
    ['bytes for the text', { text: Buffer.from('x') }, /this is a Buffer/],
    ['no text', { title: 'A deal' }, /The article has no text; give a text, or \{ text/],
    ['null', null, /must be a string or an object, and this is null/],
    ['nothing', undefined, /this is undefined/],
    ['a list', ['Northwind bought Vexa.'], /this is an array/],
    [
      'a Date for the day',
      { text: 'x', published: new Date(0) },
      /published .* 2013-04-29\), and this is a Date/,
    ],
    ['a number for the day', { text: 'x', published: 2013 }, /published .* the number 2013/],
    ['a list for the title', { text: 'x', title: [] }, /title .* this is an array/],
    ['a flag for the source', { text: 'x', source: true }, /source .* the boolean true/],
  ];
  it.each(WRONG)('%s', (_, given, message) => {
    expect(() => extract(given as string)).toThrow(TypeError);
    expect(() => extract(given as string)).toThrow(message);
  });
  it('rules that are no path', () => {
    const options = { rules: 5 } as unknown as { rules: string };
    expect(() => extract('Northwind bought Vexa.', options)).toThrow(
      /option rules must be a string .*number 5/,
    );
  });
});

describe('an article that can be read', () => {
  it('is a text, or has one', () => {
    expect(givenArticle('A.')).toEqual({ source: 'text', text: 'A.' });
    expect(givenArticle({ text: 'A.', published: '2013-04-29' })).toMatchObject({ published: '2013-04-29' });
  });
  it('may have null for what is not known', () => {
    const given = { text: 'A.', title: null, published: null, source: null };
    expect(givenArticle(given)).toEqual({ source: 'text', text: 'A.' });
  });
});
