import { constants } from 'node:buffer';
import { splitGraph } from '../graph/split.js';
import type { RecordChecker } from '../output/check.js';
import type { FactTypes } from '../output/fact-types.js';
import { lineRecords } from '../output/line-records.js';
import type { ArticleRecords, EndRecord, FactRecord } from '../output/types.js';
import { inputProblem, UnreadableInput } from './errors.js';
import type { Problem } from './inputs.js';
import { byteLines } from './lines.js';

// Reads back what finfacts wrote: a whole graph, or fact lines.

/**
 * The records of an article, or of a part of one, with the article's text where they were made of it just now; or why
 * something could not be read.
 */
export type RecordsOrProblem =
  { readonly records: ArticleRecords; readonly text?: string } | { readonly problem: Problem };

/** No fact line comes near this; whatever is longer is no fact line. */
const MAX_LINE_BYTES = 10 * 1024 * 1024;
/** Lines of one document that are held at most before they are given on. */
const MAX_LINES_HELD = 1000;

/** The graph of a file, article by article. It is given whole or not at all: a problem comes first and alone. */
export async function* readGraphFile(
  chunks: AsyncIterable<Buffer>,
  name: string,
  checker: RecordChecker,
): AsyncGenerator<RecordsOrProblem> {
  let graph;
  try {
    const checked = checker.graph(parseJson(await readText(chunks, name), name));
    if ('flaw' in checked) throw new UnreadableInput(checked.flaw.code, name, checked.flaw.detail);
    graph = checked.record;
  } catch (error) {
    yield { problem: expected(error) };
    return;
  }
  for (const records of splitGraph(graph)) yield { records };
}

/**
 * The facts of JSON Lines, a document at a time; one whose lines stand apart, or are very many, comes in parts. A line
 * that cannot be read is a problem in its place, and so is a line that tells of an article that could not be read.
 */
export async function* readFactLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
  checker: RecordChecker,
  types: FactTypes,
): AsyncGenerator<RecordsOrProblem> {
  let held: FactRecord[] = [];
  let number = 0;
  const flush = (): RecordsOrProblem[] => {
    const [first, ...more] = held;
    held = [];
    return first ? [{ records: lineRecords([first, ...more], types) }] : [];
  };
  for await (const line of byteLines(chunks, MAX_LINE_BYTES)) {
    number += 1;
    const place = `${name}:${number}`;
    if ('bytes' in line && line.bytes.every((byte) => byte <= 0x20)) continue;
    const read = readFactLine(line, place, checker);
    if ('end' in read) continue;
    if ('problem' in read) {
      yield* flush();
      yield read;
      continue;
    }
    if (held.length >= MAX_LINES_HELD || (held[0] && !ofOneArticle(held[0], read.fact))) yield* flush();
    held.push(read.fact);
  }
  yield* flush();
}

/** Two articles may have the same text, and so be one document of two sources. */
function ofOneArticle(a: FactRecord, b: FactRecord): boolean {
  return a.document === b.document && a.source === b.source;
}

function readFactLine(
  line: { readonly bytes: Buffer } | { readonly tooLong: number },
  place: string,
  checker: RecordChecker,
): { fact: FactRecord } | { problem: Problem } | { end: EndRecord } {
  try {
    if ('tooLong' in line) throw new UnreadableInput('too-large', place, 'this line is too long for a fact.');
    const checked = checker.line(parseJson(decode(line.bytes, place), place));
    if ('flaw' in checked) throw new UnreadableInput(checked.flaw.code, place, checked.flaw.detail);
    const { record } = checked;
    if (record.kind === 'fact') return { fact: record };
    if (record.kind === 'end') return { end: record };
    return { problem: { code: record.code, source: record.source, message: record.message } };
  } catch (error) {
    return { problem: expected(error) };
  }
}

async function readText(chunks: AsyncIterable<Buffer>, name: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > constants.MAX_STRING_LENGTH) {
      const detail =
        'this graph is too large to be read as a whole; give fact lines (--format jsonl) instead.';
      throw new UnreadableInput('too-large', name, detail);
    }
    parts.push(chunk);
  }
  return decode(Buffer.concat(parts), name);
}

function decode(bytes: Buffer, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableInput('bad-json', place, 'this is not UTF-8; save it as UTF-8.');
  }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw jsonProblem(text, place, error instanceof Error ? error.message : '');
  }
}

/** Where JSON stops being JSON: at its end, then it is cut off, or at a line and column. */
function jsonProblem(text: string, place: string, message: string): UnreadableInput {
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
  if (position >= text.trimEnd().length)
    return new UnreadableInput(
      'truncated',
      place,
      'it is cut off: it ends in the middle of a record; get it again.',
    );
  const before = text.slice(0, position).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const where = before.length > 1 ? `line ${before.length}, column ${column}` : `column ${column}`;
  return new UnreadableInput('bad-json', place, `this is not JSON (${where}).`);
}

/** The problem that an error tells of; a bug is thrown on. */
function expected(error: unknown): Problem {
  const problem = inputProblem(error);
  if (!problem) throw error;
  return problem;
}
