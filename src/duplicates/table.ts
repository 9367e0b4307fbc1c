import { readingTable } from '../export/table.js';
import type { Duplicate } from './find.js';

const HEAD = ['', 'sum', 'name', 'is', 'for and against'] as const;
const SURE_WIDTH = 10;
const SUM_WIDTH = 7;

/** Pairs for reading, `width` columns wide at most: sure or proposed, the sum of the weights, names, evidence. */
export function duplicatesTable(duplicates: readonly Duplicate[], width: number): string {
  if (duplicates.length === 0) return 'No two entities look like one.\n';
  const rows = duplicates.map(({ a, b, score, sure, evidence }) => [
    sure ? 'sure' : 'proposed',
    score.toFixed(1),
    b.name,
    a.name,
    evidence.map(({ weight, why }) => `${weight < 0 ? '−' : '+'} ${why}`).join('; '),
  ]);
  return readingTable(HEAD, rows, [SURE_WIDTH, SUM_WIDTH, 0.2, 0.22], width);
}
