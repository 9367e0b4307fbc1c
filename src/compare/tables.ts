import type { FactTypes } from '../output/fact-types.js';
import { dateOf, howMuch } from '../export/words.js';
import { factRow, HEAD, readingTable } from '../export/table.js';
import type { GraphFact } from '../output/types.js';
import type { GraphDiff } from './diff.js';
import type { TimelineEntry } from './timeline.js';

/** The columns of a fact in a table for reading. */
const [WHO, WHAT, WHOM, HOW_MUCH, STATUS, SENTENCE] = [0, 1, 2, 3, 4, 5] as const;

/** Room for `changed`, and for a date in brackets, with a blank on each side. */
const CHANGE_WIDTH = 9;
const DATE_WIDTH = 14;

/** A table of what changed, `width` columns wide at most: what was and what is stand with an arrow between them. */
export function diffTable({ added, gone, changed }: GraphDiff, types: FactTypes, width: number): string {
  const rows = [
    ...added.map((fact) => ['added', ...factRow(fact, types)]),
    ...gone.map((fact) => ['gone', ...factRow(fact, types)]),
    ...changed.map(({ before, after }) => {
      const row = factRow(after, types);
      row[HOW_MUCH] = became(howMuch(before), howMuch(after));
      row[STATUS] = became(before.status, after.status);
      return ['changed', ...row];
    }),
  ];
  if (rows.length === 0) return 'No fact was added, is gone or changed.\n';
  return readingTable(['', ...HEAD], rows, [CHANGE_WIDTH, 0.14, 0.13, 0.15, 0.17, 0.1], width);
}

/** A time line as a table: a date in brackets is that of the news. */
export function timelineTable(entries: readonly TimelineEntry[], types: FactTypes, width: number): string {
  const rows = entries.map(({ date, history, fact }) => {
    const row = factRow(fact, types);
    return [
      fact.date?.start === undefined ? bracketed(date) : dateOf(fact.date),
      row[WHO] ?? '',
      row[WHAT] ?? '',
      row[WHOM] ?? '',
      row[HOW_MUCH] ?? '',
      statuses(history, fact),
      row[SENTENCE] ?? '',
    ];
  });
  return readingTable(['date', ...HEAD], rows, [DATE_WIDTH, 0.14, 0.12, 0.15, 0.14, 0.11], width);
}

function bracketed(published: string | undefined): string {
  return published === undefined ? '' : `(${published})`;
}

function statuses(history: TimelineEntry['history'], { status }: GraphFact): string {
  if (history.length < 2) return status;
  return history
    .map(({ status: then, published }) => (published === undefined ? then : `${then} ${published}`))
    .join(' → ');
}

function became(before: string, after: string): string {
  return before === after ? after : `${before || '–'} → ${after || '–'}`;
}
