import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/types.js';
import { loadLexicon } from '../../src/compile/lexicon.js';
import { findValues } from '../../src/mentions/find.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { readText } from '../../src/text/document.js';

const lexicon = loadLexicon(rulesFolder());

const article = (text: string): Article => ({
  id: 'd_test',
  source: 'test',
  titleInText: false,
  title: 'Northwind Pays $340 Million',
  published: '2013-04-29',
  text,
  blocks: [{ start: 0, end: text.length, kind: 'body' }],
  form: 'story',
  textOf: 'input',
});

describe('values on the tokens of a document', () => {
  const document = readText(
    article(
      'Northwind paid about 540bn yen ($5.2bn) last May. It had 46 million users in 2012, up from 7 pct of it.',
    ),
    lexicon,
  );
  const values = findValues(document, lexicon);

  test('title and text are read, in order', () => {
    const kinds = values.map((value) => `${value.kind} ${value.text}`);
    expect(kinds).toEqual([
      'money $340 Million',
      'money 540bn yen',
      'date last May',
      'count 46 million',
      'date 2012',
      'percent 7 pct',
    ]);
    expect(values.map((value) => value.sentence)).toEqual([0, 1, 1, 2, 2, 2]);
  });

  test('tokens and characters cover the same words', () => {
    for (const value of values) {
      expect(document.tokens[value.first]?.start).toBe(value.start);
      expect(document.tokens[value.endToken - 1]?.end).toBe(value.end);
      expect(document.text.slice(value.start, value.end)).toContain(value.text);
    }
  });
});
