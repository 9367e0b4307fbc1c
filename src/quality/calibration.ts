import { percent } from './figures.js';
import type { Judged } from './sets.js';

const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** How often facts of a band of confidence are right. */
export interface Band {
  readonly from: number;
  readonly judged: number;
  /** Percent to one decimal. */
  readonly right: number | undefined;
}

/** For each band of confidence, how many facts gold has a say on, and how many of them are right. */
export function calibration({ matched, wrong }: Judged): Band[] {
  const firm = matched.filter(({ gold }) => !gold.optional).map(({ fact }) => ({ fact, right: true }));
  const judged = [...firm, ...wrong.map(({ fact }) => ({ fact, right: false }))];
  return BANDS.map((from, index) => {
    const to = BANDS[index + 1] ?? Infinity;
    const inside = judged.filter(({ fact }) => fact.confidence >= from && fact.confidence < to);
    return {
      from,
      judged: inside.length,
      right: percent(inside.filter((one) => one.right).length, inside.length),
    };
  });
}

/** The bands of several sets as a table of text: "97.4 of 310" is 97.4 % of 310 facts. */
export function calibrationTable(sets: Readonly<Record<string, readonly Band[]>>): string {
  const names = Object.keys(sets);
  const head = ['confidence', ...names]
    .map((cell) => cell.padEnd(16))
    .join('')
    .trimEnd();
  const rows = BANDS.map((from, index) =>
    [
      `from ${from.toFixed(1)}`,
      ...names.map((name) => {
        const band = sets[name]?.[index];
        return band?.right === undefined ? '-' : `${band.right.toFixed(1)} of ${band.judged}`;
      }),
    ]
      .map((cell) => cell.padEnd(16))
      .join('')
      .trimEnd(),
  );
  return [head, ...rows].map((line) => `${line}\n`).join('');
}
