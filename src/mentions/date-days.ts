import { addDays, dayOf, isoOf, monthsFrom, rangeOf, validDay, weekdayOf, type Day } from './calendar.js';
import type { DateReading } from './date-types.js';
import { continues, find, findBefore, isDash, isTight, overHyphen, role, type Scan } from './scan.js';

/** The year that lexeme `at` writes ("1999", "2013", "24" of "FY24"), where no unit makes it a number of something. */
export function yearAt(scan: Scan, at: number): number | undefined {
  const lexeme = scan.lexemes[at];
  if (lexeme?.kind !== 'number') return undefined;
  const short = isShortYear(scan, at);
  if (!short && !/^(1[6-9]|20)\d\d$/.test(lexeme.text)) return undefined;
  if (isTight(scan, at + 1) && scan.lexemes[at + 1]?.kind !== 'sign') return undefined;
  if (short) return CENTURY + Number(lexeme.text);
  return hasUnit(scan, at + 1) ? undefined : Number(lexeme.text);
}

const CENTURY = 2000;

/** "24" of "FY24", "4Q24". */
function isShortYear(scan: Scan, at: number): boolean {
  if (!isTight(scan, at) || !/^[0-4]\d$/.test(scan.lexemes[at]?.text ?? '')) return false;
  const code = find(scan, 'year-kind', at - 1) ?? find(scan, 'quarter-code', at - 1);
  return code?.end === at;
}

/** True when what follows a number makes it a sum, a percentage or a magnitude. */
function hasUnit(scan: Scan, at: number): boolean {
  if (!continues(scan, at)) return false;
  const next = overHyphen(scan, at);
  const unit = (['percent', 'magnitude', 'currency', 'subunit'] as const).some((name) =>
    find(scan, name, next),
  );
  return unit || (scan.lexemes[next]?.text === '$' && scan.lexemes[next + 1]?.kind !== 'number');
}

/** Day of the month at `at`: "3", "3rd"; with the lexeme after it. */
function dayNumberAt(scan: Scan, at: number): { day: number; end: number } | undefined {
  const lexeme = scan.lexemes[at];
  if (lexeme?.kind !== 'number' || !/^\d\d?$/.test(lexeme.text)) return undefined;
  const day = Number(lexeme.text);
  if (day < 1 || day > 31) return undefined;
  const suffix = isTight(scan, at + 1) && /^(st|nd|rd|th)$/.test(scan.lexemes[at + 1]?.lower ?? '');
  const end = suffix ? at + 2 : at + 1;
  if (isTight(scan, end) && /^[\p{L}\p{N}:%$/]/u.test(scan.lexemes[end]?.text ?? '')) return undefined;
  return hasUnit(scan, end) ? undefined : { day, end };
}

/** "2013-04-29" and "29/04/2013"; a slashed date that may be read both ways gets no range. */
export function readNumericDate(scan: Scan, at: number): DateReading | undefined {
  const [first, sign, second, sign2, third] = scan.lexemes.slice(at, at + 5);
  if (first?.kind !== 'number' || isTight(scan, at) || sign === undefined || third === undefined)
    return undefined;
  if (sign.text !== sign2?.text || ![1, 2, 3, 4].every((step) => isTight(scan, at + step))) return undefined;
  const parts = [first.text, second?.text ?? '', third.text].map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  const end = at + 5;
  if (isTight(scan, end) && scan.lexemes[end]?.kind !== 'sign') return undefined;
  if (sign.text === '-' && /^\d{4}$/.test(first.text)) return dayReading(validDay(a, b, c), end, 'numeric');
  if (sign.text !== '/' || !/^\d{4}$/.test(third.text)) return undefined;
  const readings = [validDay(c, b, a), validDay(c, a, b)].filter((day) => day !== undefined);
  if (readings.length === 0) return undefined;
  const sure = readings.length === 1 || a === b ? readings[0] : undefined;
  return { end, precision: 'day', range: sure && rangeOf(sure, sure), by: 'numeric' };
}

function dayReading(day: Day | undefined, end: number, by: string): DateReading | undefined {
  return day && { end, precision: 'day', range: rangeOf(day, day), by };
}

/** "March 3", "Oct. 31, 1986", "3 March 2005", "3rd of March", "May 2012", "March". */
export function readMonthDate(scan: Scan, at: number): DateReading | undefined {
  const leading = dayNumberAt(scan, at);
  if (leading) {
    const month = monthAt(scan, role(scan, leading.end) === 'of' ? leading.end + 1 : leading.end);
    return month && withYear(scan, at, month.month, leading.day, month.end);
  }
  const month = monthAt(scan, at);
  if (month === undefined) return undefined;
  const day = dayNumberAt(scan, month.end);
  if (day && continues(scan, month.end)) return withYear(scan, at, month.month, day.day, day.end);
  const year = continues(scan, month.end) ? yearAfter(scan, month.end) : undefined;
  if (year)
    return {
      end: year.end,
      precision: 'month',
      range: monthsFrom(year.year, month.month, 1),
      by: 'month-year',
    };
  return isBareMonth(scan, at)
    ? { end: month.end, precision: 'month', range: monthNear(scan, at, month.month), by: 'month' }
    : undefined;
}

