import { readDayWord, readMonthDate, readNumericDate, readWeekday } from './date-days.js';
import { readRelative, readSeason, readSpan, readYear } from './date-periods.js';
import { readEdge, readPeriodTo, readQuarter } from './date-quarters.js';
import type { DateReading } from './date-types.js';
import { dayOf, isoOf, monthsFrom } from './calendar.js';
import { find, role, type Scan } from './scan.js';

type Reader = (scan: Scan, at: number) => DateReading | undefined;

const SIMPLE: readonly Reader[] = [
  readNumericDate,
  readMonthDate,
  readQuarter,
  readRelative,
  readSeason,
  readWeekday,
  readDayWord,
  readYear,
];

const COMPOUND: readonly Reader[] = [
  (scan, at) => readPeriodTo(scan, at, (from) => readMonthDate(scan, from)),
  (scan, at) => readEdge(scan, at, (from) => readSimple(scan, from)),
  readSpan,
  readSince,
  readPhrase,
];

const ALL: readonly Reader[] = [...SIMPLE, ...COMPOUND];

/** The longest date expression that starts at lexeme `at`. A leading "the" belongs to it, other prepositions do not. */
export function readDate(scan: Scan, at: number): DateReading | undefined {
  const best = longest(scan, at, ALL);
  if (role(scan, at) !== 'the') return best;
  const inner = longest(scan, at + 1, ALL);
  return inner && inner.end > (best?.end ?? 0) && inner.precision !== 'day' ? inner : best;
}

/** A date of one piece: a day, month, quarter, year …, with "the" before it or not. */
function readSimple(scan: Scan, at: number): DateReading | undefined {
  return longest(scan, at, SIMPLE) ?? (role(scan, at) === 'the' ? longest(scan, at + 1, SIMPLE) : undefined);
}

function longest(scan: Scan, at: number, readers: readonly Reader[]): DateReading | undefined {
  let best: DateReading | undefined;
  for (const reader of readers) {
    const reading = reader(scan, at);
    if (reading && reading.end > (best?.end ?? 0)) best = reading;
  }
  return best;
}

/** "since 2003": from then to the day of the article. */
function readSince(scan: Scan, at: number): DateReading | undefined {
  const since = find(scan, 'since', at);
  const from = since && readSimple(scan, since.end);
  if (from === undefined) return undefined;
  const range = from.range && scan.published !== undefined && from.range.start <= scan.published;
  return {
    end: from.end,
    precision: 'period',
    range: range ? { start: from.range.start, end: scan.published } : undefined,
    by: 'since',
  };
}

/** "so far", "year-end", "the full year". */
function readPhrase(scan: Scan, at: number): DateReading | undefined {
  const hit = find(scan, 'date-phrase', at);
  if (hit === undefined) return undefined;
  const published = dayOf(scan.published);
  if (hit.value === 'end-of-this-year') {
    return {
      end: hit.end,
      precision: 'month',
      range: published && monthsFrom(published.year, 12, 1),
      by: 'phrase',
    };
  }
  if (hit.value === 'year-to-date') {
    const range = published && { start: monthsFrom(published.year, 1, 1).start, end: isoOf(published) };
    return { end: hit.end, precision: 'period', range, by: 'phrase' };
  }
  const precision = hit.value === 'year' || hit.value === 'unknown' ? hit.value : 'period';
  return { end: hit.end, precision, by: 'phrase' };
}
