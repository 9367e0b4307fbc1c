import { addMonths, dayOf, monthsFrom, rangeOf, type DayRange } from './calendar.js';
import { monthAt, yearAt } from './date-days.js';
import { monthsBefore } from './date-periods.js';
import type { DateReading } from './date-types.js';
import { readNumber } from './numbers.js';
import { continues, find, isTight, overHyphen, role, type Scan } from './scan.js';

/** "first quarter", "the second quarter of 2004", "Q1 2010", "first half of last year". */
export function readQuarter(scan: Scan, at: number): DateReading | undefined {
  const coded = readCoded(scan, at);
  if (coded) return coded;
  const ordinal = find(scan, 'ordinal', at);
  const unit = ordinal && find(scan, 'unit', overHyphen(scan, ordinal.end));
  if (ordinal === undefined || (unit?.value !== 'quarter' && unit?.value !== 'half')) return undefined;
  if (scan.lexemes[unit.end - 1]?.lower.endsWith('s')) return undefined;
  return withYearOf(scan, unit.end, unit.value, Number(ordinal.value));
}

/** "Q1", "1Q", "H1 2010", "4Q10", "Q3FY25". */
function readCoded(scan: Scan, at: number): DateReading | undefined {
  const [first, second] = scan.lexemes.slice(at, at + 2);
  if (first === undefined || second?.gap !== 'none' || isTight(scan, at)) return undefined;
  const letterFirst = first.kind === 'word';
  const code = find(scan, 'quarter-code', letterFirst ? at : at + 1);
  const digit = (letterFirst ? second : first).text;
  const unit = code?.value === '1' ? 'quarter' : 'half';
  if (code === undefined || !/^[1-4]$/.test(digit) || (unit === 'half' && Number(digit) > 2))
    return undefined;
  const runsOn = isTight(scan, at + 2) && scan.lexemes[at + 2]?.kind !== 'sign';
  return runsOn && !yearReference(scan, at + 2) ? undefined : withYearOf(scan, at + 2, unit, Number(digit));
}

function withYearOf(scan: Scan, at: number, unit: 'quarter' | 'half', index: number): DateReading {
  const months = unit === 'quarter' ? 3 : 6;
  const parts = (year: number): DayRange | undefined =>
    index * months <= 12 ? monthsFrom(year, (index - 1) * months + 1, months) : undefined;
  const found = yearReference(scan, at);
  if (found) {
    // A company's own year need not be the calendar's: no days for "the second fiscal quarter of 2004".
    const range = found.fiscal || found.year === undefined ? undefined : parts(found.year);
    return { end: found.end, precision: unit, range, by: 'quarter' };
  }
  const published = dayOf(scan.published);
  if (published === undefined) return { end: at, precision: unit, by: 'quarter' };
  const now = (published.year * 12 + published.month - 1) / months;
  const year = Math.floor(now / (12 / months));
  const begun = Math.floor(now) % (12 / months) >= index - 1;
  return { end: at, precision: unit, range: parts(begun ? year : year - 1), by: 'quarter' };
}

/** "2010", "of 2004", "of fiscal 2011", "of last year", "this year" after a quarter. */
function yearReference(
  scan: Scan,
  at: number,
): { year: number | undefined; end: number; fiscal: boolean } | undefined {
  if (!continues(scan, at)) return undefined;
  const linked = role(scan, at) === 'of' || scan.lexemes[at]?.text === ',';
  const start = linked ? at + 1 : at;
  const article = role(scan, start) === 'the' ? start + 1 : start;
  const kind = find(scan, 'year-kind', article);
  const year = yearAt(scan, kind?.end ?? article);
  if (year !== undefined) return { year, end: (kind?.end ?? article) + 1, fiscal: kind !== undefined };
  const relative = find(scan, 'relative', start);
  const after = relative?.end ?? article;
  const fiscal = find(scan, 'year-kind', after);
  const unit = relative || (linked && article > start) ? find(scan, 'unit', fiscal?.end ?? after) : undefined;
  if (unit?.value !== 'year') return undefined;
  const published = dayOf(scan.published);
  const step = relative?.value === 'past' ? -1 : Number(relative?.value ?? 0);
  return { year: published && published.year + step, end: unit.end, fiscal: fiscal !== undefined };
}

