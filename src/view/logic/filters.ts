import type { Status } from '../../facts/types.js';
import type { ViewFact, ViewModel } from '../types.js';

/** What the reader asks to see. */
export interface Filters {
  /** Names of fact types that are left out. */
  readonly hiddenTypes: readonly string[];
  readonly hiddenStatuses: readonly Status[];
  readonly amount: AmountFilter;
  readonly days: DayFilter;
  /** Least confidence, 0 to 1. */
  readonly confidence: number;
}

/** With any of these set, only facts with such an amount are shown. */
export interface AmountFilter {
  readonly least?: number;
  readonly most?: number;
  readonly currency?: string;
}

/** First and last day, `YYYY-MM-DD`. */
export interface DayFilter {
  readonly start?: string;
  readonly end?: string;
  /** Whether facts without any date are shown while days are asked for. */
  readonly undated: boolean;
}

export const NO_FILTERS: Filters = {
  hiddenTypes: [],
  hiddenStatuses: [],
  amount: {},
  days: { undated: true },
  confidence: 0,
};

/** Whether a fact is to be shown. */
export function wanted(
  { hiddenTypes, hiddenStatuses, amount, days, confidence }: Filters,
  { types }: Pick<ViewModel, 'types'>,
): (fact: ViewFact) => boolean {
  const hidden = new Set(hiddenTypes);
  const hiddenAt = new Set(types.flatMap(({ name }, index) => (hidden.has(name) ? [index] : [])));
  return (fact) =>
    !hiddenAt.has(fact.type) &&
    !hiddenStatuses.includes(fact.status) &&
    fact.confidence >= confidence &&
    hasAmount(fact, amount) &&
    isWithin(fact, days);
}

function hasAmount({ amount }: ViewFact, { least, most, currency }: AmountFilter): boolean {
  if (least === undefined && most === undefined && currency === undefined) return true;
  if (!amount) return false;
  const [low, high] = 'value' in amount ? [amount.value, amount.value] : [amount.min, amount.max];
  return (
    (currency === undefined || amount.currency === currency) &&
    high >= (least ?? -Infinity) &&
    low <= (most ?? Infinity)
  );
}

function isWithin({ period }: ViewFact, { start, end, undated }: DayFilter): boolean {
  if (start === undefined && end === undefined) return true;
  if (!period) return undated;
  return period.end >= (start ?? '') && period.start <= (end ?? '9999');
}

/** How many filters are set: for the button that takes them away. */
export function filtersSet(filters: Filters): number {
  const { hiddenTypes, hiddenStatuses, amount, days, confidence } = filters;
  return [
    hiddenTypes.length > 0,
    hiddenStatuses.length > 0,
    Object.values(amount).some((value) => value !== undefined),
    days.start !== undefined || days.end !== undefined,
    confidence > 0,
  ].filter(Boolean).length;
}

const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };

/** "586m", "1.2bn", "40,000" → a number; undefined for an empty field, null for what is no amount. */
export function parseAmount(text: string): number | undefined | null {
  const trimmed = text.trim().toLowerCase().replace(/[,\s]/g, '');
  if (trimmed === '') return undefined;
  const match = /^(\d+(?:\.\d+)?)(k|m|bn|b|tn)?$/.exec(trimmed);
  if (!match) return null;
  return Number(match[1]) * (MULTIPLES[match[2] ?? ''] ?? 1);
}
