import { describe, expect, it } from 'vitest';
import { compileFurniture } from '../../src/article/furniture.js';
import { parseFurniture } from '../../src/article/furniture-file.js';
import { readArticle } from '../../src/article/read.js';
import { page, ps } from './pages/frame.js';
import { chips } from './pages/stories.js';
import { furniture } from './rules.js';

const text = `Quillon Names a Chief\n\n${chips.join('\n\n')}`;
const read = (input: { text: string; title?: string; published?: string; source?: string }) =>
  readArticle({ source: 'a.txt', ...input }, furniture);

describe('title', () => {
  it('found in the text', () => {
    expect(read({ text })).toMatchObject({
      title: 'Quillon Names a Chief',
      titleInText: true,
      textOf: 'input',
    });
  });
  it('given and in the text: read once', () => {
    const article = read({ text, title: 'Quillon names a chief' });
    expect(article).toMatchObject({ title: 'Quillon names a chief', titleInText: true });
    expect(article.blocks.filter((b) => b.kind === 'title')).toHaveLength(1);
  });
  it('given and apart from the text', () => {
    expect(read({ text: chips.join('\n'), title: 'A new chief' })).toMatchObject({
      title: 'A new chief',
      titleInText: false,
    });
  });
  it('none', () => expect(read({ text: chips.join('\n') })).not.toHaveProperty('title'));
});

describe('id', () => {
  const id = (title?: string, body = chips.join('\n')) => read({ text: body, ...(title && { title }) }).id;
  it('is a hash of the text', () => {
    expect(id()).toMatch(/^d_[0-9a-f]{16}$/);
    expect(id()).toBe(id());
    expect(id()).not.toBe(id(undefined, chips.join(' ')));
  });
  it('counts a title only where the text lacks it', () => {
    expect(id('A new chief')).not.toBe(id());
    expect(id('Quillon names a chief', text)).toBe(id(undefined, text));
  });
});

describe('date', () => {
  it.each([
    ['given', { text, published: '29 April 2013' }, '2013-04-29'],
    [
      'given, and in a dateline',
      { text: `OSLO, May 5, 2013 (AP) - ${chips[0]}`, published: '2013-05-06' },
      '2013-05-06',
    ],
    ['in a dateline', { text: `OSLO, May 5, 2013 (AP) - ${chips[0]}` }, '2013-05-05'],
    ['in a dateline, without the year', { text: `OSLO, May 5 (AP) - ${chips[0]}` }, undefined],
  ])('%s', (_, input, expected) => expect(read(input).published).toBe(expected));
  it('given, and no date', () =>
    expect(() => read({ text, published: 'soon' })).toThrow(/^a\.txt: "soon" .*YYYY-MM-DD/));
});

describe('HTML', () => {
  const html = page(
    'Quillon names a chief',
    `<article><h1>Quillon names a chief</h1><time datetime="2024-05-14"></time>${ps(chips)}</article>`,
  );
  it('gives the main text, its title and its date', () => {
    expect(read({ text: html })).toMatchObject({
      title: 'Quillon names a chief',
      titleInText: false,
      published: '2024-05-14',
      text: chips.join('\n\n'),
      textOf: 'html-main-text',
    });
  });
  it('takes what the caller gives first', () => {
    expect(read({ text: html, title: 'Mine', published: '2020-01-01' })).toMatchObject({
      title: 'Mine',
      published: '2020-01-01',
    });
  });
  it.each([
    ['without text', '<html><body><script>1</script></body></html>', /^a\.txt: there is no text/],
    ['nested too deeply', `<html><body>${'<div>'.repeat(20_000)}text`, /^a\.txt: .*nested too deeply/],
  ])('%s', (_, bad, message) => expect(() => read({ text: bad })).toThrow(message));
});

describe('furniture rules that are wrong name the place', () => {
  const file = (furnitureLine: string) =>
    `{parts: {}, furniture: ['${furnitureLine}'], sections: [a], teasers: {capitals: [A], any_case: [b]}, bylines: [a], date_lines: [a], datelines: [a], tails: {byline: [a], furniture: [a]}, html: {never: [a], always: [a], selectors: [a], names: [a]}, structure: {about: [], about_run_on: [], boilerplate_headings: [], boilerplate: [], advertisements: [], entries: [], roundups: []}}`;
  it.each([
    ['a broken regex', file('(a'), /furniture\[0\] is not a regular expression/],
    ['an unknown part', file('{{b}}'), /furniture\[0\] names an unknown part \{\{b\}\}/],
    ['a missing list', 'parts: {}', /sections/],
  ])('%s', (_, yaml, message) => expect(() => compileFurniture(parseFurniture(yaml))).toThrow(message));
});
