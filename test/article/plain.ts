import type { Article } from '../../src/article/types.js';

/** A text as an article of one block, with offsets as they stand: nothing of it is furniture or title. */
export function plainArticle(text: string): Article {
  return {
    id: 'd_test',
    source: 'test',
    titleInText: false,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body' }],
    form: 'story',
    textOf: 'input',
  };
}
