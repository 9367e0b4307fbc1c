import { csvText } from '../output/csv.js';
import { graphTables, type Table } from './tables.js';
import type { Exporter } from './types.js';

/** CSV in UTF-8, one file a table. */
export const csv: Exporter = {
  kind: 'folder',
  write: ({ graph }) => new Map(graphTables(graph).map((table) => [`${table.name}.csv`, csvTable(table)])),
};

function csvTable({ columns, rows }: Table): string {
  return csvText([columns.map(({ name }) => name), ...rows]);
}
