import type { Lexicon } from '../lexicon/types.js';
import type { Lexeme } from './lexemes.js';
import { PhraseTable, type PhraseHit } from './phrases.js';

/** The word lists of `rules/lexicon/values.yml`, compiled once. */
export interface ValueTables {
  /** The longest entry of a class at a lexeme. */
  find(className: string, lexemes: readonly Lexeme[], at: number): PhraseHit | undefined;
}

const EMPTY = new PhraseTable(new Map());

/** Compiles the value classes of a lexicon when they are first asked for. */
export function compileTables(lexicon: Pick<Lexicon, 'valuesOf'>): ValueTables {
  const tables = new Map<string, PhraseTable>();
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
  };
}
