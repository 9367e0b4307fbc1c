import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/article/decode.js';
import { readArticle } from '../../src/article/read.js';
import { comments, cookies, footer, nav, newsletter, page, ps, related, share } from './pages/frame.js';
import { furniture } from './rules.js';

const seed = '../shared/seed/alibaba-sina-weibo.txt';
const there = existsSync(seed);
if (!there) console.warn(`SKIPPED: ${seed} is not there`);

describe.skipIf(!there)('the seed article', () => {
  const text = there ? decodeBytes(readFileSync(seed), seed) : '';
  const article = there ? readArticle({ source: seed, text }, furniture) : undefined;
  const of = (kind: string) =>
    article!.blocks.filter((b) => b.kind === kind).map((b) => text.slice(b.start, b.end));

  it('has its share links, headings and newsletter lines marked as furniture', () => {
    const lines = text.split('\n').filter((line) => /^- |^Related|Newsletters$|^Sign up/.test(line));
    expect(lines.length).toBeGreaterThan(15);
    expect(of('furniture').filter((line) => line !== 'STORY:')).toEqual(lines);
  });
  it('has two teasers, without their label', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('STORY: '));
    expect(lines).toHaveLength(2);
    expect(of('teaser')).toEqual(lines.map((line) => line.slice('STORY: '.length)));
  });
  it('has all other lines as body', () => {
    const lines = text.split('\n').filter((line) => line.length > 100);
    expect(of('body')).toEqual(lines);
    expect(of('title')).toEqual([]);
  });
  it('gives the same story out of a page', () => {
    const story = text.split('\n').filter((line) => line.length > 100 || line.startsWith('STORY: '));
    const inside = story.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    const html = page(
      'A stake is sold | The Harbour Ledger',
      `${cookies}${nav}<main><article><h1>A stake is sold</h1><p class="byline">By Olive Marsh</p><time datetime="2013-04-29"></time>
      ${share}${ps(inside)}${share}</article>${related}${newsletter}${comments}</main>${footer}`,
    );
    const read = readArticle({ source: 'seed.html', text: html }, furniture);
    expect(read.text).toBe(story.join('\n\n'));
    expect(read).toMatchObject({
      title: 'A stake is sold',
      published: '2013-04-29',
      textOf: 'html-main-text',
    });
  });
});
