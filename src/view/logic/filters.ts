import type { EntityType } from '../../entities/types.js';
import type { Status } from '../../facts/types.js';
import type { ViewEntity, ViewFact, ViewModel } from '../types.js';
import { tells } from './sentences.js';

/** What the reader asks to see. */
export interface Filters {
  /** Names of fact types that are left out. */
  readonly hiddenTypes: readonly string[];
  readonly hiddenStatuses: readonly Status[];
  /** Kinds of entities that are left out with their facts. */
  readonly hiddenKinds: readonly EntityType[];
  /** With any of these (ISO 3166 codes), only facts with a party that is based there are shown. */
  readonly countries: readonly string[];
  /** Words that the sentence, or a party's name, must have. */
  readonly words: string;
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
  hiddenKinds: [],
  countries: [],
  words: '',
  amount: {},
  days: { undated: true },
  confidence: 0,
};

/** Whether a fact is to be shown. */
export function wanted(
  { hiddenTypes, hiddenStatuses, hiddenKinds, countries, words, amount, days, confidence }: Filters,
  model: Pick<ViewModel, 'types' | 'entities' | 'documents'>,
): (fact: ViewFact) => boolean {
  const hidden = new Set(hiddenTypes);
  const hiddenAt = new Set(model.types.flatMap(({ name }, index) => (hidden.has(name) ? [index] : [])));
  const told = tells(words, model);
  return (fact) =>
    !hiddenAt.has(fact.type) &&
    !hiddenStatuses.includes(fact.status) &&
    fact.confidence >= confidence &&
    (hiddenKinds.length === 0 || !hasParty(fact, ({ type }) => hiddenKinds.includes(type), model)) &&
    (countries.length === 0 || hasParty(fact, ({ country = '' }) => countries.includes(country), model)) &&
    told(fact) &&
    hasAmount(fact, amount) &&
    isWithin(fact, days);
}

function hasParty(
  { roles }: ViewFact,
  is: (entity: ViewEntity) => boolean,
  { entities }: Pick<ViewModel, 'entities'>,
): boolean {
  return roles.some(({ fillers }) =>
    fillers.some(({ entity }) => {
      const party = entities[entity];
      return party !== undefined && is(party);
    }),
  );
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
  const { hiddenTypes, hiddenStatuses, hiddenKinds, countries, words, amount, days, confidence } = filters;
  return [
    ...[hiddenTypes, hiddenStatuses, hiddenKinds, countries].map((list) => list.length > 0),
    words.trim() !== '',
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
