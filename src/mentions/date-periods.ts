import {
  addDays,
  addMonths,
  addUnits,
  dayOf,
  isoOf,
  monthsFrom,
  periodAround,
  rangeOf,
  seasonOf,
  type Day,
  type DayRange,
  type TimeUnit,
} from './calendar.js';
import { monthAt, yearAt } from './date-days.js';
import type { DateReading } from './date-types.js';
import { readNumber } from './numbers.js';
import { continues, find, findBefore, isDash, isTight, overHyphen, role, type Scan } from './scan.js';

const yearRange = (year: number): DayRange => monthsFrom(year, 1, 12);

/** "2012", "fiscal 2011", "the 1990s", "2004-05", "2001 to 2003 period". */
export function readYear(scan: Scan, at: number): DateReading | undefined {
  const kind = find(scan, 'year-kind', at);
  const start = kind?.end ?? at;
  const decade = readDecade(scan, at);
  if (decade) return decade;
  const year = yearAt(scan, start);
  if (year === undefined || (kind === undefined && (!standsAlone(scan, at) || countsThings(scan, at, year))))
    return undefined;
  const until = readYearRange(scan, start + 1, year);
  if (until) return until;
  const after = kind ? start + 1 : yearNoun(scan, start + 1);
  return { end: after, precision: 'year', range: yearRange(year), by: 'year' };
}

/** "2000 jobs": a round number before a plural, and nothing before it that goes with years. */
function countsThings(scan: Scan, at: number, year: number): boolean {
  const next = scan.lexemes[at + 1];
  if (year % 100 !== 0 || next?.gap !== 'space' || !/^\p{Ll}+s$/u.test(next.text)) return false;
  return findBefore(scan, 'month-after', at, 1) === undefined;
}

