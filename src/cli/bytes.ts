import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, UnreadableInput } from './errors.js';

/**
 * A gzip file is no text when it unpacks to more than so many bytes and to more than so many times its own size: text
 * packs to a third or a tenth, a file made to fill memory to a thousandth.
 */
const MAX_UNPACKED = 20 * 1024 * 1024;
const MAX_RATIO = 200;

/** Is told how many bytes were read from a file or a pipe, packed as they are. */
export type Counter = (bytes: number) => void;

/** The bytes of a file, a pipe or a device as they come, unpacked where they are gzip. */
export function openBytes(path: string, count?: Counter): AsyncIterable<Buffer> {
  return unpacked(createReadStream(path), path, count);
}

/**
 * A stream as it is, or unpacked where it begins as gzip does; `name` is what messages call it.
 * @throws UnreadableInput `bad-gzip` while it is read, also for a name in .gz whose content is none; `too-large`
 */
export async function* unpacked(
  source: AsyncIterable<Buffer>,
  name: string,
  count: Counter = () => {},
): AsyncGenerator<Buffer> {
  const { head, all } = await withHead(counted(source, count), ({ length }) => length >= 2);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(all, name);
  else if (/\.gz$/i.test(name)) throw broken(name, 'it does not begin as gzip does');
  else yield* all;
}

/** What a stream begins with, as much of it as is `enough`, and the stream with that still in it. */
export async function withHead(
  source: AsyncIterable<Buffer>,
  enough: (head: Buffer) => boolean,
): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const chunks = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (!enough(head)) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { head, all: all() };
}

async function* counted(source: AsyncIterable<Buffer>, count: Counter): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    count(chunk.length);
    yield chunk;
  }
}

async function* gunzipped(packed: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let [size, unpackedSize] = [0, 0];
  const measured = counted(packed, (bytes) => (size += bytes));
  const gunzip = createGunzip();
  // Whatever goes wrong comes out of the loop over `gunzip`.
  pipeline(Readable.from(measured, { objectMode: false }), gunzip, () => {});
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      unpackedSize += chunk.length;
      if (unpackedSize > MAX_UNPACKED && unpackedSize > size * MAX_RATIO) throw bomb(name);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Error && codeOf(error)?.startsWith('Z_') ? broken(name, error.message) : error;
  }
}

function broken(name: string, cause: string): UnreadableInput {
  return new UnreadableInput('bad-gzip', name, `this gzip file is broken (${cause}); get it again.`);
}

function bomb(name: string): UnreadableInput {
  const detail = `it unpacks to more than 20 MB and ${MAX_RATIO} times its size, as no text does; unpack it by hand if it is one.`;
  return new UnreadableInput('too-large', name, detail);
}
