import type { Lexicon } from '../lexicon/types.js';
import { hasWord } from './labels.js';

/** A period that heads a column: its words, how long it is, and when, as a number that grows with time. */
export interface Period {
  readonly words: string;
  readonly length: string;
  readonly rank: number;
}

const LENGTHS = ['table-quarter', 'table-half', 'table-nine-months', 'table-year'] as const;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** FY24, Q3 FY2025, 4Q24, 1H24, Q4'24, 9M 2025 */
const SHORT = /\b(?:[1-4][qh]|9m|fy|[qh][1-4])\s?(?:fy)?\s?['’]?(\d{2})(?!\d)/i;
const QUARTER = /\b(?:q([1-4])|([1-4])q)/i;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const NAME = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The period that a heading names; undefined where it names none, or two. */
export function periodOf(heading: string, lexicon: Lexicon): Period | undefined {
  const years = [...heading.matchAll(YEAR)].map(([year]) => Number(year));
  const short = SHORT.exec(heading)?.[1];
  const year = years[years.length - 1] ?? (short === undefined ? undefined : 2000 + Number(short));
  if (year === undefined || years.length > 2 || (years.length === 2 && years[1]! - years[0]! !== 1))
    return undefined;
  const length = LENGTHS.find((name) => hasWord(unglued(heading), name, lexicon)) ?? 'table-year';
  return { words: heading.replace(/\s+/g, ' ').trim(), length, rank: year * 12 + partOfYear(heading) };
}

/** "Q324", "FY24" as the word of the list and a number. */
const unglued = (heading: string): string =>
  heading.replace(/\b(q[1-4]|[1-4][qh]|h[12]|fy|9m)['’]?(\d)/gi, '$1 $2');

function partOfYear(heading: string): number {
  const quarter = QUARTER.exec(heading);
  if (quarter) return Number(quarter[1] ?? quarter[2]) * 3;
  const ordinal = ORDINALS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(heading));
  if (ordinal >= 0) return (ordinal + 1) * 3;
  const months = [...heading.matchAll(NAME)].map(([, name]) => MONTHS.indexOf(name!.toLowerCase()) + 1);
  return months[months.length - 1] ?? 12;
}
