import type { ViewFact } from '../types.js';

/** A stretch of the time axis: a month or a year, or all that lies before the axis begins. */
export interface Step {
  readonly label: string;
  /** First and last day of it, `YYYY-MM-DD`; what lies before the axis has no first one. */
  readonly start?: string;
  readonly end: string;
}

/** A linear axis of months or of years, and how facts lie on it. */
export interface TimeAxis {
  readonly steps: readonly Step[];
  readonly by: 'month' | 'year';
}

/** A period that is longer than a step, as a bar: from the first step that it touches to the last. */
export interface PeriodBar {
  readonly from: number;
  readonly to: number;
  /** Bars one above the other, from 0. */
  readonly lane: number;
  readonly facts: number;
}

export interface TimeCounts {
  /** How many facts are told of each step alone. */
  readonly steps: readonly number[];
  readonly bars: readonly PeriodBar[];
}

/** Beyond so many months the axis goes by years. */
const MOST_MONTHS = 120;
/** So few of the facts, in a hundred, may lie before the axis: one founding long ago would press all others into a corner. */
const BEFORE = 10;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/**
 * The axis of these facts: each month from the first to the last, or each year where months are too many, all as wide as
 * each other; before them one step for what is much earlier. Undefined where the facts are of one step or have no date.
 */
export function timeAxis(facts: readonly ViewFact[]): TimeAxis | undefined {
  const periods = facts.flatMap(({ period }) => (period ? [period] : []));
  if (periods.length === 0) return undefined;
  const starts = periods.map(({ start }) => monthOf(start)).sort((a, b) => a - b);
  const last = Math.max(...periods.map(({ start }) => monthOf(start)));
  const first = firstOf(starts, last);
  const earlier = (starts[0] ?? first) < first;
  const by = last - first < MOST_MONTHS ? 'month' : 'year';
  const steps =
    by === 'month'
      ? counting(first, last).map(monthStep)
      : counting(Math.floor(first / 12), Math.floor(last / 12)).map(yearStep);
  const before = earlier && steps[0] ? [beforeStep(steps[0])] : [];
  const all = [...before, ...steps];
  return all.length < 2 ? undefined : { steps: all, by };
}

/** The first month of the axis: that of the first fact, unless leaving a few out makes the axis less than half as long. */
function firstOf(starts: readonly number[], last: number): number {
  const [whole = last] = starts;
  const few = starts[Math.floor((starts.length * BEFORE) / 100)] ?? whole;
  return last - few + 1 < (last - whole + 1) / 2 ? few : whole;
}

function counting(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function monthStep(month: number): Step {
  const [year, at] = [String(Math.floor(month / 12)).padStart(4, '0'), (month % 12) + 1];
  const key = `${year}-${String(at).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(Number(year), at, 0)).getUTCDate();
  return { label: `${MONTHS[at - 1] ?? ''} ${year}`, start: `${key}-01`, end: `${key}-${lastDay}` };
}

function yearStep(number: number): Step {
  const year = String(number).padStart(4, '0');
  return { label: year, start: `${year}-01-01`, end: `${year}-12-31` };
}

function beforeStep({ start = '', label }: Step): Step {
  const day = new Date(`${start}T00:00:00Z`);
  day.setUTCDate(0);
  return { label: `before ${label}`, end: day.toISOString().slice(0, 10) };
}

/** The step that a day lies in: the first one for what is earlier, the last one for what is later. */
export function stepAt({ steps }: TimeAxis, day: string): number {
  const at = steps.findIndex(({ end }) => day <= end);
  return at < 0 ? steps.length - 1 : at;
}

/** How many facts lie on each step, and the bars of those whose period is longer than one. */
export function timeCounts(axis: TimeAxis, facts: readonly ViewFact[]): TimeCounts {
  const steps = axis.steps.map(() => 0);
  const spans = new Map<string, { from: number; to: number; facts: number }>();
  for (const { period } of facts) {
    if (!period) continue;
    const [from, to] = [stepAt(axis, period.start), stepAt(axis, period.end)];
    if (from === to) steps[from] = (steps[from] ?? 0) + 1;
    else {
      const key = `${from} ${to}`;
      spans.set(key, { from, to, facts: (spans.get(key)?.facts ?? 0) + 1 });
    }
  }
  return { steps, bars: inLanes([...spans.values()].sort((a, b) => a.from - b.from || b.to - a.to)) };
}

/** Each bar in the first lane that is free where it begins. */
function inLanes(spans: readonly Omit<PeriodBar, 'lane'>[]): PeriodBar[] {
  const ends: number[] = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => end < span.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.to;
    return { ...span, lane };
  });
}
