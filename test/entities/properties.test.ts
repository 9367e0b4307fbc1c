import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLexiconBlock, type LexiconBlock } from '../../src/lexicon/sources.js';
import { compileLists } from '../../src/compile/word-lists.js';
import { weightsOf } from '../../src/entities/weights.js';
import { documentOf, lexicon, tableOf } from './support.js';

const part = fc.oneof(
  fc.constantFrom(
    'Norvane',
    'Corp',
    'Inc.',
    'and',
    '&',
    'of',
    "'s",
    '’s',
    '(',
    ')',
    '<',
    'NVN',
    '>',
    ',',
    '.',
    '!',
    '7',
    '-',
    'Mr',
    'said',
    'The',
    'Chief',
    'Executive',
    'Bank',
    'May',
    '\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

describe('any text', () => {
  it('gives mentions in order, apart, with exact offsets, each of a listed entity', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        if (text.trim() === '') return;
        const document = documentOf(text);
        const table = tableOf(text);
        let last = 0;
        for (const mention of table.mentions) {
          expect(mention.first).toBeGreaterThanOrEqual(last);
          expect(mention.endToken).toBeGreaterThan(mention.first);
          expect(document.text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(table.entities[mention.entity]).toBeDefined();
          last = mention.endToken;
        }
        for (const entity of table.entities) {
          expect(entity.name).not.toBe('');
          expect(entity.certainty).toBeGreaterThan(0);
          expect(entity.certainty).toBeLessThan(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the table of evidence', () => {
  const withWeights = (block: LexiconBlock) => ({
    ...lexicon,
    valuesOf: (name: string) => compileLists([block]).values(name) ?? new Map<string, string>(),
  });

  it('is read from the rules', () => {
    expect(weightsOf(lexicon).get('legal-form')?.[0]).toBeGreaterThan(0);
  });

  it('refuses a cue that nothing measures', () => {
    const block = parseLexiconBlock('mine.yml', 'values: { name-cue: { "0 3 0 0 0": [beard] } }');
    expect(() => weightsOf(withWeights(block))).toThrow(/name-cue.*beard/s);
  });

  it('refuses weights that are not a number for each kind', () => {
    const block = parseLexiconBlock('mine.yml', 'values: { name-cue: { "0 0 much 0 0": [in-place] } }');
    expect(() => weightsOf(withWeights(block))).toThrow(/name-cue.*in-place needs 5 numbers.*much/s);
  });
});

describe('speed', () => {
  it('stays far from quadratic on a sentence of 2,000 words with 300 names', () => {
    const many = Array.from(
      { length: 300 },
      (_, i) =>
        `the maker Zor${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${i > 99 ? 'u' : 'v'} Corp bought a mill`,
    );
    const text = `${many.join(', and ')}.`;
    tableOf(text);
    const start = process.cpuUsage();
    tableOf(text);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(1500);
  });
});
