import { isValueCell } from './cells.js';
import type { PageElement } from './page-libraries.js';

/** Longest text of a cell in a table of data. */
const MAX_CELL = 120;
/** What a table for layout holds, and one of data does not. */
const LAYOUT = 'ul, ol, table, h1, h2, h3, form, img';
/** A cell may claim to go over any number of columns and rows. */
const WIDEST = 60;

/**
 * The columns of a page's cells, each table looked at once: a cell's first column where its row is one of data, cells over
 * several columns and rows counted in; undefined for a cell of a table that lays out the page.
 */
export class DataTables {
  private readonly columns = new Map<PageElement, number>();
  private readonly seen = new Set<PageElement>();

  columnOf(cell: PageElement): number | undefined {
    const table = cell.closest('table') as PageElement | null;
    if (table && !this.seen.has(table)) {
      this.seen.add(table);
      this.read(table);
    }
    return this.columns.get(cell);
  }

  private read(table: PageElement): void {
    const rows = ([...table.querySelectorAll('tr')] as PageElement[]).filter(
      (row) => row.closest('table') === table,
    );
    const whole = isOfData(rows);
    let spanned: number[] = [];
    for (const row of rows) {
      const under = spanned;
      spanned = [];
      if (!whole && !isDataRow(row)) continue;
      let column = 0;
      for (const cell of cellsOf(row)) {
        while ((under[column] ?? 0) > 0) column++;
        this.columns.set(cell, column);
        const width = spanOf(cell, 'colspan');
        const height = spanOf(cell, 'rowspan');
        for (let i = column; i < column + width && height > 1; i++) spanned[i] = height - 1;
        column += width;
      }
      under.forEach((left, i) => {
        if (left > 1) spanned[i] = Math.max(spanned[i] ?? 0, left - 1);
      });
    }
  }
}

const cellsOf = (row: PageElement): PageElement[] =>
  ([...row.children] as PageElement[]).filter(({ tagName }) => /^T[DH]$/i.test(tagName));

function spanOf(cell: PageElement, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1;
}

const textOf = (cell: PageElement): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Short cells, and figures in two rows or more: then its cells may hold paragraphs, as word processors write them. */
function isOfData(rows: readonly PageElement[]): boolean {
  let valued = 0;
  for (const row of rows) {
    const cells = cellsOf(row);
    if (row.querySelector(LAYOUT) || cells.some((cell) => textOf(cell).length > MAX_CELL)) return false;
    if (cells.length > 1 && cells.slice(1).some((cell) => isValueCell(textOf(cell)))) valued++;
  }
  return valued > 1;
}

/** Cells that hold blocks or long text are layout, not data. */
function isDataRow(row: PageElement): boolean {
  if (row.children.length < 2 || row.querySelector(`p, div, br, ${LAYOUT}`)) return false;
  return ([...row.children] as PageElement[]).every((cell) => (cell.textContent ?? '').length <= MAX_CELL);
}
