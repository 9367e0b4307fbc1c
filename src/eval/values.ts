import { overlap, type IgnoredWords } from './words.js';
import type { LooseFact, LooseQuantity, ValueKey } from './types.js';

/** Quantities may differ by one part in a hundred: gold rounds. */
const TOLERANCE = 0.01;
const ENOUGH_OVERLAP = 0.5;
/** The values that are quantities. */
export const QUANTITY_KEYS = ['percent', 'amount', 'count'] as const;

/** True when both facts have that value and the two agree: numbers nearly, words by half. */
export function sameValue(key: ValueKey, gold: LooseFact, fact: LooseFact, ignored: IgnoredWords): boolean {
  const [a, b] = [gold[key], fact[key]];
  if (a === undefined || a === null || b === undefined || b === null) return false;
  if ((QUANTITY_KEYS as readonly string[]).includes(key))
    return sameQuantity(a as LooseQuantity, b as LooseQuantity);
  return overlap(wordsOf(a), wordsOf(b), ignored) >= ENOUGH_OVERLAP;
}

function sameQuantity(a: LooseQuantity, b: LooseQuantity): boolean {
  const currency = (quantity: LooseQuantity): string =>
    typeof quantity === 'number' ? '' : (quantity.currency ?? '');
  return near(numberOf(a), numberOf(b)) && currency(a) === currency(b);
}

/** One number for a quantity: the middle of a range. */
function numberOf(quantity: LooseQuantity): number | undefined {
  if (typeof quantity === 'number') return quantity;
  const { value, min, max } = quantity;
  if (value !== undefined) return value;
  return min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max);
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'text' in value ? String(value.text) : JSON.stringify(value);
}
