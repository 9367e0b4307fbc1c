import type { DateRecord } from '../output/types.js';

/** A date as far as it is known, in the short forms of ISO 8601: day, month or year; undefined for other periods. */
export function dateParts({ start, end }: DateRecord): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (start === end) return start;
  const lastDay = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  const wholeMonth =
    start.slice(0, 7) === end.slice(0, 7) && start.endsWith('-01') && Number(end.slice(8)) === lastDay;
  if (wholeMonth) return start.slice(0, 7);
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : undefined;
}
