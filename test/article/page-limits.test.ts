import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.js';
import { furniture } from './rules.js';
import { processorTime } from '../processor-time.js';

const STORY = '<p>Northwind bought Vexa for $5 million on Monday, the two companies said in a statement.</p>';
const read = (body: string, head = '') =>
  readArticle({ source: 'a.html', text: `<html><head>${head}</head><body>${body}</body></html>` }, furniture)
    .text;

describe('a page made to keep the reader busy is refused, and the limit named', () => {
  const HOSTILE: readonly (readonly [string, string, string, RegExp])[] = [
    [
      '1,000 nested <div>',
      `${'<div>'.repeat(1000)}${STORY}`,
      '',
      /nested too deeply \(more than 150 levels\)/,
    ],
    ['100,000 nested elements', `${'<x>'.repeat(100_000)}${STORY}`, '', /more than 500 levels/],
    ['a row of 8,000 cells', `<table><tr>${'<td>5</td>'.repeat(8000)}</table>${STORY}`, '', /1000 cells/],
    [
      '60,000 <span> in one paragraph',
      `<p>${'<span>up </span>'.repeat(60_000)}`,
      '',
      /5000 elements in one paragraph/,
    ],
    [
      'a <title> of 120 kB',
      STORY,
      `<title>${'up - '.repeat(24_000)}</title>`,
      /2000 characters in its title/,
    ],
    ['40,000 links', '<p><a href="x">up</a></p>'.repeat(40_000), '', /20000 elements/],
  ];
  it.each(HOSTILE)('%s', (_, body, head, message) => {
    const start = processorTime();
    expect(() => read(body, head)).toThrow(message);
    expect(() => read(body, head)).toThrow(/^a\.html: .*save its text as \.txt\.$/);
    expect(processorTime() - start).toBeLessThan(2000);
  });
});

describe('a page just below a limit is read', () => {
  const LARGE: readonly (readonly [string, string, string])[] = [
    ['140 nested <div>', `${'<div>'.repeat(140)}${STORY}${'</div>'.repeat(140)}`, ''],
    ['400 elements that are never closed', `${'<font>'.repeat(400)}${STORY}`, ''],
    ['a row of 900 cells', `<table><tr>${'<td>5</td>'.repeat(900)}</tr></table>${STORY}`, ''],
    ['4,000 <span> in one paragraph', `<p>${'<span>up </span>'.repeat(4000)}</p>${STORY}`, ''],
    ['4,000 line breaks in one paragraph', `<p>${'Tin rose.<br>'.repeat(4000)}</p>${STORY}`, ''],
    ['a <title> of 1,500 characters', STORY, `<title>${'up - '.repeat(300)}</title>`],
    ['icons with titles of their own', `${'<svg><title>Share this</title></svg>'.repeat(500)}${STORY}`, ''],
    ['5,000 paragraphs', STORY.repeat(5000), ''],
  ];
  it.each(LARGE)('%s', (_, body, head) => {
    expect(read(body, head)).toContain('Northwind bought Vexa');
  });
});
