import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Cell } from '../output/csv.js';
import { graphTables, type Table } from './tables.js';
import type { Exporter } from './types.js';

/** Apache Parquet, one file a table, as those of `csv`; written by hyparquet-writer. */
export const parquet: Exporter = {
  kind: 'folder',
  write: ({ graph }) =>
    new Map(graphTables(graph).map((table) => [`${table.name}.parquet`, parquetTable(table)])),
};

const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

function parquetTable({ columns, rows }: Table): Uint8Array {
  const columnData = columns.map(({ name, type }, index) => ({
    name,
    data: rows.map((row) => (type === 'date' ? day(row[index]) : (row[index] ?? null))),
  }));
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, ...ELEMENTS[type], repetition_type: 'OPTIONAL' as const })),
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'finfacts' }));
}

/** The library takes a day as a Date. */
function day(cell: Cell): Date | null {
  return typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : null;
}
