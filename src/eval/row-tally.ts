import { BIT, type Mask } from '../grammar/readings.js';
import type { Row } from '../grammar/types.js';
import type { Engine } from '../pipeline.js';
import { readArticleText } from '../pipeline.js';
import type { UniversalTagging } from '../explain/universal-tags.js';
import type { Unit } from '../groups/types.js';
import type { Article } from '../article/types.js';

/** How often a row of the grammar took a reading from a word that gold has a say on, and was right. */
export interface RowTally {
  readonly row: Row;
  readonly fired: number;
  /** What gold says was left. */
  readonly right: number;
  /** The commonest part of speech of what the word might be was what gold says. */
  readonly byFrequency: number;
}

/** Word classes by where the word begins. */
export type GoldTags = ReadonlyMap<number, string>;

/** Counts rows over articles with gold tags. */
export interface RowTallies {
  add(article: Article, gold: GoldTags): void;
  /** The worst first. */
  rows(): RowTally[];
}

export function rowTallies(engine: Engine, { ofReading, ofWord }: UniversalTagging): RowTallies {
  const counts = new Map<Row, { -readonly [Key in keyof RowTally]: RowTally[Key] }>();
  const readingsOf = new Map<string, Mask>(ofReading.map(([mask, tag]) => [tag, mask]));
  // Treebanks have a subordinator before a gerund, and a preposition as particle of a verb.
  const either = BIT.preposition | BIT.subordinator;
  const goldOf = (tag: string): Mask => {
    const mask = readingsOf.get(tag) ?? 0;
    return mask & either ? either : mask;
  };
  return {
    add: (article, gold) => {
      // Gold has no class for "to" before a verb: it says nothing of words that may be particles.
      const firings: [Unit, Row, Mask, Mask][] = [];
      const { document } = readArticleText(engine, article, (unit, row, before, after) => {
        if (row && row.operation !== 'add' && !(before & BIT.particle) && !ofWord.has(unit.lower))
          firings.push([unit, row, before, after]);
      });
      for (const [unit, row, before, after] of firings) {
        const tag = gold.get((document.tokens[unit.first]?.start ?? 0) - document.bodyStart);
        if (tag === undefined) continue;
        const wanted = goldOf(tag);
        if ((before & wanted) === 0) continue;
        const count = counts.get(row) ?? { row, fired: 0, right: 0, byFrequency: 0 };
        counts.set(row, count);
        count.fired += 1;
        if (after & wanted) count.right += 1;
        if (engine.tagger.usual(unit.lower, before) & wanted) count.byFrequency += 1;
      }
    },
    rows: () =>
      [...counts.values()].sort((a, b) => a.right / a.fired - b.right / b.fired || b.fired - a.fired),
  };
}
