import { performance } from 'node:perf_hooks';
import type { ArticleInput } from '../article/types.js';
import { detailOf, inputProblem } from './errors.js';
import type { Problem } from './inputs.js';
import { interruptible, WorkTimeout } from './stop.js';

/** Characters of a text that takes more than a moment. */
export const LONG_TEXT = 20_000;

/** What became of one article: the result of the work on it or the problem that it is, and how many milliseconds it took. */
export type Outcome<Result> = ({ readonly result: Result } | { readonly problem: Problem }) & {
  readonly source: string;
  readonly ms: number;
};

/** Where articles are worked on: here, or in threads. */
export interface Work<Result> {
  /** So many articles may be in work at once. */
  readonly ahead: number;
  run(article: ArticleInput): Outcome<Result> | Promise<Outcome<Result>>;
}

/** Work in this thread, an article at a time; that on a long one can be stopped by a signal, and is given up in time. */
export function here<Result>(work: (article: ArticleInput) => Result, timeout?: number): Work<Result> {
  const run = (article: ArticleInput): Outcome<Result> =>
    attempt(article, () =>
      article.text.length > LONG_TEXT ? interruptible(() => work(article), timeout) : work(article),
    );
  return { ahead: 1, run };
}

/** The result of the work, or the problem that the article is; a bug met by one article leaves the others alone. */
export function attempt<Result>({ source }: ArticleInput, work: () => Result): Outcome<Result> {
  const started = performance.now();
  const took = (): { source: string; ms: number } => ({
    source,
    ms: Math.round(performance.now() - started),
  });
  try {
    return { result: work(), ...took() };
  } catch (error) {
    return { problem: problemOfWork(error, source), ...took() };
  }
}

/** What the user is told of an article on which the work failed, or took too long. */
export function problemOfWork(error: unknown, source: string): Problem {
  if (error instanceof WorkTimeout) {
    const message = `${source}: not done in time, and given up; split it, or allow more seconds with --timeout.`;
    return { code: 'too-slow', source, message };
  }
  const message = `${source}: the program failed on this input (${detailOf(error)}); please report it.`;
  return inputProblem(error) ?? { code: 'internal', source, message };
}
