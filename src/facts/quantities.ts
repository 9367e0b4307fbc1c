import type { Quantity, Value } from '../mentions/types.js';
import type { Binding } from './match.js';
import type { SentenceContext } from './context.js';
import { valueOf } from './filling-class.js';
import type { FactAmount, FactDate, FactQuantity } from './types.js';

/** Applies a function to the number or to both ends of a range. */
const mapQuantity = (q: Quantity, f: (n: number) => number): Quantity =>
  'value' in q ? { ...q, value: f(q.value) } : { ...q, min: f(q.min), max: f(q.max) };

/** The number, or the lower end of a range. */
export const leastOf = (q: Quantity): number => ('value' in q ? q.value : q.min);

const round = (n: number): number => Number(n.toPrecision(12));

/** The first value of a kind among bindings, with its words. */
export function quantityOf(
  bindings: readonly Binding[],
  kind: 'percent' | 'count',
): FactQuantity | undefined {
  for (const { filling, negate } of bindings) {
    const value = valueOf(filling);
    if (value?.kind !== kind) continue;
    const quantity = negate ? mapQuantity(value.quantity, (n) => -Math.abs(n)) : value.quantity;
    return { ...quantity, text: value.text };
  }
  return undefined;
}

/** "half of a 40 percent stake" is 20: a fraction of the whole that the phrase binds as `whole`. */
export function scaled(percent: FactQuantity, whole: FactQuantity | undefined): FactQuantity {
  if (!whole || !('value' in whole)) return percent;
  return { ...mapQuantity(percent, (n) => round((n * whole.value) / 100)), text: percent.text };
}

/** "from 4.9 to 8.2 percent": how much lies between the two levels. */
export function moved(before: readonly Binding[], after: readonly Binding[]): FactQuantity | undefined {
  const [from, to] = [quantityOf(before, 'percent'), quantityOf(after, 'percent')];
  if (!from || !to || !('value' in from) || !('value' in to) || from.value === to.value) return undefined;
  return { value: round(Math.abs(to.value - from.value)), bound: to.bound, text: to.text };
}

export function amountOf(bindings: readonly Binding[], perShareAllowed: boolean): FactAmount | undefined {
  for (const { filling } of bindings) {
    const value = valueOf(filling);
    if (value?.kind !== 'money' || (value.per && !perShareAllowed)) continue;
    return { ...value.quantity, currency: value.currency, text: value.text };
  }
  return undefined;
}

/** "a loss of $(5)m": so much was lost, as the metric says already. */
export function lostSum(sum: FactAmount, metric: string, { lexicon }: SentenceContext): FactAmount {
  const lost = metric
    .toLowerCase()
    .split(' ')
    .some((word) => lexicon.is(word, 'below-zero'));
  if (!lost || leastOf(sum) >= 0) return sum;
  return 'value' in sum
    ? { ...sum, value: -sum.value }
    : { ...sum, min: Math.min(-sum.min, -sum.max), max: Math.max(-sum.min, -sum.max) };
}

export function dateOf(bindings: readonly Binding[]): FactDate | undefined {
  const value = bindings
    .map((b) => valueOf(b.filling))
    .find((v): v is Extract<Value, { kind: 'date' }> => v?.kind === 'date');
  if (!value) return undefined;
  return { text: value.text, ...(value.range ?? {}), precision: value.precision };
}
