import { appendFileSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Lines } from './import-table.js';

const HELD = 32 * 1024;
const READ_AT_ONCE = 1024 * 1024;

/** Lines of text in a file of its own, which is open only while it is written or read: there may be many. */
export class LinesOnDisk implements Lines {
  #held = '';

  constructor(private readonly path: string) {}

  append(text: string): void {
    this.#held += text;
    if (this.#held.length > HELD) this.#flush();
  }

  *pieces(): Generator<string> {
    this.#flush();
    if (!existsSync(this.path)) return;
    const file = openSync(this.path, 'r');
    try {
      yield* piecesOf(file);
    } finally {
      closeSync(file);
    }
  }

  /** Line by line, without their ends. */
  *lines(): Generator<string> {
    for (const piece of this.pieces()) yield* piece.slice(0, -1).split('\n');
  }

  #flush(): void {
    if (this.#held === '') return;
    appendFileSync(this.path, this.#held);
    this.#held = '';
  }
}

const NEWLINE = 0x0a;

function* piecesOf(file: number): Generator<string> {
  let rest = Buffer.alloc(0);
  for (;;) {
    const block = Buffer.allocUnsafe(READ_AT_ONCE);
    const read = block.subarray(0, readSync(file, block));
    if (read.length === 0) return;
    const end = read.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield Buffer.concat([rest, read.subarray(0, end)]).toString();
    rest = end > 0 ? Buffer.from(read.subarray(end)) : Buffer.concat([rest, read]);
  }
}
