import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/article/blocks.js';
import { furniture } from './rules.js';

const kinds = (text: string, title?: string) =>
  splitBlocks(text, furniture, title).blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);
const long = 'Acme Corp said on Monday that it had agreed to buy Foo Ltd for $5 million in cash.';

describe('lines that are no part of the story', () => {
  it.each([
    '- Share this article on Facebook',
    'Share this:',
    'Tweet',
    '120 Shares',
    'Follow us on Twitter',
    'Follow @harbour for more',
    'Sign up for our newsletter',
    'Subscribe now',
    'Harbour Ledger Newsletters',
    'Get the day’s news in your inbox',
    'Related Stories',
    'Most read',
    'Read more',
    'Read more…',
    'You may also like',
    'More from Markets',
    'Recommended for you',
    'Click here to see the figures',
    'Advertisement',
    'ADVERTISEMENT',
    'Story continues below advertisement',
    'Copyright 2024 Harbour Media Ltd',
    '© 2024 Harbour',
    'Harbour Media. All rights reserved.',
    'This material may not be published.',
    'Photo: Jo Lee',
    'Image credit: Jo Lee/Agency',
    '12 Comments',
    'Comments (3)',
    'Leave a comment',
    '3 min read',
    'Filed under: deals',
    'We use cookies to improve our pages.',
    'REUTER',
    '-30-',
    '***',
    'Privacy policy',
  ])('%s', (line) => {
    expect(kinds(`${long}\n${line}\n${long}`)).toEqual([
      `body: ${long}`,
      `furniture: ${line}`,
      `body: ${long}`,
    ]);
  });

  it.each([
    'Copyright suits against Acme were dropped on Friday.',
    'Shares in Acme rose 5 per cent on Monday.',
    'Related companies rose, too.',
    'Subscribers to the service grew by 5 million.',
    'Comments by the chairman moved the price.',
    'Facebook bought Foo for $5 million.',
    'Photo printing firm Foo was sold on Monday.',
    'Advertising sales fell 5 per cent.',
    'Print sales fell again.',
    'Reuters Group owns 62 percent of Instinet.',
    'Twitter named Ann Lee its finance chief.',
    'By then Acme had sold its stake.',
    'More than 500 jobs will go.',
    'Tweets Foo: “We are done.”',
  ])('but not: %s', (line) => {
    expect(kinds(`${long}\n${line}\n${long}`)[1]).toBe(`body: ${line}`);
  });
});

describe('teasers', () => {
  it.each([
    ['STORY: Foo Names Ann Lee CEO', 'STORY:', 'Foo Names Ann Lee CEO'],
    ['READ: Foo: the long fall', 'READ:', 'Foo: the long fall'],
    ['- RELATED: Foo buys Bar', '- RELATED:', 'Foo buys Bar'],
    ['See also: Foo buys Bar', 'See also:', 'Foo buys Bar'],
    ['Read more: Foo buys Bar', 'Read more:', 'Foo buys Bar'],
    ['Don’t miss: Foo buys Bar', 'Don’t miss:', 'Foo buys Bar'],
    ['MORE | Foo buys Bar', 'MORE |', 'Foo buys Bar'],
  ])('%s', (line, label, headline) => {
    const expected = [`body: ${long}`, `furniture: ${label}`, `teaser: ${headline}`, `body: ${long}`];
    expect(kinds(`${long}\n${line}\n${long}`)).toEqual(expected);
  });

  it('headlines under a heading of other stories', () => {
    expect(
      kinds(`${long}\nRelated Stories\n\nFoo names Ann Lee CEO\nBar buys Baz\n${long}\nLast in body`),
    ).toEqual([
      `body: ${long}`,
      'furniture: Related Stories',
      'teaser: Foo names Ann Lee CEO',
      'teaser: Bar buys Baz',
      `body: ${long}`,
      'body: Last in body',
    ]);
  });
});

describe('title', () => {
  it.each([
    ['Acme to Buy Foo', undefined],
    ['Acme to buy Foo', 'ACME  to buy Foo'],
    ['Acme’s “bid” for Foo', 'Acme\'s "bid" for Foo'],
    ['Acme to buy Foo', 'Acme to buy Foo | The Ledger'],
  ])('%s, given %s', (line, title) => {
    expect(kinds(`${line}\n\n${long}`, title)).toEqual([`title: ${line}`, `body: ${long}`]);
  });
  it('behind share links', () => {
    expect(kinds(`Share this article\nAcme to Buy Foo\nBy Ann Lee\n${long}`)).toEqual([
      'furniture: Share this article',
      'title: Acme to Buy Foo',
      'byline: By Ann Lee',
      `body: ${long}`,
    ]);
  });
  it.each([
    ['one line is body', 'Acme to Buy Foo'],
    ['a sentence is body', `Acme rose.\n${long}`],
    ['two headlines are none', 'Acme to Buy Foo\nBar Sells Baz'],
  ])('%s', (_, text) => expect(kinds(text)[0]).toMatch(/^(?:body|heading)/));
  it('another title was given', () =>
    expect(kinds(`Acme to Buy Foo\n${long}`, 'Foo falls')[0]).toMatch(/^heading/));
});

