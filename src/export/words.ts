import { HEDGES } from '../output/quantities.js';
import type { DateRecord, GraphFact, QuantityRecord } from '../output/types.js';

type Values = Pick<GraphFact, 'percent' | 'amount' | 'count' | 'metric' | 'period' | 'date'>;

/** A fact's values in a few words: "18%, 586,000,000 USD, 2013-04-29". */
export function howMuch(fact: Values): string {
  const { percent, amount, count, metric, period, date } = fact;
  const parts = [
    metric,
    percent && `${numberOf(percent)}%`,
    amount && `${numberOf(amount)} ${amount.currency}`,
    count && numberOf(count),
    period,
    date && dateOf(date),
  ];
  return parts.filter(Boolean).join(', ');
}

function numberOf(quantity: QuantityRecord): string {
  const show = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 });
  const number =
    'value' in quantity ? show(quantity.value) : `${show(quantity.min)} to ${show(quantity.max)}`;
  return `${HEDGES[quantity.bound]}${number}`;
}

export function dateOf({ start, precision, text }: DateRecord): string {
  if (start === undefined) return text;
  return precision === 'year' ? start.slice(0, 4) : precision === 'month' ? start.slice(0, 7) : start;
}
