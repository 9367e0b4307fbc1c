import { decodeBytes, tooLarge } from '../article/decode.js';
import { InputError } from '../article/errors.js';
import type { ArticleInput } from '../article/types.js';
import { printable } from '../printable.js';
import { tell, type Context } from './context.js';
import { EXIT, inputProblem, UnreadableInput } from './errors.js';
import { openBytes, unpacked, withHead, type Counter } from './bytes.js';
import { STDIN, unreadable, type Found } from './files.js';
import { byteLines, type ByteLine } from './lines.js';
import { HEAD_BYTES } from './sniff.js';

/** One article to read, or why it could not be read. */
export type Input = { readonly article: ArticleInput } | { readonly problem: Problem };
export interface Problem {
  readonly code: string;
  readonly source: string;
  readonly message: string;
}

const LINE_FORM = 'a line must be {"text": "…"}, and may have "source", "title" and "published"';

/** What a line may say besides its text; gold and evaluation files name their documents by `id`. */
const OPTIONAL = ['source', 'id', 'title', 'published'] as const;

/** How articles are taken out of bytes. */
export interface TextOptions {
  /** Date of articles that carry none. */
  readonly published?: string | undefined;
  /** Bytes of the largest article that is read. */
  readonly maxBytes: number;
  /** Whether standard input and pipes are JSON Lines whatever they begin with, and may hold none. */
  readonly lines?: boolean | undefined;
}

export interface ReadOptions extends TextOptions {
  readonly stdin: AsyncIterable<Buffer>;
  readonly count?: Counter | undefined;
}

/**
 * Reads what was found, one article at a time; JSON Lines are streamed, and what is packed as gzip is unpacked. Every
 * problem comes in its place; nothing is thrown for an input that cannot be read.
 */
export async function* readInputs(
  found: Found,
  { stdin, count, ...options }: ReadOptions,
): AsyncGenerator<Input> {
  if (found.kind === 'problem') yield { problem: problemOf(found.problem) };
  else if (found.kind === 'stdin') yield* readPipe(unpacked(stdin, STDIN, count), STDIN, options);
  else if (found.kind === 'pipe') yield* readPipe(openBytes(found.path, count), found.path, options);
  else if (found.kind === 'lines') yield* readArticleLines(openBytes(found.path, count), found.path, options);
  else if (found.size > options.maxBytes)
    yield { problem: problemOf(tooLarge(found.path, options.maxBytes, found.size)) };
  else yield await readOneArticle(openBytes(found.path, count), found.path, options);
}

/** Articles of JSON Lines; `name` is what messages call the stream. */
export async function* readArticleLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: TextOptions,
): AsyncGenerator<Input> {
  let number = 0;
  try {
    for await (const line of byteLines(chunks, options.maxBytes)) {
      number += 1;
      const input = readLine(line, `${name}:${number}`, options);
      if (input) yield input;
    }
    if (number === 0 && !options.lines)
      throw new InputError('empty', name, 'there is no line in it; leave it out.');
  } catch (error) {
    yield { problem: problemOf(error, name) };
  }
}

/** The article of one line; undefined for a blank line. */
function readLine(line: ByteLine, place: string, { published, maxBytes }: TextOptions): Input | undefined {
  try {
    if ('tooLong' in line) throw line.endless ? endless(place) : tooLarge(place, maxBytes, line.tooLong);
    if (line.bytes.every((byte) => byte <= 0x20)) return undefined;
    return { article: parseLine(decodeBytes(line.bytes, place, maxBytes), place, published) };
  } catch (error) {
    return { problem: problemOf(error, place) };
  }
}

function endless(place: string): UnreadableInput {
  const detail = 'this line is too large: it has no end within 100 MB, and what follows is not read.';
  return new UnreadableInput('too-large', place, detail);
}

function parseLine(line: string, place: string, published: string | undefined): ArticleInput {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new UnreadableInput('bad-json', place, `this is not JSON; ${LINE_FORM}.`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new UnreadableInput('bad-record', place, `${LINE_FORM}.`);
  const record = content as Readonly<Record<string, unknown>>;
  const isAbsent = (key: string): boolean => record[key] === undefined || record[key] === null;
  const wrong = [...OPTIONAL.filter((key) => !isAbsent(key)), 'text'].find(
    (key) => typeof record[key] !== 'string',
  );
  if (wrong !== undefined)
    throw new UnreadableInput('bad-record', place, `"${wrong}" must be a string; ${LINE_FORM}.`);
  const { source, id, title, text, published: own } = record as LineRecord;
  return { source: source ?? id ?? place, text, title: title ?? undefined, published: own ?? published };
}

/** A line that holds an article. */
type LineRecord = { readonly text: string } & {
  readonly [Key in (typeof OPTIONAL)[number]]?: string | null;
};

/** Standard input or another pipe: JSON Lines when it starts with `{`, else one article. */
async function* readPipe(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: TextOptions,
): AsyncGenerator<Input> {
  if (options.lines) return yield* readArticleLines(chunks, name, options);
  try {
    const { head, all } = await withHead(
      chunks,
      (bytes) => bytes.length >= HEAD_BYTES || bytes.some((byte) => byte > 0x20),
    );
    if (/^(?:\xef\xbb\xbf)?\s*\{(?!\\rtf)/.test(head.toString('latin1')))
      yield* readArticleLines(all, name, options);
    else yield await readOneArticle(all, name, options);
  } catch (error) {
    yield { problem: problemOf(error, name) };
  }
}

/** The article that a stream holds; `name` is its source. A stream over the limit is not read to its end. */
export async function readOneArticle(
  chunks: AsyncIterable<Buffer>,
  name: string,
  { published, maxBytes }: TextOptions,
): Promise<Input> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(name, maxBytes);
      parts.push(chunk);
    }
    return { article: { source: name, text: decodeBytes(Buffer.concat(parts), name, maxBytes), published } };
  } catch (error) {
    return { problem: problemOf(error, name) };
  }
}

/** Tells of an input that could not be read; the command goes on with the others. */
export function tellProblem({ message }: Problem, context: Context): void {
  context.exitCode = EXIT.someInputsFailed;
  tell(context.stderr, printable(message));
}

/** Code, source and message of an error about one input; an error that is a bug is thrown on. */
export function problemOf(error: unknown, path = ''): Problem {
  const problem = inputProblem(error) ?? inputProblem(unreadable(path, error));
  if (!problem) throw error;
  return problem;
}
