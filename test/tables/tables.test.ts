import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';
import { processorTime } from '../processor-time.js';

const session = openSession();

const HEAD =
  'Foxon Motors Reports Results\n\nGENEVA, July 24, 2025 /Newsline/ -- Foxon Motors Inc. (NYSE: FXN) today reported its results.\n\n';
const ABOUT = '\n\nAbout Foxon Motors\n\nFoxon Motors is a maker of trams.\n';

/** The figures that a release with that table tells: metric, sum or count, change, period. */
const figures = (table: string): string[] => {
  const text = HEAD + table + ABOUT;
  const { facts } = session.extract(session.read({ source: 'test', text }));
  return facts
    .filter(({ type }) => type === 'FinancialResult' || type === 'OperatingMetric')
    .map((fact) => {
      const number = fact.amount ?? fact.count;
      const sum = number && 'value' in number ? String(number.value) : '-';
      const unit = fact.amount?.currency ?? '';
      const percent = fact.percent && 'value' in fact.percent ? ` ${fact.percent.value}%` : '';
      const when = fact.period ?? fact.date?.text;
      return `${fact.metric} ${sum}${unit}${percent}${when === undefined ? '' : ` (${when})`}`;
    })
    .sort();
};

/** One table in each way of writing its rows. */
const written = (rows: readonly (readonly string[])[]): [string, string][] => [
  ['pipes', rows.map((row) => `| ${row.join(' | ')} |`).join('\n')],
  ['tabs', rows.map((row) => row.join('\t')).join('\n')],
  [
    'spaces',
    rows
      .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(40) : cell.padStart(14))).join(''))
      .join('\n'),
  ],
];

describe('a table of this year and the last', () => {
  const rows = [
    ['(in millions, except per share)', 'Q2 2025', 'Q2 2024', 'Change'],
    ['Net sales (1)', '$1,234.5', '$1,100.0', '12.2%'],
    ['Cost of sales', '(800.0)', '(750.0)', ''],
    ['Operating income', '88.1', '90.0', '(2.1)%'],
    ['Net income (loss)', '(5.2)', '3.1', 'n/m'],
    ['Diluted EPS', '$0.45', '$0.40', '13%'],
  ];
  const expected = [
    'Diluted EPS 0.45USD 13% (Q2 2025)',
    'Net income (loss) -5200000USD (Q2 2025)',
    'Net sales 1234500000USD 12.2% (Q2 2025)',
    'Operating income 88100000USD -2.1% (Q2 2025)',
  ];
  it.each(written(rows))('with %s', (_, table) => expect(figures(table)).toEqual(expected));

  it('a cell a line', () => {
    const full = rows.filter((row) => row.every((cell) => cell !== ''));
    expect(figures(full.flat().join('\n\n'))).toEqual(expected);
  });
});

describe('what heads the columns', () => {
  it.each([
    [
      'one heading over several',
      '|  | Three months ended June 30, | | Six months ended June 30, | |\n| | 2025 | 2024 | 2025 | 2024 |\n| Revenue | $5 million | $4 million | $9 million | $8 million |\n| Net income | $1 million | $1 million | $2 million | $2 million |',
      [
        'Net income 1000000USD (Three months ended June 30, 2025)',
        'Net income 2000000USD (Six months ended June 30, 2025)',
        'Revenue 5000000USD (Three months ended June 30, 2025)',
        'Revenue 9000000USD (Six months ended June 30, 2025)',
      ],
    ],
    [
      'the latest is taken, wherever it stands',
      '\t2023\t2024\nRevenue (€m)\t4\t5\nNet profit (€m)\t1\t2',
      ['Net profit 2000000EUR (2024)', 'Revenue 5000000EUR (2024)'],
    ],
    [
      'a column of notes is none',
      '\tNote\t2024\t2023\nRevenue (SEK m)\t3\t500\t400\nOperating profit (SEK m)\t4\t50\t40',
      ['Operating profit 50000000SEK (2024)', 'Revenue 500000000SEK (2024)'],
    ],
    [
      'forecasts',
      'Guidance\n\n| (USD millions) | FY2026 | FY2025 |\n| Revenue | 60 | 50 |\n| Net income | 6 | 5 |',
      ['Net income 6000000USD (FY2026)', 'Revenue 60000000USD (FY2026)'],
    ],
    [
      'things counted',
      '\tQ2 2025\tQ2 2024\nSubscribers\t1,200,000\t1,100,000\nStores\t240\t231',
      ['Stores 240 (Q2 2025)', 'Subscribers 1200000 (Q2 2025)'],
    ],
  ])('%s', (_, table, expected) => expect(figures(table)).toEqual(expected));
});

