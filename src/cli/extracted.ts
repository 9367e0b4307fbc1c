import type { ArticleRecords } from '../output/types.js';
import type { Filters } from './filters.js';

/** What articles are read with; every thread is given it. */
export interface ExtractSettings {
  readonly rules?: string | undefined;
  readonly knownNames?: boolean | undefined;
  readonly filters?: Filters | undefined;
  /** Milliseconds after which the work on an article is given up. */
  readonly timeout: number;
}

/** What was found in an article, and its text as it was read. */
export interface Extracted {
  readonly records: ArticleRecords;
  readonly text: string;
}
