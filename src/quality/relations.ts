import { sameValue } from '../eval/values.js';
import type { Judge } from '../eval/agreement.js';
import { percent, type Figure } from './figures.js';
import type { Judged } from './sets.js';

/** Figures of the passages on pairs of companies beside their row. */
export function pairFigures(judged: Judged): Figure[] {
  return [{ set: 'pairs', what: 'wrong direction', value: wrongDirection(judged), target: { most: 1 } }];
}

/** Figures of the acquisition headlines beside their row. */
export function headlineFigures(judged: Judged, judge: Judge): Figure[] {
  const { matched } = judged;
  const priced = matched.filter(({ gold, fact }) => gold.amount && fact.amount);
  const right = priced.filter(({ gold, fact }) => sameValue('amount', gold, fact, judge.ignored));
  return [
    {
      set: 'headlines',
      what: 'price right where given',
      value: percent(right.length, priced.length),
      target: { least: 97 },
    },
  ];
}

/** Of what was found on related pairs, the part that has the relation the wrong way round. */
function wrongDirection({ gold, matched, wrong }: Judged): number | undefined {
  const related = new Set(gold.filter(({ facts }) => facts.length > 0).map(({ id }) => id));
  const reversed = wrong.filter(({ document }) => related.has(document)).length;
  return percent(reversed, matched.length + reversed);
}