describe('what is not understood tells nothing', () => {
  it.each([
    ['no currency', '\t2024\t2023\nRevenue\t500\t400\nNet profit\t50\t40'],
    ['columns without headings', 'Revenue\t$500\t$400\nNet profit\t$50\t$40'],
    ['segments', 'Results by segment\n\n\t2024\t2023\nRevenue\t$500\t$400\nOperating profit\t$50\t$40'],
    ['rows of a segment', '\t2024\t2023\nMarine\t\t\nRevenue\t$500\t$400\nOperating profit\t$50\t$40'],
    [
      'parts of a figure',
      '\t2024\t2023\nMarine sales\t$500\t$400\nCost of sales\t$50\t$40\nIncome tax\t$5\t$4',
    ],
    ['levels', '\t2024\t2023\nOperating margin\t5.0%\t4.0%\nGross margin\t50%\t40%'],
    ['a number that may be two', '\t2024\t2023\nRevenue\t€1.234\t€1.100\nNet profit\t€2.345\t€2.000'],
    [
      'trades',
      '| Date | Number of shares | Price (SEK) |\n| 3.2.2025 | 200,000 | 174.00 |\n| 4.2.2025 | 300,000 | 175.00 |',
    ],
    ['sections of several companies', '\tFoo\tBar\nRevenue\t$5m\t$6m\nNet income\t$1m\t$2m'],
  ])('%s', (_, table) => expect(figures(table)).toEqual([]));
});

describe('broken tables', () => {
  it.each([
    [
      'ragged rows',
      '|  | 2024 | 2023 |\n| Revenue | $500 | $400 | 7 | 8 |\n| EBITDA |\n| Net profit | $50 | $40 |\n| Net income | $40 |',
      ['Net income 40USD (2024)', 'Net profit 50USD (2024)', 'Revenue 500USD (2024)'],
    ],
    [
      'signs in cells of their own',
      '|  |  | 2024 |  |  | 2023 |  |\n| Revenue | $ | 500 |  | $ | 400 |  |\n| Net loss | $ | (50 | ) | $ | (40 | ) |',
      ['Net loss 50USD (2024)', 'Revenue 500USD (2024)'],
    ],
    [
      'a page break',
      '\t2024\t2023\nRevenue\t$500\t$400\n\n\fPage 2 of 3\n\nNet profit\t$50\t$40',
      ['Net profit 50USD (2024)', 'Revenue 500USD (2024)'],
    ],
    [
      'odd separators',
      "\t2024\t2023\nRevenue\tCHF 1'234'567\tCHF 1'000'000\nNet profit\tCHF 1 234 567\tCHF 1 000 000",
      ['Net profit 1234567CHF (2024)', 'Revenue 1234567CHF (2024)'],
    ],
    [
      'marks of footnotes',
      '\t2024(a)\t2023*\nRevenue (2)\t$500(1)\t$400*\nNet profit†\t$50 [b]\t$40',
      ['Net profit 50USD (2024(a))', 'Revenue 500USD (2024(a))'],
    ],
  ])('%s', (_, table, expected) => expect(figures(table)).toEqual(expected));

  it.each([
    ['10,000 rows', `\t2024\t2023\n${'Revenue\t$500\t$400\n'.repeat(10_000)}`],
    ['500 columns', `${'\t2024'.repeat(500)}\n${`Revenue${'\t$500'.repeat(500)}\n`.repeat(20)}`],
    ['10,000 cells on lines', 'Revenue\n\n500\n\n400\n\n'.repeat(10_000)],
    ['one line of tabs', '\t'.repeat(100_000)],
    ['one line of pipes', '|'.repeat(100_000)],
  ])('%s are no figure, and take no time', (_, table) => {
    const start = processorTime();
    expect(figures(table)).toEqual([]);
    expect(processorTime() - start).toBeLessThan(5_000);
  });
});

describe('evidence', () => {
  it('is the cell with its labels', () => {
    const text = `${HEAD}\tQ2 2025\tQ2 2024\nRevenue\t$5 million\t$4 million\nNet income\t$1 million\t$2 million${ABOUT}`;
    const { facts } = session.extract(session.read({ source: 'test', text }));
    const revenue = facts.find(({ metric }) => metric === 'Revenue');
    expect(revenue?.evidence.map(({ exact }) => exact)).toEqual(['Revenue', '$5 million', 'Q2 2025']);
  });
});
