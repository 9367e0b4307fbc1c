import { grouped } from '../grouped.js';
import { byCodeUnit } from '../output/ids.js';
import { LinesOnDisk } from './lines-on-disk.js';

/** As many characters of an id tell which file it lies in: of the hash that an id is, two digits. */
const TELLING = 'f_00'.length;

/**
 * Records by their ids, on disk. Those whose ids begin alike lie in one file, so that one of some 256 parts is in memory
 * at a time when they are read back, sorted.
 */
export class Sorter<Item extends { readonly id: string }> {
  readonly #files = new Map<string, LinesOnDisk>();

  /** @param path of the files, to which numbers are added */
  constructor(private readonly path: string) {}

  /** Adds a record, and gives the line that it is. */
  add(item: Item): string {
    const line = `${JSON.stringify(item)}\n`;
    this.#fileOf(item.id.slice(0, TELLING)).append(line);
    return line;
  }

  /** The records of each id, in the order in which they were added; ids in order of code units. */
  *groups(): Generator<readonly [id: string, items: readonly Item[]]> {
    for (const [, file] of sorted(this.#files)) {
      const items: Item[] = [];
      for (const line of file.lines()) items.push(JSON.parse(line) as Item);
      yield* sorted(grouped(items, ({ id }) => id));
    }
  }

  #fileOf(key: string): LinesOnDisk {
    const known = this.#files.get(key);
    if (known) return known;
    const file = new LinesOnDisk(`${this.path}-${this.#files.size}`);
    this.#files.set(key, file);
    return file;
  }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => byCodeUnit(a, b));
}
