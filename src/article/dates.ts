import { InputError } from './errors.js';

/** Spelled out: to have them from Intl takes as long as to read a short article. */
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `2013-04-29`, `2013/4/29`, `20130429`, each with or without a time of day behind it. */
const NUMERIC = /^(\d{4})([-/]?)(\d{1,2})\2(\d{1,2})(?:[T\s].*)?$/su;
/** `29 April 2013`, `Mon, 29 Apr 2013 10:00:00 +0200` (RFC 2822), `29th April, 2013`. */
const DAY_FIRST = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})\b/u;
/** `April 29, 2013`, `Monday, Apr. 29th 2013`. */
const MONTH_FIRST = /^(?:\p{L}+day,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;

/**
 * Reads a date as people, feeds and pages write it.
 * A time of day and its zone are not counted in: the date is the one that stands there.
 * @returns `YYYY-MM-DD`, or undefined where `value` is no full date or no day of the calendar
 */
export function parseDate(value: string): string | undefined {
  const text = value.trim();
  const numeric = NUMERIC.exec(text);
  if (numeric) return calendarDay(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDay(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return calendarDay(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
  return undefined;
}

/**
 * The date of publication as the caller gave it, as `YYYY-MM-DD`.
 * @throws InputError `bad-date`
 */
export function publishedDate(value: string, source: string): string {
  const date = parseDate(value);
  if (date) return date;
  const detail = `"${value.slice(0, 60)}" is not a date of publication that can be read; write it as YYYY-MM-DD.`;
  throw new InputError('bad-date', source, detail);
}

/** 1–12 for a month's name, its first three letters or more ("Sept"); 0 for another word. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return MONTHS.findIndex((name) => name.startsWith(lower)) + 1;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return undefined;
  return date.toISOString().slice(0, 10);
}
