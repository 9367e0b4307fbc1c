import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { isHtml, mainText } from '../../src/article/html.js';
import { page, ps } from './pages/frame.js';
import { pages } from './pages/pages.js';
import { chips } from './pages/stories.js';
import { furniture } from './rules.js';
import { benchmarkPages, scorePage, scorePages } from './score.js';
import { processorTime } from '../processor-time.js';

const read = (html: string) => mainText(html, furniture).text;
const readability = (html: string) =>
  new Readability(parseHTML(html).document, { charThreshold: 500 }).parse()?.textContent ?? '';

describe('main text of pages of many makes', () => {
  it.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
    const found = read(page.html);
    expect(scorePage(page.main, found).f1, found).toBeGreaterThanOrEqual(0.95);
  });

  it('together reaches F1 0.95, and more than Readability alone', () => {
    const [ours, alone] = [scorePages(pages, read).f1, scorePages(pages, readability).f1];
    console.log(`own pages: F1 ${ours.toFixed(3)}, Readability alone ${alone.toFixed(3)}`);
    expect(ours).toBeGreaterThanOrEqual(0.95);
    expect(ours).toBeGreaterThan(alone);
  });

  it('takes less than 300 ms a page', () => {
    const start = processorTime();
    for (const page of pages) read(page.html);
    expect((processorTime() - start) / pages.length).toBeLessThan(300);
  });
});

const benchmark = process.env['FINFACTS_HTML_BENCHMARK'];
if (!benchmark)
  console.warn('SKIPPED: public benchmark of main text (FINFACTS_HTML_BENCHMARK names no folder)');
describe.skipIf(!benchmark)('the public benchmark', () => {
  it('reaches F1 0.947', { timeout: 300_000 }, () => {
    const all = benchmarkPages(benchmark!);
    const [ours, alone] = [scorePages(all, read), scorePages(all, readability)];
    console.log(
      `benchmark, ${all.length} pages: F1 ${ours.f1.toFixed(3)}, Readability alone ${alone.f1.toFixed(3)}`,
    );
    expect(ours.f1).toBeGreaterThanOrEqual(0.947);
  });
});

describe('layout of the text', () => {
  const body = (html: string) => read(page('t', `<article>${ps(chips)}${html}${ps(chips)}</article>`));
  it.each([
    ['<p>One line<br>and the next.</p>', '\n\nOne line\nand the next.\n\n'],
    [
      '<p>One paragraph stands here.<br><br>Another one stands here.</p>',
      '\n\nOne paragraph stands here.\n\nAnother one stands here.\n\n',
    ],
    [
      '<ul><li>Sales of steel: up</li><li>Sales of tin: down</li></ul>',
      '\n\n• Sales of steel: up\n• Sales of tin: down\n\n',
    ],
    [
      '<p>Tarn &amp; Sons&nbsp;paid &pound;5m   &#8212; in\n cash.</p>',
      '\n\nTarn & Sons paid £5m — in cash.\n\n',
    ],
    [
      '<table><tr><td>Sales</td><td>$5</td></tr><tr><td>Costs</td><td>$4</td></tr></table>',
      '\n\nSales | $5\nCosts | $4\n\n',
    ],
    [
      '<table><tr><th rowspan="2"></th><th colspan="2"><p>Q2</p></th></tr><tr><th>2025</th><th>2024</th></tr><tr><td><p>Sales</p></td><td>$5<br>m</td><td>$4</td></tr><tr><td>Costs</td><td></td><td>$3</td></tr></table>',
      '\n\n| | Q2\n| | 2025 | 2024\nSales | $5 m | $4\nCosts | | $3\n\n',
    ],
    // Tables within a table lay out the page: only the inner one is of data.
    [
      '<table><tr><td><table><tr><td><p>Tarn &amp; Sons sold more tin in the north.</p><table><tr><td>Sales</td><td>$5</td></tr><tr><td>Costs</td><td>$4</td></tr></table></td></tr></table></td><td><p>Its mills ran at night too.</p></td></tr></table>',
      '\n\nTarn & Sons sold more tin in the north.\n\nSales | $5\nCosts | $4\n\nIts mills ran at night too.\n\n',
    ],
    [
      '<p><a href="/q">Quillon</a><em>’s</em> plant, <b>in Tempe</b>, will be closed by August.</p>',
      '\n\nQuillon’s plant, in Tempe, will be closed by August.\n\n',
    ],
  ])('%s', (html, expected) => {
    expect(body(html)).toContain(expected);
  });
});

