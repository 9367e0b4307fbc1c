import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/article/blocks.js';
import { decodeBytes } from '../../src/article/decode.js';
import { InputError } from '../../src/article/errors.js';
import { mainText } from '../../src/article/html.js';
import { readArticle } from '../../src/article/read.js';
import { BULLET } from '../../src/article/structure.js';
import { furniture } from './rules.js';
import { processorTime } from '../processor-time.js';

const piece = fc.oneof(
  fc.constantFrom(
    'Acme Corp said it had agreed to buy Foo Ltd for $5 million in cash,',
    'and that it would keep its name.',
    'LONDON, March 3, 2010 (Reuters) - ',
    'LONDON — ',
    'STORY: ',
    'Related Stories',
    'Share this article on Facebook',
    'By Ann Lee',
    '(Reporting by Ann Lee)',
    'Reuter',
    'REUTER',
    '“It’s done,” she said.',
  ),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '    ',
    ' ',
    '\u00a0',
    '\u2028',
    '\f',
    '\ufeff',
    '- ',
    '• ',
  ),
  fc.constantFrom('😀', 'e\u0301', '\ud800', '\udc00', '👩‍👩‍👧', '\u200b', '\u202e', '.', '"', '”', ')'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const strange = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const longLine = fc
  .constantFrom('a', 'Acme ', 'By A', 'a, ', '(Reporting by ', 'NEW YORK ', '- ', ' ')
  .map((unit) => unit.repeat(Math.ceil(10_000 / unit.length)));

/** What stands between blocks, without the bullets of lists. */
const between = (text: string): string => text.replace(BULLET, '').trim();

/** In order, apart, trimmed, and nothing but white space and bullets between them. */
function checkBlocks(text: string, title?: string): void {
  let at = 0;
  for (const block of splitBlocks(text, furniture, title).blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    expect(between(`${text.slice(at, block.start).trimStart()}.`)).toBe('.');
    const covered = text.slice(block.start, block.end);
    expect(covered).toBe(covered.trim());
    at = block.end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
  expect(text.slice(at).trim()).toBe('');
}

describe('whatever the text', () => {
  it('blocks are in order, apart, trimmed, and leave out white space and bullets only', () => {
    fc.assert(fc.property(strange, fc.option(strange, { nil: undefined }), checkBlocks), { numRuns: 500 });
  });
  it('on lines of 10,000 characters, too, and quickly', () => {
    const start = processorTime();
    fc.assert(
      fc.property(longLine, strange, (line, rest) => checkBlocks(`${rest}\n${line}\n${rest}${line}`)),
      { numRuns: 40 },
    );
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});

describe('whatever the bytes', () => {
  const onlyInputError = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  };
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(
        fc.constantFrom('\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '%PDF', '<html>'),
        fc.uint8Array({ maxLength: 200 }),
      )
      .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest])),
    strange.map((text) => Buffer.from(text, 'utf8')),
  );
  it('an article or an InputError', () => {
    fc.assert(
      fc.property(bytes, (b) =>
        onlyInputError(() => {
          const article = readArticle({ source: 'a.txt', text: decodeBytes(b, 'a.txt') }, furniture);
          expect(article.id).toMatch(/^d_[0-9a-f]{16}$/);
        }),
      ),
      { numRuns: 500 },
    );
  });
  it('also for broken HTML', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="share">',
      '</div>',
      '<table><tr><td>',
      '<br>',
      '<h1>',
      '<!--',
      '<a href=x>',
      '</a>',
      '<script>',
      '&amp;',
      '&#xD800;',
      '<article>',
      '<li>',
      '</body>',
      '<html>',
    );
    const html = fc.array(fc.oneof(tag, piece), { maxLength: 30 }).map((parts) => `<html>${parts.join('')}`);
    fc.assert(
      fc.property(html, (text) => typeof mainText(text, furniture).text === 'string'),
      { numRuns: 150 },
    );
  });
});
