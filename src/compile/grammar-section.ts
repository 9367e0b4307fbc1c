import { relative } from 'node:path';
import type { StoredGrammar, StoredRow, StoredTest } from '../grammar/stored.js';
import type { Grammar, Row, WordTest } from '../grammar/types.js';
import type { Section } from '../image/container.js';

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
  origin: { file: relative(folder, origin.file).replaceAll('\\', '/'), line: origin.line },
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
