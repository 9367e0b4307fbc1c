import type { QuantityRecord } from './types.js';

/** What stands before the number of a quantity, by its `bound`. */
export const HEDGES = { exact: '', about: 'about ', above: 'over ', below: 'up to ' } as const;

/** A quantity of which a text gives two ends ("10 to 12 percent"). */
export type RangeRecord = Extract<QuantityRecord, { readonly min: number }>;

/** True for a range, which has `min` and `max` and no `value`. */
export function isRange(quantity: QuantityRecord): quantity is RangeRecord {
  return 'min' in quantity;
}

/** The numbers of a quantity alone, as they are written. */
export function numbersOf(
  quantity: { readonly value: number } | { readonly min: number; readonly max: number },
): { value: number } | { min: number; max: number } {
  return 'value' in quantity ? { value: quantity.value } : { min: quantity.min, max: quantity.max };
}

/** The number that a quantity is, the middle of a range; undefined where there is no quantity. */
export function valueOf<Quantity extends QuantityRecord | undefined>(
  quantity: Quantity,
): Quantity extends undefined ? undefined : number;
export function valueOf(quantity: QuantityRecord | undefined): number | undefined {
  if (quantity === undefined) return undefined;
  return isRange(quantity) ? (quantity.min + quantity.max) / 2 : quantity.value;
}

/** Both ends of a quantity; of one that is no range they are the same. `bound` is not counted in. */
export function endsOf(quantity: QuantityRecord): { readonly min: number; readonly max: number } {
  return isRange(quantity)
    ? { min: quantity.min, max: quantity.max }
    : { min: quantity.value, max: quantity.value };
}
