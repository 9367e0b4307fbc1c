import { measure, totalOf } from './tally.js';
import type { Counts, GoldDocument, Measure } from './types.js';

const COLUMNS = [
  ['gold', 'gold'],
  ['predicted', 'pred'],
  ['found', 'found'],
  ['exact', 'exact'],
  ['duplicate', 'dup'],
  ['precision', 'P'],
  ['recall', 'R'],
  ['f1', 'F1'],
  ['exactF1', 'exactF1'],
] as const satisfies readonly (readonly [keyof Measure, string])[];

/** The figures as aligned text: a line a type, those with most gold facts first, and the total. */
export function scoreTable(types: ReadonlyMap<string, Counts>): string {
  const rows = [...types]
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([name, counts]) => [name, ...cells(counts)]);
  const all = [['type', ...COLUMNS.map(([, head]) => head)], ...rows, ['TOTAL', ...cells(totalOf(types))]];
  const first = Math.max(...all.map(([name]) => name?.length ?? 0)) + 1;
  return (
    all
      .map(([name = '', ...rest]) => name.padEnd(first) + rest.map((cell) => cell.padStart(9)).join(''))
      .join('\n') + '\n'
  );
}

/** How much of the gold the figures are of: "1 of 12 documents of gold, with 3 of 40 facts; 2 inputs have no gold". */
export function coverageLine(
  scored: readonly GoldDocument[],
  gold: readonly GoldDocument[],
  withoutGold: number,
): string {
  const facts = (documents: readonly GoldDocument[]): number =>
    documents.reduce((sum, document) => sum + document.facts.length, 0);
  const part = `${scored.length} of ${gold.length} documents of the gold, with ${facts(scored)} of its ${facts(gold)} facts`;
  return withoutGold === 0 ? `${part}\n` : `${part}; ${withoutGold} of the inputs have no gold\n`;
}

function cells(counts: Counts): string[] {
  const measured = measure(counts);
  return COLUMNS.map(([key]) => String(measured[key] ?? '-'));
}
