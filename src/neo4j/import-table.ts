import { decimalText } from '../output/decimal.js';
import { typeOf, type PropertyType } from './groups.js';
import type { Properties, Property } from './properties.js';

/** Where lines wait: in memory or on disk. */
export interface Lines {
  append(text: string): void;
  /** What was appended, in pieces that end where a line does. */
  pieces(): Iterable<string>;
}

/** Characters that no text holds: what stands between the items of lists, and before the number of a row's columns. */
export interface Marks {
  readonly delimiter: string;
  readonly columns: string;
}

/** What all tables of a kind begin and end with. */
export interface Frame {
  /** Headers before those of the properties, and after them. */
  readonly first: readonly string[];
  readonly last: string;
}

/**
 * A table of the import tool, header and rows in one file. A column has one type, and is there from the first row that has
 * a value for it; so what the header is, and how many empty cells earlier rows get, is known when all rows are there.
 */
export class ImportTable {
  readonly #columns = new Map<string, PropertyType>();

  constructor(
    readonly name: string,
    readonly kind: 'nodes' | 'relationships',
    private readonly frame: Frame,
    private readonly marks: Marks,
    private readonly lines: Lines,
  ) {}

  /** Whether these properties have the types of the columns. */
  takes(properties: Properties): boolean {
    return columnsOf(properties).every(([key, value]) => {
      const known = this.#columns.get(key);
      return known === undefined || known === typeOf(value);
    });
  }

  add(first: readonly string[], properties: Properties, last: string | readonly string[]): void {
    for (const [key, value] of columnsOf(properties)) this.#columns.set(key, typeOf(value));
    const cells = first.map((value) => this.#cell(value));
    for (const key of this.#columns.keys()) {
      const value = properties[key];
      cells.push(value === undefined ? '' : this.#cell(value));
    }
    this.lines.append(`${cells.join(',')}${this.marks.columns}${this.#columns.size},${this.#cell(last)}\n`);
  }

  /** The file, in pieces. */
  *content(): Generator<string> {
    const columns = [...this.#columns].map(([key, type]) => `${key}:${type}`);
    yield `${[...this.frame.first, ...columns, this.frame.last].join(',')}\n`;
    const counted = new RegExp(`${this.marks.columns}(\\d+)`, 'g');
    const empty = (_: string, count: string): string => ','.repeat(columns.length - Number(count));
    for (const piece of this.lines.pieces()) yield piece.replace(counted, empty);
  }

  /** In quotes, whatever it is: an empty cell without quotes is no value, with quotes the empty text. */
  #cell(value: Property): string {
    const text = this.#text(value);
    return `"${text.includes('"') ? text.replace(/"/g, '""') : text}"`;
  }

  #text(value: Property): string {
    switch (typeOf(value)) {
      case 'double':
        return decimalText(value as number);
      case 'string[]':
        return (value as readonly string[]).join(this.marks.delimiter);
      default:
        return String(value);
    }
  }
}

/** `id` is a column of its own. */
function columnsOf(properties: Properties): [string, Property][] {
  return Object.entries(properties).filter(([key]) => key !== 'id');
}
