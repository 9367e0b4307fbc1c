import { measure, totalOf } from '../eval/tally.js';
import type { Counts } from '../eval/types.js';
import { percent, type Figure } from './figures.js';
import type { Judged } from './sets.js';

/** A group of fact types that is measured as one, with the F1 it should reach. */
export interface TypeGroup {
  readonly types: readonly string[];
  readonly least: number;
}

/** Figures of the news set beside its row: the groups of types, and status. */
export function newsFigures(
  { types, matched }: Judged,
  groups: Readonly<Record<string, TypeGroup>>,
): Figure[] {
  const set = 'news';
  const total = measure(totalOf(types));
  const status = matched.filter(({ gold, fact }) => (gold.status ?? 'actual') === fact.status);
  return [
    ...Object.entries(groups).map(([name, group]) => ({
      set,
      what: `F1 of ${name} types`,
      value: measure(totalOf(onlyTypes(types, group.types))).f1,
      target: { least: group.least },
    })),
    {
      set,
      what: 'status right',
      value: percent(status.length, matched.length),
      target: { least: 92 },
    },
    { set, what: 'duplicates', value: percent(total.duplicate, total.predicted) },
  ];
}

/** What the list of well-known names is worth: F1 of news with it, less F1 without it. */
export function knownNamesFigure(withNames: Judged, withoutNames: Judged): Figure {
  const f1 = ({ types }: Judged): number => measure(totalOf(types)).f1;
  const lost = Math.round(10 * (f1(withNames) - f1(withoutNames))) / 10;
  return { set: 'news', what: 'F1 lost without known names', value: lost, target: { most: 5 } };
}

function onlyTypes(
  counts: ReadonlyMap<string, Counts>,
  types: readonly string[],
): ReadonlyMap<string, Counts> {
  return new Map([...counts].filter(([type]) => types.includes(type)));
}
