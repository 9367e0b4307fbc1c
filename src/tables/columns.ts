import { flatMap } from '../flat-map.js';
import type { Cell, Span } from '../article/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { hasWord } from './labels.js';
import type { Layout } from './layout.js';
import { periodOf, type Period } from './periods.js';
import { unitsIn, type Units } from './units.js';

/** What a column of a table holds. */
export type Column =
  | {
      /** Figures of a period, or of a company that heads it. */
      readonly kind: 'figures';
      readonly period?: Period;
      readonly company?: number;
      readonly units: Units;
      readonly heads: readonly Span[];
      /** The column that holds by how much they changed. */
      readonly change?: number;
      readonly forecast: boolean;
    }
  | { readonly kind: 'change' }
  | { readonly kind: 'other' };

/** Who a heading names; undefined where it names nobody. */
export type CompanyNamed = (heading: Cell) => number | undefined;

/**
 * The columns whose figures count: of the latest period of each length, or of the companies that head them. Figures of
 * the period before are told to compare with, and left alone as in sentences.
 */
export function columnsOf(layout: Layout, companyNamed: CompanyNamed, lexicon: Lexicon): readonly Column[] {
  const all = layout.heads.map((heads) => columnOf(heads, layout.heads.length, companyNamed, lexicon));
  const latest = new Map<string, number>();
  for (const column of all)
    if (column.kind === 'figures' && column.period)
      latest.set(lengthOf(column), Math.max(latest.get(lengthOf(column)) ?? 0, column.period.rank));
  const seen = new Set<string>();
  return all.map((column, i) => {
    if (column.kind !== 'figures') return column;
    if (!column.period) return column.company === undefined && all.length > 1 ? OTHER : column;
    const key = lengthOf(column);
    if (latest.get(key) !== column.period.rank || seen.has(key)) return OTHER;
    seen.add(key);
    const change = changeOf(all, i);
    return change === undefined ? column : { ...column, change };
  });
}

const OTHER: Column = { kind: 'other' };

type Figures = Extract<Column, { kind: 'figures' }>;

const lengthOf = ({ period, company, forecast }: Figures): string =>
  `${period?.length} ${company} ${forecast}`;

/** The first column of changes behind the periods of the same length. */
function changeOf(all: readonly Column[], from: number): number | undefined {
  const own = all[from] as Figures;
  for (let i = from + 1; i < all.length; i++) {
    const column = all[i]!;
    if (column.kind === 'change') return i;
    if (column.kind !== 'figures' || column.period?.length !== own.period?.length) return undefined;
  }
  return undefined;
}

function columnOf(
  heads: readonly Cell[],
  width: number,
  companyNamed: CompanyNamed,
  lexicon: Lexicon,
): Column {
  const text = heads.map((head) => head.text).join(' ');
  if (hasWord(text, 'table-part', lexicon)) return OTHER;
  const lowest = heads[heads.length - 1]?.text ?? '';
  if (/^[+/-]*\s?%/.test(lowest) || hasWord(lowest, 'table-change', lexicon))
    return /^\(?(?:[$€£]|abs)/.test(lowest) ? OTHER : { kind: 'change' };
  if (hasWord(lowest, 'table-note', lexicon)) return OTHER;
  const companies = flatMap(heads, (head) => companyNamed(head) ?? []);
  const [company] = companies;
  const period = periodOf(text, lexicon);
  if (period === undefined && company === undefined && (width > 1 || heads.length > 0)) return OTHER;
  return {
    kind: 'figures',
    ...(period ? { period } : {}),
    ...(company === undefined ? {} : { company }),
    units: unitsIn(text, lexicon),
    heads: heads.map(({ start, end }) => ({ start, end })),
    forecast: text.split(/\P{L}+/u).some((word) => lexicon.is(word.toLowerCase(), 'forecast-noun')),
  };
}
