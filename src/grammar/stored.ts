import { join } from 'node:path';
import type { Image } from '../image/container.js';
import type { Condition, Grammar, Row, RowExample, Section, WordTest } from './types.js';

/** A test of a word as JSON has it. */
export type StoredTest = Omit<WordTest, 'words'> & { readonly words?: readonly string[] };
type StoredCondition = Omit<Condition, 'words' | 'until'> & {
  readonly words?: readonly string[];
  readonly until?: StoredTest;
};
/** A row as JSON has it; its file is told from the folder of rules. */
export type StoredRow = Omit<Row, 'targetWords' | 'conditions'> & {
  readonly targetWords?: readonly string[];
  readonly conditions: readonly StoredCondition[];
};
export interface StoredGrammar {
  readonly sections: readonly (Omit<Section, 'rows'> & { readonly rows: readonly StoredRow[] })[];
  readonly additions: readonly StoredRow[];
  readonly setsOf: readonly (readonly [string, number])[];
  readonly classBits: readonly (readonly [string, number])[];
  readonly follows: readonly number[];
  readonly alone: readonly number[];
}

/** The grammar as it lies in an image; `folder` is where its rules were read from. */
export function storedGrammar(image: Image, folder: string): Grammar {
  const stored = image.json('grammar/rows') as StoredGrammar;
  const rows = (all: readonly StoredRow[]): Row[] => all.map((row) => rowOf(row, folder));
  return {
    sections: stored.sections.map((section) => ({ ...section, rows: rows(section.rows) })),
    additions: rows(stored.additions),
    setsOf: new Map(stored.setsOf),
    classBits: new Map(stored.classBits),
    frequencies: { follows: Float64Array.from(stored.follows), alone: Float64Array.from(stored.alone) },
  };
}

/** The examples of the rows in an image. */
export const storedRowExamples = (image: Image, folder: string): RowExample[] =>
  (image.json('grammar/examples') as RowExample[]).map(({ origin, ...example }) => ({
    ...example,
    origin: { ...origin, file: join(folder, origin.file) },
  }));

const rowOf = ({ origin, targetWords, conditions, ...row }: StoredRow, folder: string): Row => ({
  ...row,
  origin: { ...origin, file: join(folder, origin.file) },
  ...(targetWords ? { targetWords: new Set(targetWords) } : {}),
  conditions: conditions.map(({ words, until, ...condition }) => ({
    ...condition,
    ...(words ? { words: new Set(words) } : {}),
    ...(until ? { until: testOf(until) } : {}),
  })),
});

const testOf = ({ words, ...test }: StoredTest): WordTest => ({
  ...test,
  ...(words ? { words: new Set(words) } : {}),
});
