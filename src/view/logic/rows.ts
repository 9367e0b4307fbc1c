import type { ViewFact, ViewModel } from '../types.js';

export const COLUMNS = ['fact', 'figures', 'date', 'status', 'confidence'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** The facts in the order that the reader asks for; facts without the value come last either way. */
export function sorted(
  facts: readonly number[],
  { column, descending }: Sort,
  model: Pick<ViewModel, 'facts' | 'types' | 'entities'>,
): number[] {
  const keys = new Map(facts.map((index) => [index, keyOf(column, model.facts[index], model)]));
  const turn = descending ? -1 : 1;
  return [...facts].sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined) || a - b;
    return x < y ? -turn : x > y ? turn : a - b;
  });
}

function keyOf(
  column: Column,
  fact: ViewFact | undefined,
  model: Pick<ViewModel, 'types' | 'entities'>,
): string | number | undefined {
  if (!fact) return undefined;
  switch (column) {
    case 'fact':
      return partiesText(fact, model).toLowerCase();
    case 'figures':
      return largest(fact);
    case 'date':
      return fact.period?.start;
    case 'status':
      return fact.status;
    case 'confidence':
      return fact.confidence;
  }
}

/** Amount before percent before count. */
function largest({ amount, percent, count }: ViewFact): number | undefined {
  const quantity = amount ?? percent ?? count;
  return quantity && ('value' in quantity ? quantity.value : quantity.max);
}

/** "Alibaba → Sina Weibo": along the line where there is one, else all parties. */
export function partiesText({ shape, roles }: ViewFact, { entities }: Pick<ViewModel, 'entities'>): string {
  const name = (index: number): string => entities[index]?.name ?? '';
  if (shape.as === 'line') return `${name(shape.from)} ${shape.arrow ? '→' : '–'} ${name(shape.to)}`;
  if (shape.as === 'hub') {
    const on = (arrow: string): string[] =>
      shape.spokes.filter((spoke) => spoke.arrow === arrow).map(({ entity }) => name(entity));
    const [doers, done, others] = [on('in'), on('out'), on('none')];
    const along = [doers, done].filter((names) => names.length > 0).map((names) => names.join(', '));
    return [along.join(' → '), others.join(', ')].filter((part) => part !== '').join(' – ');
  }
  return [...new Set(roles.flatMap(({ fillers }) => fillers.map(({ entity }) => name(entity))))].join(', ');
}
