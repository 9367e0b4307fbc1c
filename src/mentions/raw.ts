import type { Span } from '../article/types.js';
import type { CountValue, DateValue, MoneyValue, PercentValue, Quantity } from './types.js';

type Aligned = 'first' | 'endToken' | 'sentence';

/** Where the value's own words stand, without hedge, "a share" and bracketed sums: `text` is exactly these. */
interface TextSpan {
  readonly textStart: number;
  readonly textEnd: number;
}

/** The same sum in another currency, with its place. */
export interface RawAlternative extends Span {
  readonly quantity: Quantity;
  readonly currency: string;
  readonly text: string;
}

export type RawMoney = Omit<MoneyValue, Aligned | 'alternatives'> &
  TextSpan & { readonly alternatives: readonly RawAlternative[] };
export type RawPercent = Omit<PercentValue, Aligned> & TextSpan;
export type RawCount = Omit<CountValue, Aligned> & TextSpan;
export type RawDate = Omit<DateValue, Aligned> & TextSpan;

/** A value found in plain text, not yet laid on tokens and sentences. */
export type RawValue = RawMoney | RawPercent | RawCount | RawDate;
