import type { Span } from '../article/types.js';

export type Bound = 'exact' | 'about' | 'above' | 'below';

/** A plain number, or a range ("between 200 and 250 million"). */
export type Quantity =
  | { readonly value: number; readonly bound: Bound }
  | { readonly min: number; readonly max: number; readonly bound: Bound };

/** Where a value stands: characters, and tokens `first` up to, not including, `endToken`. The span covers "about", "more than" too. */
interface ValueBase extends Span {
  readonly first: number;
  readonly endToken: number;
  readonly sentence: number;
  /** The value's own words, without hedge ("$586 million"). */
  readonly text: string;
  /** What found it, as `money/symbol-first`. */
  readonly foundBy: string;
}

export interface MoneyValue extends ValueBase {
  readonly kind: 'money';
  /** In units of `currency`: "$586 million" is 586000000, "8.5 cents" 0.085. */
  readonly quantity: Quantity;
  /** ISO 4217. */
  readonly currency: string;
  /** "a share", "per share", "a barrel", "an hour": the sum is for one of these. */
  readonly per?: string;
  /** Same sum again in another currency, in brackets: "540bn yen ($5.2bn; £2.77bn)". Such values are listed here only. */
  readonly alternatives: readonly {
    readonly quantity: Quantity;
    readonly currency: string;
    readonly text: string;
  }[];
}

export interface PercentValue extends ValueBase {
  readonly kind: 'percent';
  /** A plain number: 18 for "18 percent", 50 for "half" in "half of a 40 percent stake" (found as a fraction). */
  readonly quantity: Quantity;
  /** "half", "a third", "two-thirds", "majority"-like words that are percent only beside a stake. */
  readonly fraction: boolean;
}

export interface CountValue extends ValueBase {
  readonly kind: 'count';
  readonly quantity: Quantity;
}

export interface DateValue extends ValueBase {
  readonly kind: 'date';
  /** First and last day, `YYYY-MM-DD`, where the words or the article's date give them. */
  readonly range?: { readonly start: string; readonly end: string };
  readonly precision:
    'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'period' | 'unknown';
}

export type Value = MoneyValue | PercentValue | CountValue | DateValue;
