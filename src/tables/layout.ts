import { flatMap } from '../flat-map.js';
import type { Cell } from '../article/types.js';
import { isValueCell, isYear } from '../article/cells.js';

/** A table taken apart: what heads its columns, and its rows with the values in their columns. */
export interface Layout {
  /** For each column its headings from the top. */
  readonly heads: readonly (readonly Cell[])[];
  /** What else stands in the head: notes of units, over the labels. */
  readonly corner: readonly Cell[];
  readonly rows: readonly Row[];
}

/** A row with its label; a heading within the table has no values. */
export interface Row {
  readonly label: Cell;
  readonly values: readonly { readonly column: number; readonly cell: Cell }[];
}

type Rows = readonly (readonly Cell[])[];

/** Takes a table apart; undefined where its rows have no columns in common. Linear in the number of its cells. */
export function layoutOf(rows: Rows): Layout | undefined {
  const top = rows.findIndex(isBodyRow);
  if (top < 0) return undefined;
  // Below the headings of columns, a line of its own heads the rows behind it.
  const headEnd = rows.slice(0, top).findLastIndex((row) => row.length > 1) + 1;
  const body = rows.slice(headEnd);
  const places = columnPlaces(body);
  if (places.length === 0) return undefined;
  const head = rows.slice(0, headEnd);
  const labelled = flatMap(body, (row): Row[] => {
    const [label, ...rest] = row;
    if (!label || isValueCell(label.text)) return [];
    const values = flatMap(rest, (cell) => {
      const column = nearest(cell.column, places);
      return column === undefined || !isValueCell(cell.text) ? [] : [{ column, cell }];
    });
    return twice(values.map((v) => v.column)) ? [] : [{ label, values }];
  });
  return { ...headsOf(head, places), rows: labelled };
}

/** A label with a value behind it that is no year. */
const isBodyRow = ([label, ...rest]: readonly Cell[]): boolean =>
  label !== undefined &&
  !isValueCell(label.text) &&
  rest.some(({ text }) => isValueCell(text) && !isYear(text));

/** Where the columns of values stand: as in most of the rows that have as many of them as most rows have. */
function columnPlaces(body: Rows): number[] {
  const valued = body.filter(isBodyRow).map((row) =>
    row
      .slice(1)
      .filter((cell) => isValueCell(cell.text))
      .map((cell) => cell.column),
  );
  const width = mostFrequent(valued.map((columns) => columns.length));
  const full = valued.filter((columns) => columns.length === width);
  return Array.from({ length: width ?? 0 }, (_, i) => mostFrequent(full.map((columns) => columns[i]!))!);
}

/** The largest of those that come most often. */
function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** The column of that place, where it is nearer to it than half way to the next. */
function nearest(place: number, places: readonly number[]): number | undefined {
  const gaps = places.slice(1).map((p, i) => p - places[i]!);
  const reach = gaps.length === 0 ? 1 : Math.min(...gaps) / 2;
  const at = places.findIndex((p) => Math.abs(p - place) < reach);
  return at < 0 ? undefined : at;
}

const twice = (columns: readonly number[]): boolean => new Set(columns).size < columns.length;

/** Headings by column: one each, in order; or one over several columns side by side. */
function headsOf(head: Rows, places: readonly number[]): Pick<Layout, 'heads' | 'corner'> {
  const heads: Cell[][] = places.map(() => []);
  const corner: Cell[] = [];
  for (const row of head) {
    const cells = row.filter((cell) => !isCorner(cell, row, places));
    corner.push(...row.filter((cell) => !cells.includes(cell)));
    columnsUnder(cells, places).forEach((columns, i) => {
      for (const column of columns) heads[column]!.push(cells[i]!);
    });
  }
  return { heads, corner };
}

/** What stands over the labels: the first cell, well before the first column, where there are others or too many. */
function isCorner(cell: Cell, row: readonly Cell[], places: readonly number[]): boolean {
  if (cell !== row[0]) return false;
  if (row.length === 1) return places.length > 1 || cell.column < places[0]! / 2 || cell.column === 0;
  return cell.column === 0 || row.length === places.length + 1;
}

/** For each heading the columns that it heads. */
function columnsUnder(cells: readonly Cell[], places: readonly number[]): readonly (readonly number[])[] {
  const [n, m] = [places.length, cells.length];
  if (m === 0) return [];
  if (m === n) return cells.map((_, i) => [i]);
  const exact = cells.map((cell) => nearest(cell.column, places));
  if (m < n && n % m === 0) {
    const each = n / m;
    return cells.map((_, i) => Array.from({ length: each }, (__, k) => i * each + k));
  }
  return exact.map((column) => (column === undefined ? [] : [column]));
}
