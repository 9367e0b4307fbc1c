/** First and last day, `YYYY-MM-DD`. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

/** A calendar day without time or zone. `month` is 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

const SEASON_START: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const utc = (day: Day): Date => new Date(Date.UTC(day.year, day.month - 1, day.day));

const fromUtc = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

/** `YYYY-MM-DD` of a day. */
export function isoOf(day: Day): string {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;
}

/** The day that an ISO date names; undefined when it names none. */
export function dayOf(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? '');
  return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** A day that exists ("February 30" does not). */
export function validDay(year: number, month: number, day: number): Day | undefined {
  const made = fromUtc(utc({ year, month, day }));
  return made.month === month && made.day === day && day > 0 ? made : undefined;
}

/** Another day, `days` later. */
export function addDays(day: Day, days: number): Day {
  return fromUtc(utc({ ...day, day: day.day + days }));
}

/** The same day `months` later, or the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const first = fromUtc(new Date(Date.UTC(day.year, day.month - 1 + months, 1)));
  return { ...first, day: Math.min(day.day, lastOfMonth(first).day) };
}

/** Another day, some units of time later (earlier for a negative number). */
export function addUnits(day: Day, unit: TimeUnit, count: number): Day {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  return addMonths(day, count * monthsIn(unit));
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return utc(day).getUTCDay() || 7;
}

function lastOfMonth(day: Day): Day {
  return fromUtc(new Date(Date.UTC(day.year, day.month, 0)));
}

function monthsIn(unit: TimeUnit): number {
  return { day: 0, week: 0, month: 1, quarter: 3, half: 6, year: 12, decade: 120 }[unit];
}

/** The whole month, quarter, year … that holds a day. Weeks run from Monday to Sunday. */
export function periodAround(day: Day, unit: TimeUnit): DayRange {
  if (unit === 'day') return rangeOf(day, day);
  if (unit === 'week') {
    const monday = addDays(day, 1 - weekdayOf(day));
    return rangeOf(monday, addDays(monday, 6));
  }
  const months = monthsIn(unit);
  const index = day.year * 12 + day.month - 1;
  const first = index - (index % months);
  return monthsFrom(Math.floor(first / 12), (first % 12) + 1, months);
}

/** Whole months: `count` of them from a month on. */
export function monthsFrom(year: number, month: number, count: number): DayRange {
  const start = { year, month, day: 1 };
  return rangeOf(start, lastOfMonth(addMonths(start, count - 1)));
}

/** Spring is March to May; winter begins in December of the year that is named. */
export function seasonOf(year: number, season: string): DayRange {
  return monthsFrom(year, SEASON_START[season] ?? 1, 3);
}

/** A range of two days. */
export function rangeOf(start: Day, end: Day): DayRange {
  return { start: isoOf(start), end: isoOf(end) };
}
