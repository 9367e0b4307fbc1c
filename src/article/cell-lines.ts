import { isValueCell, isYear, joinedCells } from './cells.js';
import type { Cell, Line, TableText } from './types.js';

/** A cell on a line of its own is short. */
const LONGEST_CELL = 70;

/** A label and the values behind it, by their place among the cells. */
interface Row {
  readonly at: number;
  readonly values: number;
}

/** Finds tables that a page's text has a cell a line: labels, each with the same number of values behind it. Linear. */
export function runsOfCells(lines: readonly Line[]): TableText[] {
  const tables: TableText[] = [];
  let run: Cell[] = [];
  const close = (): void => {
    const table = tableOf(joinedCells(run));
    if (table) tables.push(table);
    run = [];
  };
  for (const line of lines) {
    const text = line.text.trim();
    const start = line.start + line.text.length - line.text.trimStart().length;
    if (isCellLine(text)) run.push({ start, end: line.end, text, column: 0 });
    else close();
  }
  close();
  return tables;
}

const isCellLine = (text: string): boolean =>
  text.length <= LONGEST_CELL && !/[.!?:;,]["”’]?$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/, ''));

function tableOf(cells: readonly Cell[]): TableText | undefined {
  const rows = rowsOf(cells);
  const width = usualWidth(rows);
  if (width === undefined) return undefined;
  const full = rows.filter((row) => row.values === width);
  const [first, last] = [full[0]!, full[full.length - 1]!];
  const head = headOf(cells, first.at, width);
  const body = rows
    .filter((row) => row.at >= first.at && row.at <= last.at)
    // Where a value is missing nothing tells which.
    .map(({ at, values }) => numbered(cells.slice(at, at + 1 + (values === width ? values : 0))));
  const start = (head[0] ?? cells[first.at]!).start;
  return { start, end: cells[last.at + width]!.end, rows: head.length > 0 ? [head, ...body] : body };
}

function rowsOf(cells: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  cells.forEach((cell, at) => {
    if (!isValueCell(cell.text)) rows.push({ at, values: 0 });
    else if (rows.length > 0) {
      const last = rows[rows.length - 1]!;
      rows[rows.length - 1] = { ...last, values: last.values + 1 };
    }
  });
  return rows;
}

/** How many values most rows have: two or more of them two values or more. */
function usualWidth(rows: readonly Row[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { values } of rows) if (values > 1) counts.set(values, (counts.get(values) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most && most[1] > 1 ? most[0] : undefined;
}

/** The labels of the columns, one each, directly before the first row's own label; years stand in a row of their own. */
function headOf(cells: readonly Cell[], first: number, width: number): Cell[] {
  if (cells.slice(first + 1, first + 1 + width).some((cell) => isYear(cell.text))) return [];
  const head = cells.slice(Math.max(0, first - width), first);
  const labels = head.length === width && head.every((cell) => !isValueCell(cell.text) || isYear(cell.text));
  return labels ? head.map((cell, i) => ({ ...cell, column: i + 1 })) : [];
}

const numbered = (cells: readonly Cell[]): Cell[] => cells.map((cell, column) => ({ ...cell, column }));
