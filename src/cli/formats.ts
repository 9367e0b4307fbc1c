import { graphJson } from '../export/json.js';
import { jsonLines } from '../export/jsonl.js';
import { factTable } from '../export/table.js';
import { buildGraph } from '../graph/build.js';
import type { FactTypes } from '../output/fact-types.js';
import type { ArticleRecords } from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import type { Problem } from './inputs.js';

export const FORMATS = ['json', 'jsonl', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** Turns articles and problems, as they come, into text; what can be streamed is given at once. */
export interface Formatter {
  article(records: ArticleRecords): string;
  problem(problem: Problem): string;
  end(): string;
}

/** The formatter of a format; `width` is the table's, in columns. */
export function formatter(format: Format, types: FactTypes, width: number): Formatter {
  if (format === 'jsonl') {
    return {
      article: ({ facts }) => jsonLines(facts),
      problem: ({ source, code, message }) =>
        jsonLines([{ schema: SCHEMA, kind: 'error', source, code, message }]),
      end: () => '',
    };
  }
  const articles: ArticleRecords[] = [];
  return {
    article: (records) => {
      articles.push(records);
      return '';
    },
    problem: () => '',
    end: () =>
      format === 'json'
        ? graphJson(buildGraph(articles))
        : factTable(
            articles.flatMap(({ facts }) => facts),
            types,
            width,
          ),
  };
}
