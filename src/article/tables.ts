import { isValueCell, isYear, joinedCells } from './cells.js';
import { runsOfCells } from './cell-lines.js';
import type { Cell, Line, TableText } from './types.js';

/** What parts the cells of a row, the surest first. */
const SEPARATORS = {
  pipes: /\|/g,
  tabs: /\t/g,
  spaces: /(?: {2,}| ?(?:\. ?){4,} ?)/g,
} as const;
type Style = keyof typeof SEPARATORS;

/** Longer cells are prose: of a label, and of what stands beside it. */
const LONGEST_CELL = 160;
/** A heading within a table is a short line. */
const LONGEST_HEADING = 70;
/** Larger tables are data of their own and no part of a document; they are found, and not read. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 1000;

/** A line of dashes under the head, whatever stands between them. */
const isRule = (text: string): boolean => /^[\s|:+=_.-]+$/.test(text) && /[-=_]{2}/.test(text);
const PAGE = /^(?:page )?\d{1,4}(?: of \d{1,4})?$|^- ?\d{1,4} ?-$/i;

/** Finds the tables of a text: rows of cells with pipes, tabs or runs of spaces between, or a cell on each line. Linear. */
export function findTables(text: string): TableText[] {
  const lines = linesOf(text);
  const found: TableText[] = [];
  let i = 0;
  let rest: Line[] = [];
  const cellLines = (): void => {
    found.push(...runsOfCells(rest));
    rest = [];
  };
  while (i < lines.length) {
    const table = tableFrom(lines, i);
    if (table) {
      cellLines();
      found.push(table.table);
      i = table.next;
    } else {
      rest.push(lines[i]!);
      i++;
    }
  }
  cellLines();
  return found.map((table) => (isReadable(table) ? table : { ...table, rows: [] }));
}

const isReadable = ({ rows }: TableText): boolean =>
  rows.length <= MOST_ROWS && rows.every((row) => row.length <= MOST_COLUMNS);

/** The lines that hold anything, without the white space behind them. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n\r\f\u2028\u2029]+/g)].flatMap((match) => {
    const line = match[0].trimEnd();
    return line.trim() === '' ? [] : [{ start: match.index, end: match.index + line.length, text: line }];
  });
}

/** The table that begins with that line, and the line behind it. */
function tableFrom(lines: readonly Line[], from: number): { table: TableText; next: number } | undefined {
  const style = styleOf(lines[from]!);
  if (!style) return undefined;
  const rows: Cell[][] = [];
  let next = from;
  let ruled = false;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (isRule(line.text)) ruled ||= style === 'pipes' && line.text.includes('|');
    else if (styleOf(line) === style) {
      rows.push(cellsOf(line, style));
      next = i + 1;
    } else if (PAGE.test(line.text.trim())) continue;
    else if (isHeadingWithin(lines, i, style)) rows.push([wholeCell(line)]);
    else break;
    if (isRule(line.text)) next = i + 1;
  }
  if (!isTable(rows, style, ruled)) return undefined;
  const [first, last] = [lines[from]!, lines[next - 1]!];
  const start = first.start + first.text.length - first.text.trimStart().length;
  return { table: { start, end: last.end, rows }, next };
}

/** "Revenues:" on a line of its own between two rows. */
function isHeadingWithin(lines: readonly Line[], at: number, style: Style): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  const text = line.text.trim();
  if (!next || text.length > LONGEST_HEADING || /[.!?]["”]?$/.test(text)) return false;
  return styleOf(next) === style && cellsOf(next, style).some((cell) => isValueCell(cell.text));
}

function styleOf(line: Line): Style | undefined {
  if (line.text.length > LONGEST_CELL * 40) return undefined;
  if (line.text.includes('|') && isRow(line, 'pipes') && cellsOf(line, 'pipes').length > 0) return 'pipes';
  if (line.text.trim().includes('\t') || /^\t.*\S/.test(line.text))
    return isRow(line, 'tabs') ? 'tabs' : undefined;
  return isRow(line, 'spaces') ? 'spaces' : undefined;
}

/** Short cells, two or more; between spaces, all but the first must be values or words of a heading. */
function isRow(line: Line, style: Style): boolean {
  const parts = line.text.split(SEPARATORS[style]);
  if (parts.length < 2 || parts.some((part) => part.length > LONGEST_CELL)) return false;
  if (style !== 'spaces') return true;
  const cells = parts.filter((part) => part.trim() !== '');
  return cells.length > 1 || (cells.length === 1 && /^ {12,}\S/.test(line.text));
}

function cellsOf(line: Line, style: Style): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  const parts = line.text.split(SEPARATORS[style]);
  // "| Revenue | 5 |": the marks at the edges part nothing.
  const edge = style === 'pipes' && parts[0]!.trim() === '' ? 1 : 0;
  const gaps = [...line.text.matchAll(SEPARATORS[style])];
  parts.forEach((part, column) => {
    const trimmed = part.trim();
    if (trimmed !== '') {
      const start = line.start + at + part.length - part.trimStart().length;
      cells.push({ start, end: start + trimmed.length, text: trimmed, column: column - edge });
    }
    at += part.length + (gaps[column]?.[0].length ?? 0);
  });
  const joined = joinedCells(cells);
  return style === 'spaces' ? joined.map((cell) => ({ ...cell, column: cell.end - line.start })) : joined;
}

const wholeCell = (line: Line): Cell => {
  const text = line.text.trim();
  const start = line.end - text.length;
  return { start, end: line.end, text, column: 0 };
};

/** Two rows or more, and figures in them; a rule under the head is enough where pipes part the cells. */
function isTable(rows: readonly (readonly Cell[])[], style: Style, ruled: boolean): boolean {
  const withValue = rows.filter((row) => row.slice(1).some(({ text }) => isValueCell(text) && !isYear(text)));
  if (ruled) return rows.length > 0;
  if (withValue.length < 2) return false;
  if (style !== 'spaces') return withValue.length * 3 >= rows.length;
  const odd = rows.filter((row) => row.slice(1).some(({ text }) => !isValueCell(text)));
  return odd.length <= Math.max(3, rows.length / 3);
}
