import { buildGraph } from '../graph/build.js';
import type { FactGraph } from '../graph/types.js';
import { recordChecker } from '../output/check.js';
import type { FactTypes } from '../output/fact-types.js';
import type { ArticleRecords } from '../output/types.js';
import { printable } from '../printable.js';
import { openBytes, unpacked, withHead } from './bytes.js';
import { tell, type Context } from './context.js';
import { UnreadableInput, UsageError } from './errors.js';
import { AHEAD, openExtractor, openSession, type Extractor } from './extractor.js';
import { findInputs, STDIN, type Found } from './files.js';
import { inOrder } from './in-order.js';
import type { ArticleOptions } from './options.js';
import { problemOf, readArticleLines, readOneArticle, tellProblem, type Input } from './inputs.js';
import { progressBar } from './progress.js';
import { readFactLines, readGraphFile, type RecordsOrProblem } from './records-file.js';
import { atStop, giveWay, interruptible } from './stop.js';
import { contentKind, HEAD_BYTES } from './sniff.js';

export interface GraphInputOptions extends ArticleOptions {
  /** The fact types that records are checked against (`openTypes`). */
  readonly types: FactTypes;
  /** False where files of folders that are not read were told of before. */
  readonly tellUnread?: boolean | undefined;
}

/**
 * Reads whatever the arguments name, each by what it holds and not by its name: graphs, fact lines and articles; also
 * folders of articles, and standard input. Everything comes article by article, fact lines as they are read, so that
 * memory does not grow with the number of lines. A problem comes in the place of what could not be read; nothing is
 * thrown for it.
 */
export async function* readGraphInputs(
  paths: readonly string[],
  { stdin, stderr }: Pick<Context, 'stdin' | 'stderr'>,
  { types, rules, jobs, timeout, tellUnread = true, ...options }: GraphInputOptions,
): AsyncGenerator<RecordsOrProblem> {
  if (paths.length === 0)
    throw new UsageError('Name graphs, fact lines or articles: files or folders, or - for standard input.');
  const checker = recordChecker(types);
  // Most graphs and facts come without articles: what reads these is loaded when the first one comes.
  let extractor: Promise<Extractor> | undefined;
  const { found, unread } = await findInputs(paths);
  if (tellUnread) for (const note of unread) tell(stderr, printable(note));
  const bar = progressBar(stderr, found);
  let done = 0;
  const free = atStop(() => (done === 1 ? '1 article was read' : `${done} articles were read`));
  try {
    for await (const one of inOrder(allFound(), jobs * AHEAD, extracted)) {
      await giveWay();
      yield one;
      done += 1;
      bar?.article();
    }
  } finally {
    free();
    bar?.stop();
    await (await extractor)?.close();
  }

  async function* allFound(): AsyncGenerator<RecordsOrProblem | Input> {
    for (const input of found) yield* readFound(input);
  }

  async function* readFound(input: Found): AsyncGenerator<RecordsOrProblem | Input> {
    if (input.kind === 'problem') return yield { problem: problemOf(input.problem) };
    const name = input.kind === 'stdin' ? STDIN : input.path;
    try {
      const source =
        input.kind === 'stdin' ? unpacked(stdin, STDIN, bar?.bytes) : openBytes(input.path, bar?.bytes);
      const { head, all } = await withHead(source, ({ length }) => length >= HEAD_BYTES);
      const kind = contentKind(head.subarray(0, HEAD_BYTES));
      const lines = input.kind === 'lines' || kind === 'article-lines';
      if (kind === 'graph') yield* readGraphFile(all, name, checker);
      else if (kind === 'facts') yield* readFactLines(all, name, checker, types);
      else if (lines) yield* readArticleLines(all, name, options);
      else if (kind === 'article') yield await readOneArticle(all, name, options);
      else throw ofOtherKind(name);
    } catch (error) {
      yield { problem: problemOf(error, name) };
    }
  }

  async function extracted(one: RecordsOrProblem | Input): Promise<RecordsOrProblem> {
    if (!('article' in one)) return one;
    const outcome = await (await (extractor ??= open())).run(one.article);
    return 'problem' in outcome ? outcome : outcome.result;
  }

  async function open(): Promise<Extractor> {
    const settings = { rules, timeout };
    return openExtractor(await openSession(settings), settings, jobs);
  }
}

/**
 * The graph of these inputs. A problem is told on standard error and makes the exit code 1; the others are read.
 * @throws UsageError when no input is named
 */
export async function collectGraph(
  paths: readonly string[],
  context: Context,
  options: GraphInputOptions,
): Promise<{ graph: FactGraph; problems: number }> {
  const articles: ArticleRecords[] = [];
  let problems = 0;
  for await (const one of readGraphInputs(paths, context, options)) {
    if ('records' in one) articles.push(one.records);
    else {
      problems += 1;
      tellProblem(one.problem, context);
    }
  }
  return { graph: interruptible(() => buildGraph(articles)), problems };
}

function ofOtherKind(name: string): UnreadableInput {
  const detail =
    'this is neither an article nor what finfacts wrote; name a graph (--format json), fact lines (--format jsonl) or articles.';
  return new UnreadableInput('unknown-format', name, detail);
}
