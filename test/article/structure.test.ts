import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/article/blocks.js';
import { compileFurniture, type StructureRules } from '../../src/article/furniture.js';
import type { LinePattern } from '../../src/article/line-patterns.js';
import { parseFurniture } from '../../src/article/furniture-file.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { furniture } from './rules.js';

const file = parseFurniture(readFileSync(join(rulesFolder(), 'lexicon', 'furniture.yml'), 'utf8'));
const rowsOf = Object.entries(file.structure).flatMap(([key, rows]) =>
  rows.map((row, i) => ({ key, i, row })),
);
const compiled = compileFurniture(file).structure;
const regexOf = (key: string, i: number): LinePattern => {
  const name = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return compiled[name as keyof StructureRules][i]!;
};

describe.each(rowsOf)('the row $key[$i] of furniture.yml', ({ key, i, row }) => {
  it.each(row.examples)('is true of: %s', (line) => {
    expect(regexOf(key, i).test(line)).toBe(true);
  });
  it.each(row.counterexamples)('is not true of: %s', (line) => {
    expect(regexOf(key, i).test(line)).toBe(false);
  });
});

const read = (text: string, title?: string) => {
  const { blocks, form, date } = splitBlocks(text, furniture, title);
  const shown = blocks.map((b) => {
    const story = b.story === undefined ? '' : ` (${b.story})`;
    return `${b.kind}${story}: ${text.slice(b.start, b.end).replace(/\s+/g, ' ')}`;
  });
  return { shown, form, date };
};

describe('what the paragraphs of a release are', () => {
  const release = [
    'Foxon Motors Reports Second-Quarter Results',
    'Sales of trams rose in all of its markets',
    'GENEVA and LYON, July 24, 2025 /Newsline/ -- Foxon Motors Inc. (FXN) today reported its results.',
    'Highlights of the quarter',
    '• Revenue of $5 million',
    '• Net income of $1 million',
    '"We are glad of it," said Ann Lee.',
    'Forward-Looking Statements',
    'Foxon may buy Vexa for $5 million one day.',
    'About Foxon Motors',
    'Foxon Motors is a maker of trams.',
  ].join('\n\n');
  const { shown, form, date } = read(release);

  it('each paragraph has its kind', () => {
    expect(shown).toEqual([
      'title: Foxon Motors Reports Second-Quarter Results',
      'deck: Sales of trams rose in all of its markets',
      'dateline: GENEVA and LYON, July 24, 2025 /Newsline/ --',
      'body: Foxon Motors Inc. (FXN) today reported its results.',
      'heading: Highlights of the quarter',
      'item: Revenue of $5 million',
      'item: Net income of $1 million',
      'body: "We are glad of it," said Ann Lee.',
      'boilerplate: Forward-Looking Statements',
      'boilerplate: Foxon may buy Vexa for $5 million one day.',
      'about: About Foxon Motors',
      'body: Foxon Motors is a maker of trams.',
    ]);
    expect(form).toBe('story');
  });

  it('its date is that of the dateline', () => {
    expect(date).toBe('July 24, 2025');
  });

  it('an item of a list knows what leads into it', () => {
    const { blocks } = splitBlocks(release, furniture);
    const kinds = blocks.flatMap(({ under }) => (under === undefined ? [] : [blocks[under]?.kind]));
    expect(kinds).toEqual(['heading', 'heading']);
  });
});

describe('dates', () => {
  const story = 'Acme Corp said on Monday that it had agreed to buy Foo Ltd for $5 million in cash.';
  it.each([
    ['By Jo Lee | Sept. 14, 2022', 'Sept. 14, 2022'],
    ['11 February 2025, 16:05 GMT', '11 February 2025'],
    ['LYON, France, Feb. 13, 2025', 'Feb. 13, 2025'],
    ['Updated March 3, 2010 14:05 GMT', 'March 3, 2010'],
  ])('of the line %s', (line, date) => {
    expect(read(`Acme buys Foo\n\n${line}\n\n${story}`).date).toBe(date);
  });

  it.each([
    ['TORONTO, ONTARIO - March 26, 2025 (NEWSLINE) - ', 'March 26, 2025'],
    ['Oslo, 14 February 2025: ', '14 February 2025'],
    ['11 February 2025 - ', '11 February 2025'],
    ['LYON, BERN and NEW YORK - April 27, 2026 (NEWSLINE) - ', 'April 27, 2026'],
    ['UKIAH, Calif.–(BUSINESS LINE)–', undefined],
  ])('of the dateline %s', (dateline, date) => {
    const found = read(`Acme buys Foo\n\n${dateline}${story}`);
    expect(found.shown[1]).toBe(`dateline: ${dateline.trim()}`);
    expect(found.date).toBe(date);
  });
});

describe('documents of several stories', () => {
  it('an entry of a live blog is a story', () => {
    const blog = 'Markets live\n\n14:05 GMT - Foxon rose 5%.\n\nIt bought Vexa.\n\n13:10 GMT - Calder fell.';
    expect(read(blog, 'Markets live')).toMatchObject({
      form: 'live-blog',
      shown: [
        'title: Markets live',
        'entry (2): 14:05 GMT -',
        'body (2): Foxon rose 5%.',
        'body (2): It bought Vexa.',
        'entry (3): 13:10 GMT -',
        'body (3): Calder fell.',
      ],
    });
  });

  it('a paragraph of a round-up is a story', () => {
    const text = 'Foxon bought Vexa for $5m.\n\nCalder raised $3m.\n\n- Brack was sold.';
    expect(read(text, 'Health Care Roundup')).toMatchObject({
      form: 'round-up',
      shown: [
        'body (2): Foxon bought Vexa for $5m.',
        'body (3): Calder raised $3m.',
        'item (4): Brack was sold.',
      ],
    });
  });

  it('one under a headline of its own is what stands under it', () => {
    const text =
      'Foxon to buy Vexa soon\nIt pays $5m.\nThe deal closes in May.\nCalder raises more money\nIt has $3m.';
    expect(read(text, 'The week in deals').shown).toEqual([
      'heading (2): Foxon to buy Vexa soon',
      'body (2): It pays $5m.',
      'body (2): The deal closes in May.',
      'heading (3): Calder raises more money',
      'body (3): It has $3m.',
    ]);
  });

  it('an advertisement of lawyers is none', () => {
    const text = 'Calder & Voss LLP reminds investors in Foxon of the deadline.\n\nFoxon lost $5 million.';
    expect(read(text, 'Shareholder Alert: Foxon').form).toBe('advertisement');
  });
});