/** The month named at `at`. "may" and "march" in small letters are words. */
export function monthAt(scan: Scan, at: number): { month: number; end: number } | undefined {
  const hit = continues(scan, at) || at === 0 ? find(scan, 'month', at) : undefined;
  return hit && { month: Number(hit.value), end: hit.end };
}

function isBareMonth(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemes[at];
  if (lexeme === undefined || lexeme.text === lexeme.lower) return false;
  return find(scan, 'month-word', at) === undefined || findBefore(scan, 'month-after', at, 1) !== undefined;
}

/** A year after a month or a day: "2005", ", 2005", "of 2005". */
function yearAfter(scan: Scan, at: number): { year: number; end: number } | undefined {
  const comma = scan.lexemes[at]?.text === ',' || role(scan, at) === 'of';
  const year = yearAt(scan, comma ? at + 1 : at);
  return year === undefined || !continues(scan, at) ? undefined : { year, end: comma ? at + 2 : at + 1 };
}

function withYear(scan: Scan, at: number, month: number, day: number, end: number): DateReading | undefined {
  const year = continues(scan, end) ? yearAfter(scan, end) : undefined;
  if (year) return dayReading(validDay(year.year, month, day), year.end, 'month-day-year');
  const published = dayOf(scan.published);
  if (validDay(2000, month, day) === undefined) return undefined;
  if (published === undefined) return { end, precision: 'day', by: 'month-day' };
  const candidates = [-1, 0, 1].map((step) => validDay(published.year + step, month, day));
  return (
    dayReading(nearest(scan, at, candidates, published), end, 'month-day') ?? {
      end,
      precision: 'day',
      by: 'month-day',
    }
  );
}

/** Of days in order, the last one not after publication; the first after it where the words look forward. */
function nearest(
  scan: Scan,
  at: number,
  days: readonly (Day | undefined)[],
  published: Day,
): Day | undefined {
  const today = isoOf(published);
  const known = days.filter((day) => day !== undefined);
  if (looksForward(scan, at)) return known.find((day) => isoOf(day) >= today);
  return known.findLast((day) => isoOf(day) <= today);
}

/** True when the words before say that the date is to come: "by", "due", "will". */
function looksForward(scan: Scan, at: number): boolean {
  let forward = false;
  for (let from = Math.max(0, at - 12); from < at; from++) {
    if (scan.lexemes[from]?.kind === 'sign') forward = false;
    const hit = find(scan, 'looks-forward', from);
    const near = hit !== undefined && at - hit.end <= 1;
    if (hit?.value === 'back' ? near : hit?.value === 'far' || near) forward = hit?.value !== 'back';
  }
  return forward;
}

function monthNear(scan: Scan, at: number, month: number): DateReading['range'] {
  const published = dayOf(scan.published);
  if (published === undefined) return undefined;
  const firsts = [-1, 0, 1].map((step) => validDay(published.year + step, month, 1));
  const sameMonth = month === published.month;
  const first = sameMonth ? published : nearest(scan, at, firsts, published);
  return first && monthsFrom(first.year, month, 1);
}

const isCapital = (text = ''): boolean => /^\p{Lu}/u.test(text);

/** "Tuesday", "last Tuesday", "Tuesday night", "next Friday". */
export function readWeekday(scan: Scan, at: number): DateReading | undefined {
  const relative = find(scan, 'relative', at);
  const hit = find(scan, 'weekday', relative?.end ?? at);
  const word = scan.lexemes[relative?.end ?? at];
  if (hit === undefined || word === undefined || (word.text === word.lower && !relative)) return undefined;
  const part = continues(scan, hit.end) ? find(scan, 'part-of-day', hit.end) : undefined;
  // "the Sunday Times"
  if (!part && isCapital(scan.lexemes[hit.end]?.text) && find(scan, 'weekday-paper', hit.end))
    return undefined;
  const end = part?.end ?? hit.end;
  const published = dayOf(scan.published);
  if (published === undefined) return { end, precision: 'day', by: 'weekday' };
  const back = (weekdayOf(published) - Number(hit.value) + 7) % 7;
  const forward = relative?.value === '1' || (relative === undefined && looksForward(scan, at));
  const days = forward ? (back === 0 ? 7 : 7 - back) : -(back === 0 && relative?.value === '-1' ? 7 : back);
  return dayReading(addDays(published, days), end, 'weekday');
}

/** "yesterday", "today", "tomorrow". */
export function readDayWord(scan: Scan, at: number): DateReading | undefined {
  const hit = find(scan, 'day-word', at);
  if (hit === undefined || isDash(scan, hit.end)) return undefined;
  const published = dayOf(scan.published);
  const part = continues(scan, hit.end) ? find(scan, 'part-of-day', hit.end) : undefined;
  const day = published && addDays(published, Number(hit.value));
  return { end: part?.end ?? hit.end, precision: 'day', range: day && rangeOf(day, day), by: 'day-word' };
}
