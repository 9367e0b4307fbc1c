import { relative } from 'node:path';
import type { StoredGrammar, StoredRow, StoredTest } from '../grammar/stored.js';
import type { Grammar, Row, RowExample, WordTest } from '../grammar/types.js';
import type { Origin } from '../rules/types.js';
import type { Section } from '../image/container.js';

/** The examples of its rows as a section, read by tests alone. */
export function rowExamplesSection(examples: readonly RowExample[], folder: string): [string, Section] {
  const stored = examples.map(({ origin, ...example }) => ({ ...example, origin: placed(origin, folder) }));
  return ['grammar/examples', { json: stored }];
}

const placed = ({ file, line }: Origin, folder: string): Origin => ({
  file: relative(folder, file).replaceAll('\\', '/'),
  line,
});

/** A grammar as a section of an image (see `storedGrammar`). */
export function grammarSection(grammar: Grammar, folder: string): [string, Section] {
  const rows = (all: readonly Row[]): StoredRow[] => all.map((row) => storedRow(row, folder));
  const stored: StoredGrammar = {
    sections: grammar.sections.map((section) => ({ ...section, rows: rows(section.rows) })),
    additions: rows(grammar.additions),
    setsOf: [...grammar.setsOf],
    classBits: [...grammar.classBits],
    follows: [...grammar.frequencies.follows],
    alone: [...grammar.frequencies.alone],
  };
  return ['grammar/rows', { json: stored }];
}

const storedRow = ({ origin, targetWords, conditions, ...row }: Row, folder: string): StoredRow => ({
  ...row,
  origin: placed(origin, folder),
  ...(targetWords ? { targetWords: [...targetWords] } : {}),
  conditions: conditions.map(({ words, until, ...condition }) => ({
    ...condition,
    ...(words ? { words: [...words] } : {}),
    ...(until ? { until: storedTest(until) } : {}),
  })),
});

const storedTest = ({ words, ...test }: WordTest): StoredTest => ({
  ...test,
  ...(words ? { words: [...words] } : {}),
});
