import { readdirSync, readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import type { ArticleInput } from '../../src/article/types.js';
import { cut, GLUE, joined, oneOf, repeated, SENTENCE, STRANGE, WORD } from './text.js';

/** Bytes as they come, in an encoding that is told by a mark or guessed. */
const BYTES: Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ min: 0x20, max: 0x7e, maxLength: 500 }),
  fc
    .tuple(fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]), fc.uint8Array({ maxLength: 200 }))
    .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
);

const TEXT = joined(SENTENCE, 3, ' ');
const WOVEN = joined(fc.oneof(SENTENCE, STRANGE, WORD), 12);
const CHAIN = fc.oneof(
  joined(WORD, 60, ' '),
  repeated(
    joined(WORD, 4, ' ').map((part) => `${part} `),
    900,
  ),
);

/** What opens without end, or closes what was never opened. */
const DEEP = fc
  .tuple(
    repeated(oneOf(`(|[|"|“|‘|<|{|<b>|<div><p>|* |-|#|> |A.|1,|&amp;|…|!|'`), 1500),
    TEXT,
    repeated(oneOf(`)|]|"|”|’|>|}|</b>|</p></div>|.| `), 1500),
  )
  .map((parts) => cut(parts.join('')));

const TAG = oneOf(
  'p|div|b|a href="/x"|table|td|li|ul|script|style|article|h1|br/|img src=x|!--|![CDATA[|svg|template|time datetime="2010-05-05"|meta name="date" content="2010-13-45"|p class="share-bar"|title|noscript',
);
const MARKUP = fc
  .tuple(
    oneOf(
      '<!doctype html><html><body>|<?xml version="1.0"?><html>|<html>|<!doctype html><article><h1>Norwind buys Vexa</h1>',
    ),
    fc.array(
      fc.oneof(
        TEXT,
        TAG.map((tag) => `<${tag}>`),
        TAG.map((tag) => `</${tag.split(' ')[0]}>`),
        oneOf('&amp;|&#x1F600;|&bogus;|<|>|-->|]]>'),
        STRANGE,
      ),
      { maxLength: 12 },
    ),
  )
  .map(([head, parts]) => cut(head + parts.join('')));

const ARTICLES = readdirSync('data')
  .filter((name) => /\.(txt|html)$/.test(name))
  .map((name) => readFileSync(`data/${name}`, 'utf8'));
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** What becomes of a piece of an article, given what stands around it and another one. */
const CHANGES: readonly ((before: string, piece: string, after: string, other: string) => string)[] = [
  (before, _piece, after) => before + after,
  (before, piece, after) => before + piece + piece + after,
  (before, piece, after) => piece + before + after,
  (before, piece, after) => before + piece.toUpperCase() + after,
  (before, piece, after) => before + piece.replace(/[\s.]+/g, ' ') + after,
  (before, _piece, after, other) => before + other + after,
];

/** Part of an article of data/ with pieces taken out, doubled, moved, or replaced. */
const SPOILED = fc
  .tuple(
    fc.constantFrom(...ARTICLES),
    place,
    fc.integer({ min: 100, max: 700 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(...CHANGES),
        place,
        fc.integer({ min: 1, max: 80 }),
        fc.oneof(STRANGE, GLUE, WORD),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([article, from, length, changes]) => {
    const start = Math.floor(from * article.length);
    return changes.reduce(
      (text, [change, at, size, other]) => {
        const first = Math.floor(at * text.length);
        return change(text.slice(0, first), text.slice(first, first + size), text.slice(first + size), other);
      },
      article.slice(start, start + length),
    );
  });

/** Bytes, or an article as a line of JSON Lines gives it. */
export type FuzzInput = { readonly bytes: Uint8Array } | { readonly article: ArticleInput };

const article = (text: Arbitrary<string>, source: string): Arbitrary<FuzzInput> =>
  fc.record({
    article: fc.record({
      source: fc.constant(source),
      text,
      title: fc.option(fc.oneof(SENTENCE, STRANGE), { nil: undefined, freq: 1 }),
      published: fc.constantFrom(undefined, '2014-02-28'),
    }),
  });

/** Any input: bytes, markup, strange characters, real articles spoiled, what nests and what chains; all below 10 kB. */
export const INPUT: Arbitrary<FuzzInput> = fc.oneof(
  fc.record({ bytes: BYTES }),
  article(MARKUP, 'page.html'),
  article(WOVEN, 'woven.txt'),
  article(DEEP, 'deep.txt'),
  article(SPOILED, 'spoiled.txt'),
  article(TEXT, 'nested.txt'),
  article(CHAIN, 'chain.txt'),
);

/** A file of rules or aliases: a good one with pieces replaced, or no such file at all. */
export function spoiledYaml(good: readonly string[]): Arbitrary<string> {
  const token = oneOf(
    `[|]|{|}|:|-|>|&a|*a|!!js|<<: |"|'|#|\t|\n|\n  |? |%|@|$buy|null|~|1e999|\u0000|---\n|...`,
  );
  const piece = fc.oneof(token, repeated(token, 300), fc.string({ maxLength: 6 }));
  const spoiled = fc
    .tuple(
      fc.constantFrom(...good),
      fc.array(fc.tuple(place, fc.integer({ min: 0, max: 30 }), piece), { minLength: 1, maxLength: 5 }),
    )
    .map(([text, changes]) =>
      changes.reduce((whole, [at, size, by]) => {
        const first = Math.floor(at * whole.length);
        return whole.slice(0, first) + by + whole.slice(first + size);
      }, text),
    );
  return fc.oneof({ weight: 4, arbitrary: spoiled }, { weight: 1, arbitrary: joined(piece, 20) });
}