function standsAlone(scan: Scan, at: number): boolean {
  const before = scan.lexemes[at - 1];
  return (
    !isTight(scan, at) || before === undefined || /^[(["'“‘,–—]$/.test(before.text) || isDash(scan, at - 1)
  );
}

/** "2003 fiscal year": the year's noun belongs to it. */
function yearNoun(scan: Scan, at: number): number {
  const kind = continues(scan, at) ? find(scan, 'year-kind', at) : undefined;
  const unit = kind && find(scan, 'unit', kind.end);
  return unit?.value === 'year'
    ? unit.end
    : kind?.value !== undefined && find(scan, 'unit', at + 1)
      ? at + 2
      : at;
}

/** "2004-05", "2001-2002", "2001/02". */
function readYearRange(scan: Scan, at: number, year: number): DateReading | undefined {
  const sign = scan.lexemes[at];
  const next = scan.lexemes[at + 1];
  if (!isTight(scan, at) || !isTight(scan, at + 1) || !(isDash(scan, at) || sign?.text === '/'))
    return undefined;
  if (next?.kind !== 'number' || !/^(\d\d|\d{4})$/.test(next.text)) return undefined;
  const last = next.text.length === 2 ? Math.floor(year / 100) * 100 + Number(next.text) : Number(next.text);
  if (last <= year || last > year + 100) return undefined;
  const range = { start: yearRange(year).start, end: yearRange(last).end };
  return { end: at + 2, precision: 'period', range, by: 'years' };
}

function readDecade(scan: Scan, at: number): DateReading | undefined {
  const text = scan.lexemes[at]?.text ?? '';
  const suffix = isTight(scan, at + 1) && scan.lexemes[at + 1]?.lower === 's';
  if (!suffix || !/^(1[6-9]|20)\d0$/.test(text)) return undefined;
  const first = Number(text);
  return { end: at + 2, precision: 'decade', range: monthsFrom(first, 1, 120), by: 'decade' };
}

/** "spring 2005", "last summer", "the summer of 2004". */
export function readSeason(scan: Scan, at: number): DateReading | undefined {
  const relative = find(scan, 'relative', at);
  const season = find(scan, 'season', relative?.end ?? at);
  if (season === undefined) return undefined;
  const yearAtLexeme = role(scan, season.end) === 'of' ? season.end + 1 : season.end;
  const year = continues(scan, season.end) ? yearAt(scan, yearAtLexeme) : undefined;
  if (year !== undefined)
    return { end: yearAtLexeme + 1, precision: 'season', range: seasonOf(year, season.value), by: 'season' };
  const published = dayOf(scan.published);
  if (relative === undefined) return undefined;
  if (published === undefined) return { end: season.end, precision: 'season', by: 'season' };
  const found =
    relative.value === '0' ? published.year : nearestSeason(published, season.value, relative.value);
  return { end: season.end, precision: 'season', range: seasonOf(found, season.value), by: 'season' };
}

function nearestSeason(published: Day, season: string, direction: string): number {
  const ended = seasonOf(published.year, season).end < isoOf(published);
  if (direction === '1') return ended ? published.year + 1 : published.year;
  return ended ? published.year : published.year - 1;
}

/** "last year", "this month", "later this year", "the past year", "last May", "the previous quarter". */
export function readRelative(scan: Scan, at: number): DateReading | undefined {
  const part = find(scan, 'relative-part', at);
  const relative = find(scan, 'relative', part?.end ?? at);
  if (relative === undefined) return undefined;
  const month = monthAt(scan, relative.end);
  const published = dayOf(scan.published);
  if (month) {
    const range =
      published && monthsFrom(relativeMonthYear(published, month.month, relative.value), month.month, 1);
    return { end: month.end, precision: 'month', range, by: 'relative-month' };
  }
  const kind = find(scan, 'year-kind', relative.end);
  const unit = find(scan, 'unit', kind?.end ?? relative.end);
  if (unit === undefined || /s$/.test(scan.lexemes[unit.end - 1]?.lower ?? '')) return undefined;
  if (isDash(scan, unit.end) && isTight(scan, unit.end)) return undefined; // "the same year-ago period"
  const timeUnit = (unit.value === 'weekend' ? 'week' : unit.value) as TimeUnit;
  const range = published && relativeRange(published, timeUnit, relative.value, part?.value);
  return { end: unit.end, precision: timeUnit === 'decade' ? 'decade' : timeUnit, range, by: 'relative' };
}

/** "last May" is the last May that is over; "this May" that of the year; "next May" the first to come. */
function relativeMonthYear(published: Day, month: number, direction: string): number {
  if (direction === '0') return published.year;
  if (direction === '1') return month > published.month ? published.year : published.year + 1;
  return month < published.month ? published.year : published.year - 1;
}

function relativeRange(
  published: Day,
  unit: TimeUnit,
  direction: string,
  part: string | undefined,
): DayRange {
  const today = isoOf(published);
  if (direction === 'past') return { start: isoOf(addUnits(published, unit, -1)), end: today };
  const whole = periodAround(addUnits(published, unit, Number(direction)), unit);
  if (direction !== '0') return whole;
  if (part === 'later') return { start: today, end: whole.end };
  return part === 'earlier' ? { start: whole.start, end: today } : whole;
}

/** "two years ago", "within five years", "the past two years", "the last three months of 2004". */
export function readSpan(scan: Scan, at: number): DateReading | undefined {
  const within = find(scan, 'within', at);
  const start = within?.end ?? (role(scan, at) === 'the' ? at + 1 : at);
  const ordinal = find(scan, 'ordinal', start);
  const numberAt = ordinal && within === undefined ? ordinal.end : start;
  const article = role(scan, numberAt) === 'article';
  const number = article ? { base: 1, scale: 1, end: numberAt + 1 } : readNumber(scan, numberAt, false);
  const unit =
    number && continues(scan, number.end) ? find(scan, 'unit', overHyphen(scan, number.end)) : undefined;
  if (number === undefined || unit === undefined || number.scale !== 1 || unit.value === 'weekend')
    return undefined;
  const timeUnit = unit.value as TimeUnit;
  const published = dayOf(scan.published);
  const count = number.base;
  const ofYear = role(scan, unit.end) === 'of' ? yearAt(scan, unit.end + 1) : undefined;
  if (ofYear !== undefined && (ordinal || within) && timeUnit === 'month' && count < 12) {
    const first = within || ordinal?.value === '4' ? 13 - count : 1;
    return {
      end: unit.end + 2,
      precision: 'period',
      range: monthsFrom(ofYear, first, count),
      by: 'part-of-year',
    };
  }
  if (ordinal && within === undefined && !article)
    return { end: unit.end, precision: 'period', by: 'first-units' };
  if (within && !article) {
    const other = published && addUnits(published, timeUnit, count * Number(within.value));
    const range =
      published &&
      other &&
      (isoOf(other) < isoOf(published) ? rangeOf(other, published) : rangeOf(published, other));
    return { end: unit.end, precision: 'period', range, by: 'within' };
  }
  const ago = find(scan, 'ago', unit.end);
  if (ago === undefined || !Number.isInteger(count)) return undefined;
  const sign = ago.value === 'later' ? 1 : -1;
  // Only "ago" counts from the article; "earlier" and "later" count from another date of the text.
  const sure = ago.value === 'ago' ? published : undefined;
  const range = sure && periodAround(addUnits(sure, timeUnit, sign * count), timeUnit);
  return { end: ago.end, precision: timeUnit, range, by: 'ago' };
}

/** The day that many months and a day before: the start of "the three months to 30 November". */
export function monthsBefore(end: Day, months: number): Day {
  return addMonths(addDays(end, 1), -months);
}
