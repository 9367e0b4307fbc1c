import { createHash } from 'node:crypto';
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { OutputError, UsageError, withFiles } from './errors.js';
import type { Input } from './inputs.js';
import type { Output } from './output.js';
import { atStop } from './stop.js';

const JOURNAL = 'finfacts-journal/1';

/**
 * What was done of some inputs, beside the file that their results are added to: one line for each input, with the size
 * of that file after it. Results are written first and told in the journal then, so what a killed run has written
 * without telling is cut off by the next one, and every input is done once.
 */
export interface Journal {
  /** The file of results, written under its own name, and kept where the program is stopped. */
  readonly output: Output;
  /** Whether an input is new: the same text from the same source was neither done nor begun. It is begun then. */
  begins(input: Input): boolean;
  /** To be called when all that an input gives is written. */
  done(input: Input): void;
  close(): void;
}

/**
 * Opens a journal, or begins one where there is none, with the file of results as it was after the last input told.
 * @throws UsageError where it is none, belongs to another file of results, or that file is shorter than it says
 */
export function openJournal(path: string, output: string): Journal {
  return withFiles(`--resume ${path}`, UsageError, () => {
    const { done, size, told } = existsSync(path) ? readJournal(path, output) : nothingTold();
    const journal = openSync(path, existsSync(path) ? 'r+' : 'wx');
    const results = openSync(output, existsSync(output) ? 'r+' : 'wx');
    ftruncateSync(journal, told);
    ftruncateSync(results, size);
    return new OpenJournal({ path: output, file: results, size }, { file: journal, size: told }, done);
  });
}

interface Told {
  /** The inputs that were done, by their keys. */
  readonly done: Set<string>;
  /** Bytes of the file of results after the last of them. */
  readonly size: number;
  /** Bytes of the journal up to its last whole line. */
  readonly told: number;
}
const nothingTold = (): Told => ({ done: new Set(), size: 0, told: 0 });

/** An open file that is added to. */
interface Growing {
  readonly path?: string;
  readonly file: number;
  size: number;
}

class OpenJournal implements Journal {
  readonly output: Output;
  private readonly free: () => void;

  constructor(
    private readonly results: Growing & { readonly path: string },
    private readonly journal: Growing,
    private readonly begun: Set<string>,
  ) {
    if (journal.size === 0) add(journal, `${JSON.stringify({ journal: JOURNAL, output: results.path })}\n`);
    this.output = {
      write: async (content) => add(results, content),
      commit: () => {},
      discard: () => {},
    };
    this.free = atStop(() => `${results.path} has what was found; run the same command again for the rest`);
  }

  begins(input: Input): boolean {
    const key = keyOf(input);
    const isNew = !this.begun.has(key);
    this.begun.add(key);
    return isNew;
  }

  done(input: Input): void {
    add(this.journal, `${JSON.stringify({ input: keyOf(input), bytes: this.results.size })}\n`);
  }

  close(): void {
    this.free();
    closeSync(this.results.file);
    closeSync(this.journal.file);
  }
}

function add(to: Growing, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  withFiles(to.path ?? 'the journal', OutputError, () => {
    for (let done = 0; done < bytes.length;) {
      const written = writeSync(to.file, bytes, done, bytes.length - done, to.size);
      done += written;
      to.size += written;
    }
  });
}

/** Where an input came from and what it says. */
function keyOf(input: Input): string {
  const parts =
    'article' in input
      ? [input.article.source, input.article.published ?? '', input.article.title ?? '', input.article.text]
      : [input.problem.source, input.problem.code];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}

function readJournal(path: string, output: string): Told {
  const text = readFileSync(path, 'utf8');
  // A run that was killed may have written half a line.
  const told = text.lastIndexOf('\n') + 1;
  if (told === 0) return nothingTold();
  const [head, ...lines] = text.slice(0, told - 1).split('\n');
  const { journal, output: written } = parse(head) as { journal?: unknown; output?: unknown };
  if (journal !== JOURNAL)
    throw new UsageError(`--resume ${path}: this is no journal of finfacts; name a new file.`);
  if (written !== output)
    throw new UsageError(
      `--resume ${path}: it tells of --output ${String(written)}, not ${output}; name that, or a new journal.`,
    );
  const done = new Set<string>();
  let size = 0;
  lines.forEach((line, at) => {
    const { input, bytes } = parse(line) as { input?: unknown; bytes?: unknown };
    if (typeof input !== 'string' || typeof bytes !== 'number' || bytes < size)
      throw new UsageError(
        `--resume ${path}: line ${at + 2} is broken; begin anew with another journal and --output.`,
      );
    done.add(input);
    size = bytes;
  });
  const found = statSync(output, { throwIfNoEntry: false })?.size ?? 0;
  if (found < size)
    throw new UsageError(
      `--resume ${path}: ${output} has ${found} bytes and should have ${size}; it was changed since. Begin anew with another journal and --output.`,
    );
  return { done, size, told: Buffer.byteLength(text.slice(0, told)) };
}

/** The object that a line holds; an empty one where it holds none. */
function parse(line: string | undefined): object {
  try {
    const content: unknown = JSON.parse(line ?? '');
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    return {};
  }
}
