import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecords } from '../../src/output/types.js';
import { recordsOf } from './support.js';

/** Sentences that give facts, so that there are spans to check. */
const telling = fc.constantFrom(
  'Northwind Capital bought 12.5 percent of Vexa from Calder Group for $340 million. ',
  'Vexa Corp said it will cut 1,200 jobs. ',
  'Chief executive Ann Lee has resigned, the company said. ',
  '“It’s a deal,” said Tom Čapek, chairman of Société Générale d’Équipement. ',
  'Vexa — valued at €2bn — is in talks to acquire Moravia Foods Ltd. ',
  'NORTHWIND BUYS VEXA FOR $5M',
);
const strange = fc.oneof(
  fc.constantFrom(
    '\r\n',
    '\n\n',
    '\t',
    '\u00a0',
    '😀',
    'e\u0301',
    '👩‍👩‍👧',
    '“',
    '’',
    '\u2028',
    '\u200d',
    '(',
    '&',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const article = fc
  .array(fc.oneof({ weight: 2, arbitrary: telling }, { weight: 1, arbitrary: strange }), { maxLength: 14 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && !/^\s*</.test(text));

/** Every span of every fact stands in the text, word for word. */
function checkSpans({ facts, document }: ArticleRecords, text: string): void {
  for (const { roles, evidence } of facts) {
    for (const { start, end, exact, prefix, suffix, title, trigger } of evidence) {
      const of = title ? (document.title ?? '') : text;
      expect(of.slice(start, end)).toBe(exact);
      expect(of.slice(0, start).endsWith(prefix)).toBe(true);
      expect(of.slice(end).startsWith(suffix)).toBe(true);
      expect(trigger.start >= start && trigger.end <= end && trigger.start < trigger.end).toBe(true);
    }
    for (const { mention, name } of Object.values(roles).flat()) {
      const of = mention.title ? (document.title ?? '') : text;
      expect(mention.start < mention.end && mention.end <= of.length, name).toBe(true);
    }
  }
}

describe('any text', () => {
  it('has its evidence word for word, and gives the same records twice', () => {
    fc.assert(
      fc.property(article, (text) => {
        const records = recordsOf(text, '2013-04-29');
        checkSpans(records, text);
        expect(recordsOf(text, '2013-04-29')).toEqual(records);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['CRLF', 'Northwind bought Vexa.\r\n\r\nIt paid $5 million for it.\r\n'],
    ['a byte order mark', '\ufeffNorthwind bought Vexa for $5 million.'],
    ['no final newline', 'Northwind bought Vexa for $5 million'],
    ['curly quotes', '“Northwind’s purchase of ‘Vexa’ for $5 million is done,” said Ann Lee.'],
    ['emoji', '🚀🚀 Northwind 🛒 bought Vexa for $5 million 👩‍👩‍👧.'],
    ['combining marks', 'Cre\u0301dit Agricole bought Ba\u0302loise for $5 million.'],
    ['tabs', 'Northwind\tbought\tVexa\tfor\t$5 million.'],
    [
      'a line of 10,000 characters',
      `${'It was quiet in town and nobody came. '.repeat(270)}Northwind bought Vexa for $5 million.`,
    ],
    ['a word of 10,000 characters', `${'x'.repeat(10_000)} Northwind bought Vexa for $5 million.`],
    [
      'hard-wrapped lines',
      'Northwind Holdings plc said on Monday it had bought\nVexa, a maker of trams and of buses for small towns, for\n$5 million in cash, and that the firm would keep its name and\nits head office in the north for as long as it needs to.',
    ],
  ])('%s: the fact is found, with exact offsets', (_what, text) => {
    const records = recordsOf(text, '2013-04-29');
    checkSpans(records, text);
    expect(records.facts.map(({ type }) => type)).toContain('Acquisition');
  });
});

describe('ids', () => {
  const deal = (buyer: string): string => `${buyer} bought Vexa for $5 million.`;
  const idsOf = (text: string): string[] => recordsOf(text).facts.map(({ id }) => id);

  it('of a fact are the same in two articles', () => {
    const other = `Rain fell all night in the north of the country. ${deal('Northwind')} Nobody was surprised.`;
    expect(idsOf(deal('Northwind')).every((id) => idsOf(other).includes(id))).toBe(true);
  });
  it('of a fact do not hang on how a company is written', () => {
    expect(idsOf(deal('Northwind Inc.'))).toEqual(idsOf(deal('Northwind')));
  });
  it('differ where the parties differ', () => {
    expect(idsOf(deal('Northwind'))).not.toEqual(idsOf(deal('Calder')));
  });
});
