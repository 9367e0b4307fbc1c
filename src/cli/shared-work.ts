import type { ArticleInput } from '../article/types.js';
import type { Extracted } from './extracted.js';
import { LONG_TEXT, type Outcome } from './outcome.js';
import type { Threads } from './threads.js';

type Read = (article: ArticleInput) => Outcome<Extracted> | Promise<Outcome<Extracted>>;

interface Waiting {
  readonly article: ArticleInput;
  readonly done: (outcome: Outcome<Extracted> | Promise<Outcome<Extracted>>) => void;
}

/**
 * Work that this thread shares with others: an article waits until one of them has room for it, or until this thread has
 * nothing else to do. Long articles are theirs: one that takes too long is given up, one that ends its thread (as by all
 * of its memory) is a problem, and another thread takes its place.
 */
export function openSharedWork(
  threads: Threads,
  here: Read,
): (article: ArticleInput) => Promise<Outcome<Extracted>> {
  const waiting: Waiting[] = [];
  let turnComes = false;

  const share = (): void => {
    while (waiting.length > 0 && threads.hasRoom()) {
      const { article, done } = waiting.shift() as Waiting;
      done(threads.run(article));
    }
    if (waiting.length > 0 && !turnComes) {
      turnComes = true;
      // Not sooner: what the others have to say is heard between two articles that are read here, or they would starve.
      setImmediate(takeTurn);
    }
  };
  /** Who was heard meanwhile comes first; what still waits then is read here. */
  const takeTurn = (): void => {
    share();
    turnComes = false;
    const next = waiting.shift();
    next?.done(here(next.article));
    share();
  };

  return (article) =>
    article.text.length > LONG_TEXT
      ? threads.run(article)
      : new Promise((done) => {
          waiting.push({ article, done });
          share();
        });
}