describe('typewriter text', () => {
  it('keeps its paragraphs', () => {
    const html = page('t', `<pre>${chips.map((p) => p.replace(/, /g, ',\n')).join('\n\n')}</pre>`);
    expect(read(html)).toBe(chips.join('\n\n'));
  });
});

describe('title and date of a page', () => {
  const story = `<article><h1>Quillon names a chief</h1>${ps(chips)}</article>`;
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-14T23:30:00-07:00"}]}</script>',
      '',
    ],
    [
      'broken JSON-LD, then meta',
      '<script type="application/ld+json">{"headline":</script><meta property="article:published_time" content="2024-05-14T06:00:00Z">',
      '',
    ],
    ['meta name', '<meta name="Date" content="14 May 2024">', ''],
    ['time element', '', '<time datetime="2024-05-14">yesterday</time>'],
    ['text of a time element', '', '<time>May 14, 2024</time>'],
  ])('date from %s', (_, head, body) => {
    expect(
      mainText(page('Quillon names a chief | Wafer Watch', story + body, head), furniture),
    ).toMatchObject({
      title: 'Quillon names a chief',
      published: '2024-05-14',
    });
  });
  it.each([
    ['og:title', '<meta property="og:title" content="Quillon picks Raman">', 'Quillon picks Raman'],
    ['<title> without the site', '', 'Quillon names a chief'],
  ])('title from %s where there is no single heading', (_, head, expected) => {
    const html = page('Quillon names a chief | Wafer Watch', ps(chips), head);
    expect(mainText(html, furniture).title).toBe(expected);
  });
});

describe('author of a page', () => {
  const ld = (author: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', author })}</script>`;
  it.each([
    ['one in JSON-LD', ld({ '@type': 'Person', name: 'Ann  Lee' }), 'Ann Lee'],
    ['several', ld([{ name: 'Ann Lee' }, 'Bo Raman', { url: 'https://x.example' }]), 'Ann Lee, Bo Raman'],
    [
      'meta, where JSON-LD has an address',
      `${ld('https://x.example')}<meta name="author" content="Ann Lee">`,
      'Ann Lee',
    ],
    ['nobody', ld({ '@type': 'Person' }), undefined],
  ])('%s', (_, head, expected) => {
    expect(mainText(page('Quillon names a chief', ps(chips), head), furniture).author).toBe(expected);
  });
});

describe('strange pages', () => {
  it('falls back to all text where there is no article', () => {
    expect(read('<html><body><div>Acme rose.</div></body></html>')).toBe('Acme rose.');
  });
  it('takes the text of JSON-LD where the page shows another', () => {
    const ld = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: chips.join('\n') })}</script>`;
    expect(read(page('t', '<p>Please enable JavaScript to read this page in full.</p>', ld))).toBe(
      chips.join('\n\n'),
    );
  });
  it.each([
    ['<!DOCTYPE html><p>x', 'a.txt', true],
    ['  <HTML lang="en">', '-', true],
    ['<?xml version="1.0"?>\n<html>', '-', true],
    ['<!-- saved --><html>', '-', true],
    ['Text of a story', 'page.HTM', true],
    ['Text that names <html> later', 'a.txt', false],
  ])('%j from %s is HTML: %s', (text, source, expected) => {
    expect(isHtml(text, source)).toBe(expected);
  });
});