describe('datelines', () => {
  it.each([
    ['NEW YORK, March 3 (Reuters) -', undefined],
    ['NEW YORK, March 3, 2010 (Reuters) -', 'March 3, 2010'],
    ['LONDON (AP) —', undefined],
    ['LONDON —', undefined],
    ['London, 3 March 2010 (dpa) –', '3 March 2010'],
    ['SAN FRANCISCO, Calif., March 3, 2010 /Newswire/ --', 'March 3, 2010'],
    ['Springfield, Ill., March 3, 2010 –', 'March 3, 2010'],
    ['SPRINGFIELD, Ill. --', undefined],
    ['PARIS, Wednesday, March 3 (AFP) -', undefined],
    ['(Reuters) -', undefined],
    ['By Ann Lee and Bo Fox NEW YORK (Reuters) -', undefined],
    ['OSLO & PARIS–(NEWS WIRE)–', undefined],
    ['TARNOW (Poland), March 3 (Newsroom) -', undefined],
    ['OSLO, Norway - (NewsWire) - March 3, 2010 -', 'March 3, 2010'],
    ['OSLO and PARIS - March 3, 2010 (NEWSWIRE) -', 'March 3, 2010'],
    ['OSLO--(NEWS WIRE)--March 3, 2010--', 'March 3, 2010'],
    ['OSLO / VANE Newswire / March 3, 2010 /', 'March 3, 2010'],
  ])('%s', (dateline, date) => {
    const text = `${dateline} ${long}`;
    expect(kinds(text)).toEqual([`dateline: ${dateline}`, `body: ${long}`]);
    expect(splitBlocks(text, furniture).date).toEqual(date ?? /March 3/.exec(dateline)?.[0]);
  });
  it.each([
    'IBM - the computer firm - said so.',
    'Acme (ACM) said so.',
    'Acme (ACM) - the brewer - said so.',
    'BP said on March 3 (Monday) - late - that it won.',
    'U.S. stocks fell.',
  ])('but not: %s', (text) => expect(kinds(text)).toEqual([`body: ${text}`]));
  it('a date line', () => {
    const text = `Acme to Buy Foo\nPublished: 3 March 2010 10:15 GMT\n${long}`;
    expect(kinds(text)[1]).toMatch(/^dateline: /);
    expect(splitBlocks(text, furniture).date).toBe('3 March 2010');
  });
});

describe('bylines and ends', () => {
  it.each([
    'By Ann Lee',
    'By ANN LEE and Bo Fox',
    'By Ann Lee, Harbour Ledger',
    'Reporting by Ann Lee; Editing by Bo Fox',
    '(Writing by Ann Lee)',
    'Ann Lee contributed reporting.',
  ])('%s', (line) => expect(kinds(`${long}\n${line}`)[1]).toBe(`byline: ${line}`));
  it.each([
    ['(Reporting by Ann Lee in Oslo; Editing by Bo Fox)', 'byline'],
    ['Reuter', 'furniture'],
    ['REUTER', 'furniture'],
    ['-30-', 'furniture'],
  ])('behind a sentence: %s', (tail, kind) => {
    expect(kinds(`${long}   ${tail}`)).toEqual([`body: ${long}`, `${kind}: ${tail}`]);
  });
  it('both', () => {
    expect(kinds(`${long} (Writing by Ann Lee) REUTER`)).toEqual([
      `body: ${long}`,
      'byline: (Writing by Ann Lee)',
      'furniture: REUTER',
    ]);
  });
});

describe('hard-wrapped text', () => {
  const one =
    'Acme Corp said on Monday that it had agreed to buy the brewer\nFoo Ltd for five million dollars in cash, and that it would keep\nits name.';
  const two =
    'The shares of Foo rose by a third in London, where the brewer\nhas been listed since it was founded by a family of farmers and\ngrocers from Kent.';
  it.each([
    ['blank lines', `${one}\n\n${two}\n`, [one, two]],
    ['CRLF', `${one}\n\n${two}`.replaceAll('\n', '\r\n'), [one, two].map((p) => p.replaceAll('\n', '\r\n'))],
    ['indents', `    ${one}\n    ${two}`, [one, two]],
    ['short last lines', `${one}\n${two}`, [one, two]],
    ['share links between', `${one}\nShare this article\n${two}`, [one, 'Share this article', two]],
  ])('paragraphs by %s', (_, text, expected) => {
    expect(kinds(text).map((k) => k.replace(/^\w+: /, ''))).toEqual(expected);
  });
  it('lines that are paragraphs stay apart', () => {
    expect(kinds('Acme fell.\nFoo rose.\nBar was sold.')).toHaveLength(3);
  });
});
