import type { ArticleInput } from '../article/types.js';
import { printable } from '../printable.js';
import { tell, type Context } from './context.js';
import { EXIT, inputProblem, UsageError } from './errors.js';
import { findInputs } from './files.js';
import { readInputs, type Problem } from './inputs.js';
import { progressBar } from './progress.js';
import { atStop, giveWay, interruptible } from './stop.js';

/** Characters of a text that takes more than a moment. */
const LONG_TEXT = 20_000;

/** What a command does with the articles, one by one in the order of the inputs. */
export interface Handler<Result> {
  /** The work on one article; what it throws is that article's problem. */
  work(input: ArticleInput): Result;
  /** What becomes of the result; what it throws ends the command. */
  result(result: Result): Promise<void>;
  problem?(problem: Problem): Promise<void>;
}

export interface RunOptions {
  /** Date of articles that carry none. */
  readonly published?: string | undefined;
  readonly progress?: boolean;
}

/**
 * Reads all inputs that the arguments name and does the command's work on each article. An input that cannot be read, or
 * on which the work fails, is told on standard error and makes the exit code 1; the others are done.
 */
export async function runInputs<Result>(
  paths: readonly string[],
  context: Context,
  handler: Handler<Result>,
  { published, progress = false }: RunOptions = {},
): Promise<void> {
  if (paths.length === 0) throw new UsageError('Name files or folders, or - for standard input.');
  const { found, unread } = await findInputs(paths);
  for (const note of unread) tell(context.stderr, printable(note));
  const bar = progress ? progressBar(context.stderr, found) : undefined;
  let done = 0;
  const free = atStop(() => (done === 1 ? '1 article was read' : `${done} articles were read`));
  const fail = async (problem: Problem): Promise<void> => {
    context.exitCode = EXIT.someInputsFailed;
    tell(context.stderr, printable(problem.message));
    await handler.problem?.(problem);
  };
  try {
    for (const one of found) {
      const options = { stdin: context.stdin, published, count: bar?.bytes };
      for await (const input of readInputs(one, options)) {
        await giveWay();
        const outcome =
          'problem' in input ? input : attempt(input.article, (article) => handler.work(article));
        if ('problem' in outcome) await fail(outcome.problem);
        else await handler.result(outcome.result);
        done += 1;
        bar?.article();
      }
    }
  } finally {
    free();
    bar?.stop();
  }
}

/** The result of the work, or the problem that the article is; a bug met by one article leaves the others alone. */
export function attempt<Result>(
  article: ArticleInput,
  work: (article: ArticleInput) => Result,
): { result: Result } | { problem: Problem } {
  try {
    const long = article.text.length > LONG_TEXT;
    return { result: long ? interruptible(() => work(article)) : work(article) };
  } catch (error) {
    const { source } = article;
    const detail = error instanceof Error ? error.message : String(error);
    const message = `${source}: the program failed on this input (${detail}); please report it.`;
    return { problem: inputProblem(error) ?? { code: 'internal', source, message } };
  }
}
