import { MAX_ARTICLE_BYTES } from '../article/decode.js';
import { printable } from '../printable.js';
import { tell, type Context } from './context.js';
import { UsageError } from './errors.js';
import { findInputs, type Found } from './files.js';
import { inOrder } from './in-order.js';
import { readInputs, tellProblem, type Input, type Problem, type ReadOptions } from './inputs.js';
import type { Outcome, Work } from './outcome.js';
import { progressBar } from './progress.js';
import { atStop, giveWay } from './stop.js';

/** What a command does with the articles, one by one in the order of the inputs. */
export interface Handler<Result> {
  /** The work on one article; what it throws is that article's problem. */
  readonly work: Work<Result>;
  /** What becomes of the result; what it throws ends the command. */
  result(result: Result): Promise<void>;
  problem?(problem: Problem): Promise<void>;
  /** When an input is done, whatever became of it. */
  done?(outcome: Outcome<Result>, input: Input): Promise<void>;
  /** Whether an input is to be worked on; all are where it is absent. */
  isWanted?(input: Input): boolean;
}

export interface RunOptions {
  /** Date of articles that carry none. */
  readonly published?: string | undefined;
  readonly progress?: boolean;
  /** Bytes of the largest article that is read. */
  readonly maxBytes?: number;
  /** Whether standard input and pipes are JSON Lines whatever they begin with, and may hold none. */
  readonly lines?: boolean;
}

/**
 * Reads all inputs that the arguments name and does the command's work on each article. An input that cannot be read, or
 * on which the work fails, is told on standard error and makes the exit code 1; the others are done.
 */
export async function runInputs<Result>(
  paths: readonly string[],
  context: Context,
  handler: Handler<Result>,
  { published, progress = false, maxBytes = MAX_ARTICLE_BYTES, lines }: RunOptions = {},
): Promise<void> {
  if (paths.length === 0) throw new UsageError('Name files or folders, or - for standard input.');
  const { work } = handler;
  const { found, unread: notes } = await findInputs(paths);
  for (const note of notes) tell(context.stderr, printable(note));
  const bar = progress ? progressBar(context.stderr, found) : undefined;
  let done = 0;
  const free = atStop(() => (done === 1 ? '1 article was read' : `${done} articles were read`));
  try {
    const options = { stdin: context.stdin, published, maxBytes, lines, count: bar?.bytes };
    const inputs = allInputs(found, options, (input) => handler.isWanted?.(input) ?? true);
    const outcomes = inOrder(inputs, work.ahead, async (input) => ({
      input,
      outcome: 'problem' in input ? unread(input.problem) : await work.run(input.article),
    }));
    for await (const { input, outcome } of outcomes) {
      await giveWay();
      if ('problem' in outcome) {
        tellProblem(outcome.problem, context);
        await handler.problem?.(outcome.problem);
      } else await handler.result(outcome.result);
      await handler.done?.(outcome, input);
      done += 1;
      bar?.article();
    }
  } finally {
    free();
    bar?.stop();
  }
}

async function* allInputs(
  found: readonly Found[],
  options: ReadOptions,
  isWanted: (input: Input) => boolean,
): AsyncGenerator<Input> {
  for (const one of found)
    for await (const input of readInputs(one, options)) if (isWanted(input)) yield input;
}

/** What becomes of an input that could not be read. */
const unread = (problem: Problem): Outcome<never> => ({ problem, source: problem.source, ms: 0 });
