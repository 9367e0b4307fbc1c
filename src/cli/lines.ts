/**
 * A line of bytes, without its line break; for one over the limit its length only, and whether what follows it is read:
 * a line that does not end within 100 MB is no line, but a device or a file made to be read for ever.
 */
export type ByteLine = { readonly bytes: Buffer } | { readonly tooLong: number; readonly endless: boolean };

const NEWLINE = 0x0a;
/** Bytes of one line that are read at most. */
const MAX_LINE_READ = 100 * 1024 * 1024;

/**
 * Splits a stream of bytes into lines without ever holding more than `limit` bytes of one: a longer line is counted,
 * not kept, and one without end is the last that is read. A last line without a line break counts, an empty one after
 * the last line break does not.
 */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const line = (endless = false): ByteLine => {
    const whole: ByteLine = size > limit ? { tooLong: size, endless } : { bytes: Buffer.concat(parts) };
    parts = [];
    size = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, at));
      start = at + 1;
      yield line();
    }
    take(chunk.subarray(start));
    if (size > MAX_LINE_READ) {
      yield line(true);
      return;
    }
  }
  if (size > 0) yield line();
}
