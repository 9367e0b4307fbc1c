import { aligned } from '../eval/columns.js';
import { harmonic } from '../eval/tally.js';
import { percent } from './figures.js';

/** One line of the table of every set, in percent to one decimal; no value where there was nothing to measure. */
export interface Row {
  readonly set: string;
  /** What of the set is measured: a slot, a stage, or nothing where it is all of it. */
  readonly part: string;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly exactF1?: number | undefined;
}

/** What a row is counted from. `right` are the found ones that count for precision, where those are others. */
export interface Hits {
  readonly gold: number;
  readonly predicted: number;
  readonly found: number;
  readonly right?: number;
}

/** The row of some counts. */
export function rowOf(set: string, part: string, { gold, predicted, found, right = found }: Hits): Row {
  const precision = percent(right, predicted);
  const recall = percent(found, gold);
  const f1 = precision === undefined ? undefined : harmonic(precision, recall ?? null);
  return { set, part, precision, recall, f1 };
}

/** The rows as an aligned table, figures to one decimal. */
export function rowTable(rows: readonly Row[]): string {
  const figure = (value: number | undefined): string => value?.toFixed(1) ?? '-';
  const cells = rows.map((row) => [
    row.set,
    row.part,
    ...[row.precision, row.recall, row.f1].map(figure),
    row.exactF1?.toFixed(1) ?? '',
  ]);
  return aligned([['set', 'part', 'precision', 'recall', 'F1', 'exact F1'], ...cells], [2, 3, 4, 5]);
}
