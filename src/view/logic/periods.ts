import type { Period, ViewFact } from '../types.js';

/** A step of the time slider: a month or a year in which something is said to be so. */
export interface Step {
  /** `2013-04` or `2013`. */
  readonly key: string;
  readonly label: string;
  /** First and last day of it. */
  readonly start: string;
  readonly end: string;
}

/** Beyond so many months the slider goes by years. */
const MOST_MONTHS = 72;
/** A period that is longer is told of a year, not of a month. */
const LONGEST_MONTH = 31 * 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The steps of the slider, oldest first: only the months in which a fact begins, and the years of facts told of a year, so
 * that a company's founding long ago does not press all other facts into one corner.
 */
export function timeSteps(facts: readonly ViewFact[]): Step[] {
  const periods = facts.flatMap(({ period }) => (period ? [period] : []));
  const keys = distinct(periods.map(keyOf));
  if (keys.length <= MOST_MONTHS) return keys.map(stepOf);
  return distinct(periods.map(({ start }) => start.slice(0, 4))).map(stepOf);
}

/** `2013-04`, or `2013` of what is told of the whole year. */
function keyOf({ start, end }: Period): string {
  return Date.parse(end) - Date.parse(start) < LONGEST_MONTH ? start.slice(0, 7) : start.slice(0, 4);
}

/** How many of the facts begin in each step. */
export function histogram(steps: readonly Step[], facts: readonly ViewFact[]): number[] {
  const counts = steps.map(() => 0);
  for (const { period } of facts) {
    if (!period) continue;
    const key = keyOf(period);
    const own = steps.findIndex((step) => step.key === key);
    const at = own >= 0 ? own : steps.findIndex((step) => step.key === key.slice(0, 4));
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

function stepOf(key: string): Step {
  const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5, 7))];
  if (month === 0) return { key, label: key, start: `${key}-01-01`, end: `${key}-12-31` };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    key,
    label: `${MONTHS[month - 1] ?? ''} ${key.slice(0, 4)}`,
    start: `${key}-01`,
    end: `${key}-${String(lastDay).padStart(2, '0')}`,
  };
}
