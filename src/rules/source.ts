import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { MAX_NESTING, readRuleText, tooDeepAt } from './limits.js';
import { MAX_PROBLEMS, type Problem } from './errors.js';
import type { Origin } from './types.js';

/** Keys and indexes from the top of a YAML document to one of its nodes. */
export type Path = readonly (string | number)[];

/** A YAML file as read: its content as plain data, and where in the file each part of it stands. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly content: unknown;
  /** Offset in `text` of the node at `path`, or of the nearest node above it. */
  offset(path: Path, options?: PlaceOptions): number;
}

export interface PlaceOptions {
  /** Point at the key rather than at its value. */
  readonly key?: boolean;
  /** Point at the first place inside the value where these characters stand. */
  readonly find?: string;
  /** Point at this character of a scalar value. */
  readonly skip?: number;
}

export interface ReportOptions extends PlaceOptions {
  readonly hint?: string | undefined;
  readonly severity?: Problem['severity'];
}

/** A node of a file, by its path, with what is collected of mistakes. */
export class Place {
  constructor(
    readonly source: Source,
    private readonly problems: Problems,
    readonly path: Path = [],
  ) {}

  /** A node below this one. */
  at(...steps: Path): Place {
    return new Place(this.source, this.problems, [...this.path, ...steps]);
  }

  /** Notes a problem of this node. */
  report(message: string, options: ReportOptions = {}): void {
    const { source, path, problems } = this;
    if (problems.list.length >= MAX_PROBLEMS) return;
    problems.addAt(source.file, source.text, source.offset(path, options), message, options);
  }

  /** File and 1-based line of the node; the line is looked up when it is asked for. */
  get origin(): Origin {
    const { source, path } = this;
    return {
      file: source.file,
      get line() {
        return lineOf(source.text, source.offset(path)).line;
      },
    };
  }
}

/** Collects what is wrong, the first hundred; all files are read before anyone is told. */
export class Problems {
  readonly list: Problem[] = [];

  /** Notes what was noted elsewhere. */
  addAll({ list }: Problems): void {
    this.list.push(...list.slice(0, MAX_PROBLEMS - this.list.length));
  }

  /** Notes a problem at an offset of a file's text. */
  addAt(file: string, text: string, offset: number, message: string, options: ReportOptions = {}): void {
    if (this.list.length >= MAX_PROBLEMS) return;
    const { line, column, snippet } = lineOf(text, offset);
    const { hint, severity = 'error' } = options;
    this.list.push({
      severity,
      file,
      line,
      column,
      snippet,
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

/** The YAML files of a set of rules, each read once, however many ask for what it says. */
export class Sources {
  private readonly texts = new Map<string, ReturnType<typeof readRuleText>>();
  private readonly parsed = new Map<
    string,
    { readonly source: Source | undefined; readonly problems: Problems }
  >();

  /** The text of a file, or why it cannot be read. */
  text(file: string): ReturnType<typeof readRuleText> {
    const known = this.texts.get(file) ?? readRuleText(file);
    this.texts.set(file, known);
    return known;
  }

  /** The whole of a file; one that cannot be read or is no YAML is reported to whoever asks, and gives nothing. */
  read(file: string, problems: Problems): Place | undefined {
    const known = this.parsed.get(file) ?? this.parse(file);
    this.parsed.set(file, known);
    problems.addAll(known.problems);
    return known.source && new Place(known.source, problems);
  }

  private parse(file: string): { readonly source: Source | undefined; readonly problems: Problems } {
    const problems = new Problems();
    const read = this.text(file);
    if ('text' in read) return { source: parseSource(file, read.text, problems), problems };
    problems.addAt(file, '', 0, read.problem, { hint: read.hint });
    return { source: undefined, problems };
  }
}

/** What is known already of the rules that are loaded. */
export interface Known<Compiled> {
  /** What the first folder says, as compiled before. */
  readonly stored?: Compiled | undefined;
  /** Files that may have been read. */
  readonly sources?: Sources;
}

function parseSource(file: string, text: string, problems: Problems): Source | undefined {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) {
    problems.addAt(file, text, tooDeep, `nested more than ${MAX_NESTING} levels deep`, {
      hint: 'rules are a few levels deep; is a bracket or an indent repeated?',
    });
    return undefined;
  }
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'error',
  });
  // A warning is an unknown tag: `!$class` without quotes, whose value would silently be lost.
  const mistakes = [...document.errors, ...document.warnings];
  for (const { pos, message, code } of mistakes)
    problems.addAt(file, text, pos[0], `no valid YAML: ${message}`, { hint: yamlHint(code) });
  if (mistakes.length > 0) return undefined;
  try {
    const content = document.toJS() as unknown;
    return { file, text, content, offset: (path, options) => offsetOf(document, text, path, options) };
  } catch (error) {
    // Aliases that stand for each other without end, or for what there is not.
    problems.addAt(file, text, 0, `no valid YAML: ${(error as Error).message}`);
    return undefined;
  }
}

function yamlHint(code: string): string | undefined {
  if (code === 'TAG_RESOLVE_FAILED') return 'put quotes around a value that starts with `!`';
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'put quotes around a value with `: ` in it, or leave the space out';
  if (code === 'BAD_SCALAR_START') return 'put quotes around a value that starts with `@` or a backquote';
  return undefined;
}

function offsetOf(document: Document, text: string, path: Path, options: PlaceOptions = {}): number {
  let node = document.contents as Node | null;
  let start = node?.range?.[0] ?? 0;
  path.forEach((step, depth) => {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return;
      const key = (pair.key as Node).range?.[0] ?? start;
      const value = pair.value as Node | null;
      start = value?.range?.[0] ?? key;
      if (options.key && depth === path.length - 1) start = key;
      node = value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] as Node | undefined) ?? null;
      start = node?.range?.[0] ?? start;
    }
  });
  return options.key ? start : start + within(node as Node | null, text, options);
}

/** How far into a node the wanted characters stand; quotes in front of a scalar are passed over. */
function within(node: Node | null, text: string, { find, skip }: PlaceOptions): number {
  if (!node?.range) return 0;
  const own = text.slice(node.range[0], node.range[1]);
  if (find !== undefined) return Math.max(0, own.indexOf(find));
  return skip === undefined ? 0 : skip + (/^['"]/.test(own) ? 1 : 0);
}

function lineOf(text: string, offset: number): { line: number; column: number; snippet: string } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  const snippet = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  return { line: before.split('\n').length, column: offset - start + 1, snippet };
}
