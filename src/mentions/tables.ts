import type { Lexicon } from '../lexicon/types.js';
import { lexemesOf, type Lexeme } from './lexemes.js';
import { PhraseTable, type PhraseHit } from './phrases.js';

/** The word lists of `rules/lexicon/values.yml`, compiled once. */
export interface ValueTables {
  /** The longest entry of a class at a lexeme. */
  find(className: string, lexemes: readonly Lexeme[], at: number): PhraseHit | undefined;
  /** True for a lower-case word that a value or a hedge may start with: all others are passed over. */
  mayStart(word: string): boolean;
}

/** Classes whose entries begin values. */
const STARTING = [
  'currency-symbol currency-code currency-code-upper subunit-prefix number-word number-part number-sign',
  'fraction fraction-of fraction-determiner fraction-stake hedge not-hedge month weekday season day-word year-kind',
  'relative relative-part ordinal quarter-code edge since within date-phrase unit',
].flatMap((names) => names.split(' '));

const EMPTY = new PhraseTable(new Map());

/** Compiles the value classes of a lexicon when they are first asked for. */
export function compileTables(lexicon: Pick<Lexicon, 'valuesOf'>): ValueTables {
  const tables = new Map<string, PhraseTable>();
  const starts = new Set(
    STARTING.flatMap((name) => [...lexicon.valuesOf(name).keys()]).map(
      (phrase) => lexemesOf(phrase)[0]?.lower,
    ),
  );
  return {
    find(className, lexemes, at) {
      let table = tables.get(className);
      if (table === undefined) {
        const entries = lexicon.valuesOf(className);
        table = entries.size === 0 ? EMPTY : new PhraseTable(entries);
        tables.set(className, table);
      }
      return table.match(lexemes, at);
    },
    mayStart: (word) => starts.has(word),
  };
}
