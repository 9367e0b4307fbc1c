import type { Bound, Quantity } from '../mentions/types.js';

/** A quantity as an example writes it; the bound only where it is written. */
export interface ExpectedQuantity {
  readonly low: number;
  readonly high: number;
  readonly bound?: Bound;
  readonly currency?: string;
}

const WRITTEN = /^(?:(about|above|below|exact) )?(-?\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(?: ([A-Z]{3}))?$/;

/** Reads `12.5`, `about 20`, `200000000-250000000 USD`; nothing when it is not written so. `money` asks for a currency. */
export function parseQuantity(value: unknown, money: boolean): ExpectedQuantity | undefined {
  const parts = WRITTEN.exec(String(value));
  if (!parts || (parts[4] !== undefined) !== money) return undefined;
  const low = Number(parts[2]);
  return {
    low,
    high: parts[3] === undefined ? low : Number(parts[3]),
    ...(parts[1] ? { bound: parts[1] as Bound } : {}),
    ...(parts[4] ? { currency: parts[4] } : {}),
  };
}

/** A quantity that was found, as an example would write it. */
export function writeQuantity(quantity: Quantity & { readonly currency?: string }): string {
  const number = 'value' in quantity ? `${quantity.value}` : `${quantity.min}-${quantity.max}`;
  const bound = quantity.bound === 'exact' ? '' : `${quantity.bound} `;
  return `${bound}${number}${quantity.currency ? ` ${quantity.currency}` : ''}`;
}

/** True when a found quantity is the expected one, within rounding. */
export function sameQuantity(
  expected: ExpectedQuantity,
  found: Quantity & { readonly currency?: string },
): boolean {
  const [low, high] = 'value' in found ? [found.value, found.value] : [found.min, found.max];
  const near = (a: number, b: number): boolean =>
    Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  return (
    near(expected.low, low) &&
    near(expected.high, high) &&
    expected.currency === found.currency &&
    (expected.bound === undefined || expected.bound === found.bound)
  );
}
