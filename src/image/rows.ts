import type { Image, Section } from './container.js';

/** The sections of a table whose rows are lists of numbers: the numbers one after another, and where each row begins. */
export function rowSections(name: string, rows: readonly (readonly number[])[]): [string, Section][] {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  return [
    [`${name}/starts`, starts],
    [`${name}/items`, Uint32Array.from(rows.flat())],
  ];
}

/** A table of lists of numbers as it lies in an image. */
export class Rows {
  private readonly starts: Uint32Array;
  private readonly items: Uint32Array;

  constructor(image: Image, name: string) {
    this.starts = image.u32(`${name}/starts`);
    this.items = image.u32(`${name}/items`);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  /** The numbers of a row; none of a row that the table does not have. */
  row(index: number): Uint32Array {
    return this.items.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }
}
