/** A line of bytes, without its line break; or, for one over the limit, its length only. */
export type ByteLine = { readonly bytes: Buffer } | { readonly tooLong: number };

const NEWLINE = 0x0a;

/**
 * Splits a stream of bytes into lines without ever holding more than `limit` bytes of one: a longer line is counted,
 * not kept. A last line without a line break counts, an empty one after the last line break does not.
 */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const line = (): ByteLine => {
    const whole: ByteLine = size > limit ? { tooLong: size } : { bytes: Buffer.concat(parts) };
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
  }
  if (size > 0) yield line();
}
