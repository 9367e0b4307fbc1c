import { MAX_ARTICLE_BYTES } from '../../src/article/decode.js';
import type { ArticleOptions } from '../../src/cli/options.js';

/** How articles are read where nothing is said of it, in one thread. */
export const READING: ArticleOptions = {
  published: undefined,
  rules: undefined,
  jobs: 1,
  timeout: 30_000,
  maxBytes: MAX_ARTICLE_BYTES,
};
