import { printableLines } from '../printable.js';

/** The streams that a command works on; a test may give others. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** What every command is given: the streams, and where to leave the exit code. */
export interface Context extends Streams {
  exitCode: number;
}

const WIDTH_WITHOUT_TERMINAL = 120;

/** Columns of the terminal that standard output is, else of `COLUMNS`, else 120. */
export function widthOf(stdout: NodeJS.WriteStream): number {
  const columns = Number(process.env['COLUMNS']);
  return stdout.columns ?? (columns > 0 ? columns : WIDTH_WITHOUT_TERMINAL);
}

/** Writes, and waits where the reader is slower than the writer. */
export async function write(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  if (content.length === 0 || stream.write(content)) return;
  await new Promise<void>((resolve) => stream.once('drain', resolve));
}

/** Tells the user something on standard error: a message of one line or more, without its last line end. */
export function tell(stderr: NodeJS.WritableStream, message: string): void {
  stderr.write(`${printableLines(message)}\n`);
}

/** Writes what is made for people to read; what holds values of inputs must not obey them on a terminal. */
export function show(stdout: NodeJS.WritableStream, text: string): Promise<void> {
  return write(stdout, printableLines(text));
}
