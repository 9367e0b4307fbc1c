import { decimalText } from '../output/decimal.js';
import { graphTables, type Cell, type Table } from './tables.js';
import type { Exporter } from './types.js';

/**
 * CSV (RFC 4180, UTF-8), one file a table. Spreadsheets take a cell that starts with `=`, `+`, `-`, `@`, their full-width
 * forms, a tab or a carriage return for a formula, also behind line feeds, so an apostrophe is set before such a text;
 * numbers stay as they are.
 */
export const csv: Exporter = {
  kind: 'folder',
  write: ({ graph }) => new Map(graphTables(graph).map((table) => [`${table.name}.csv`, csvTable(table)])),
};

function csvTable({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(csvCell))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** OWASP, "CSV Injection": characters that make a formula of what follows. */
const FORMULA = /^(?:[\t\r]|\n*[=+\-@＝＋－＠])/;

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  // Spreadsheets and typed columns misread an exponent.
  if (typeof cell === 'number') return decimalText(cell);
  if (typeof cell === 'boolean') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
