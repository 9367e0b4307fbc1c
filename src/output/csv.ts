import { decimalText } from './decimal.js';

/** What stands in a cell; nothing in an empty one. */
export type Cell = string | number | boolean | undefined;

/**
 * Rows as CSV (RFC 4180): spreadsheets take a cell that starts with `=`, `+`, `-`, `@`, their full-width forms, a tab or a
 * carriage return for a formula, also behind line feeds, so an apostrophe is set before such a text; numbers stay as they
 * are.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
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
