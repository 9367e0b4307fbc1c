import { percent, type Figure } from './figures.js';
import type { Judged } from './sets.js';

const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** How often facts of a band of confidence are right. */
export interface Band {
  readonly from: number;
  readonly judged: number;
  /** Percent to one decimal. */
  readonly right: number | undefined;
}

/** From this confidence on a fact may be relied on, and so many in a hundred such facts are to be right. */
const RELIABLE = 0.9;
const RIGHT = 94;

/** How many in a hundred of the facts that may be relied on are right. */
export function reliedOn(set: string, judged: Judged): Figure {
  const reliable = judgedFacts(judged).filter(({ confidence }) => confidence >= RELIABLE);
  return {
    set,
    what: `right from a confidence of ${RELIABLE} on`,
    value: percent(reliable.filter(({ right }) => right).length, reliable.length),
    target: { least: RIGHT },
  };
}

/** The facts that gold has a say on. */
function judgedFacts({ matched, wrong }: Judged): { confidence: number; right: boolean }[] {
  return [
    ...matched
      .filter(({ gold }) => !gold.optional)
      .map(({ fact: { confidence } }) => ({ confidence, right: true })),
    ...wrong.map(({ fact: { confidence } }) => ({ confidence, right: false })),
  ];
}

/** For each band of confidence, how many facts gold has a say on, and how many of them are right. */
export function calibration(judged: Judged): Band[] {
  const facts = judgedFacts(judged);
  return BANDS.map((from, index) => {
    const to = BANDS[index + 1] ?? Infinity;
    const inside = facts.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = percent(inside.filter((fact) => fact.right).length, inside.length);
    return { from, judged: inside.length, right };
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
