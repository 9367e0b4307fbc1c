import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { decodeBytes, MAX_ARTICLE_BYTES, tooLarge } from '../article/decode.js';
import { InputError } from '../article/errors.js';
import type { ArticleInput } from '../article/types.js';
import { inputProblem, UnreadableInput } from './errors.js';
import { STDIN, unreadable, type Found } from './files.js';
import { byteLines, type ByteLine } from './lines.js';

/** One article to read, or why it could not be read. */
export type Input = { readonly article: ArticleInput } | { readonly problem: Problem };
export interface Problem {
  readonly code: string;
  readonly source: string;
  readonly message: string;
}

const LINE_FORM = 'a line must be {"text": "…"}, and may have "source", "title" and "published"';

const lineShape = z.object({
  source: z.string().nullish(),
  /** Gold and evaluation files name their documents so. */
  id: z.string().nullish(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
});

/**
 * Reads what was found, one article at a time; JSON Lines are streamed. `published` is the date of articles that carry
 * none. Every problem comes in its place; nothing is thrown for an input that cannot be read.
 */
export async function* readInputs(
  found: Found,
  stdin: AsyncIterable<Buffer>,
  published?: string,
): AsyncGenerator<Input> {
  if (found.kind === 'problem') yield { problem: problemOf(found.problem) };
  else if (found.kind === 'article') yield await readFileInput(found.path, published);
  else if (found.kind === 'lines')
    yield* readArticleLines(createReadStream(found.path), found.path, published);
  else yield* readStdin(stdin, published);
}

async function readFileInput(path: string, published: string | undefined): Promise<Input> {
  try {
    const { size } = await stat(path);
    if (size > MAX_ARTICLE_BYTES) throw tooLarge(path, size);
    return { article: { source: path, text: decodeBytes(await readFile(path), path), published } };
  } catch (error) {
    return { problem: problemOf(error, path) };
  }
}

/** Articles of JSON Lines; `name` is what messages call the stream. */
export async function* readArticleLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
  published: string | undefined,
): AsyncGenerator<Input> {
  let number = 0;
  try {
    for await (const line of byteLines(chunks, MAX_ARTICLE_BYTES)) {
      number += 1;
      const input = readLine(line, `${name}:${number}`, published);
      if (input) yield input;
    }
    if (number === 0) throw new InputError('empty', name, 'there is no line in it; leave it out.');
  } catch (error) {
    yield { problem: problemOf(error, name) };
  }
}

/** The article of one line; undefined for a blank line. */
function readLine(line: ByteLine, place: string, published: string | undefined): Input | undefined {
  try {
    if ('tooLong' in line) throw tooLarge(place, line.tooLong);
    if (line.bytes.every((byte) => byte <= 0x20)) return undefined;
    return { article: parseLine(decodeBytes(line.bytes, place), place, published) };
  } catch (error) {
    return { problem: problemOf(error, place) };
  }
}

function parseLine(line: string, place: string, published: string | undefined): ArticleInput {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new UnreadableInput('bad-json', place, `this is not JSON; ${LINE_FORM}.`);
  }
  const record = lineShape.safeParse(content);
  if (!record.success) {
    const wrong = record.error.issues[0]?.path.join('.');
    throw new UnreadableInput(
      'bad-record',
      place,
      `${wrong ? `"${wrong}" must be a string; ` : ''}${LINE_FORM}.`,
    );
  }
  const { source, id, title, text } = record.data;
  return {
    source: source ?? id ?? place,
    text,
    title: title ?? undefined,
    published: record.data.published ?? published,
  };
}

/** Standard input: JSON Lines when it starts with `{`, else one article. */
async function* readStdin(
  stdin: AsyncIterable<Buffer>,
  published: string | undefined,
): AsyncGenerator<Input> {
  const chunks = stdin[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let first: IteratorResult<Buffer>;
  do {
    first = await chunks.next();
    if (!first.done) head.push(first.value);
  } while (!first.done && first.value.every((byte) => byte <= 0x20));
  const all = (async function* (): AsyncGenerator<Buffer> {
    yield* head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  if (/^(?:\xef\xbb\xbf)?\s*\{(?!\\rtf)/.test(Buffer.concat(head).subarray(0, 64).toString('latin1'))) {
    yield* readArticleLines(all, STDIN, published);
  } else {
    yield await readOneArticle(all, STDIN, published);
  }
}

/** The article that a stream holds; `name` is its source. */
export async function readOneArticle(
  chunks: AsyncIterable<Buffer>,
  name: string,
  published: string | undefined,
): Promise<Input> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= MAX_ARTICLE_BYTES) parts.push(chunk);
  }
  try {
    if (size > MAX_ARTICLE_BYTES) throw tooLarge(name, size);
    return { article: { source: name, text: decodeBytes(Buffer.concat(parts), name), published } };
  } catch (error) {
    return { problem: problemOf(error, name) };
  }
}

/** Code, source and message of an error about one input; an error that is a bug is thrown on. */
export function problemOf(error: unknown, path = ''): Problem {
  const problem = inputProblem(error) ?? inputProblem(unreadable(path, error));
  if (!problem) throw error;
  return problem;
}