/** "the three months to 30 November", "the year to March 2005", "year ended Oct. 31", "fourth quarter ended March 31". */
export function readPeriodTo(
  scan: Scan,
  at: number,
  readDay: (at: number) => DateReading | undefined,
): DateReading | undefined {
  const ordinal = find(scan, 'ordinal', at);
  const kind = find(scan, 'year-kind', at);
  const start = overHyphen(scan, ordinal?.end ?? kind?.end ?? at);
  const number = ordinal?.end === start || kind ? undefined : readNumber(scan, start, false);
  const unit = find(scan, 'unit', overHyphen(scan, number?.end ?? start));
  if (unit === undefined || !['month', 'quarter', 'half', 'year', 'week'].includes(unit.value))
    return undefined;
  const period = continues(scan, unit.end) && role(scan, unit.end) === 'period' ? unit.end + 1 : unit.end;
  const link = continues(scan, period) ? find(scan, 'period-to', period) : undefined;
  const until = link && readDay(link.end);
  if (until === undefined || !['day', 'month'].includes(until.precision)) return undefined;
  const count = (number?.base ?? 1) * ({ month: 1, quarter: 3, half: 6, year: 12 }[unit.value] ?? 0);
  const last = dayOf(until.range?.end);
  const range =
    last && count >= 1 && Number.isInteger(count) ? rangeOf(monthsBefore(last, count), last) : undefined;
  const precision =
    unit.value === 'quarter' || unit.value === 'half' || (unit.value === 'year' && !number)
      ? unit.value
      : 'period';
  return { end: until.end, precision: precision as DateReading['precision'], range, by: 'period-to' };
}

/** "the end of 2005", "mid-2005", "early March", "end-September", "the end of the year", "late last year". */
export function readEdge(
  scan: Scan,
  at: number,
  readPeriod: (at: number) => DateReading | undefined,
): DateReading | undefined {
  const edge = find(scan, 'edge', at);
  if (edge === undefined) return undefined;
  const start = overHyphen(scan, edge.end);
  const inner = readPeriod(start) ?? readThePeriod(scan, start);
  if (inner === undefined) {
    const month = monthAt(scan, start);
    const capital = month && scan.lexemes[start]?.text !== scan.lexemes[start]?.lower;
    return capital ? { end: month.end, precision: 'month', by: 'edge' } : undefined;
  }
  if (inner.precision === 'day') return { ...inner, by: 'edge' };
  const range = inner.range && edgeOf(inner.range, edge.value);
  return { ...inner, range, precision: inner.precision === 'month' ? 'month' : 'period', by: 'edge' };
}

/** "the year", "the month": that of the article. */
function readThePeriod(scan: Scan, at: number): DateReading | undefined {
  const start = role(scan, at) === 'the' ? at + 1 : at;
  const unit = find(scan, 'unit', start);
  const published = dayOf(scan.published);
  if (start === at || (unit?.value !== 'year' && unit?.value !== 'month')) return undefined;
  const range =
    published &&
    (unit.value === 'year'
      ? monthsFrom(published.year, 1, 12)
      : monthsFrom(published.year, published.month, 1));
  return { end: unit.end, precision: unit.value, range, by: 'the-period' };
}

/** First, middle or last part of a period of months: thirds where it is long, all of it where it is one month. */
function edgeOf(range: DayRange, edge: string): DayRange {
  const [start, end] = [dayOf(range.start), dayOf(range.end)];
  if (start === undefined || end === undefined) return range;
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  const third = Math.floor(months / 3);
  if (third === 0) return range;
  const from = addMonths(start, edge === 'end' ? months - third : edge === 'middle' ? third : 0);
  return monthsFrom(from.year, from.month, edge === 'middle' ? months - 2 * third : third);
}
