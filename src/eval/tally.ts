import type { Counts, Measure } from './types.js';

/** Counts by fact type, while documents are judged. */
export interface Tally {
  add(type: string, key: keyof Counts): void;
  counts(): ReadonlyMap<string, Counts>;
}

/** An empty tally. */
export function countsByType(): Tally {
  const rows = new Map<string, Record<keyof Counts, number>>();
  return {
    add: (type, key) => {
      const row = rows.get(type) ?? { gold: 0, predicted: 0, found: 0, exact: 0, duplicate: 0 };
      row[key] += 1;
      rows.set(type, row);
    },
    counts: () => rows,
  };
}

/** The sum over all types. */
export function totalOf(types: ReadonlyMap<string, Counts>): Counts {
  const sum = (key: keyof Counts): number => [...types.values()].reduce((total, row) => total + row[key], 0);
  const [gold, predicted, found] = [sum('gold'), sum('predicted'), sum('found')];
  return { gold, predicted, found, exact: sum('exact'), duplicate: sum('duplicate') };
}

/** Precision, recall and F1 of what was found and of what was found exactly, in percent. */
export function measure(counts: Counts): Measure {
  const precision = percentage(counts.found, counts.predicted);
  const recall = percentage(counts.found, counts.gold);
  const exactPrecision = percentage(counts.exact, counts.predicted);
  const exactRecall = percentage(counts.exact, counts.gold);
  return {
    ...counts,
    precision,
    recall,
    f1: harmonic(precision, recall),
    exactPrecision,
    exactRecall,
    exactF1: harmonic(exactPrecision, exactRecall),
  };
}

function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** F1 of precision and recall, to one decimal. */
export function harmonic(a: number | null, b: number | null): number {
  return a && b ? Math.round((20 * a * b) / (a + b)) / 10 : 0;
}
