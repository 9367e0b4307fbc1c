import type { AmountRecord, QuantityRecord } from '../output/types.js';
import type { ViewFact } from './types.js';

const HEDGES = { exact: '', about: '~', above: '>', below: '≤' } as const;
/** Made once: making one costs more than using it a thousand times. */
const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const SHORT = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });
const SIGNS = new Map<string, string>();
const STEPS = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const;

/** What stands at a fact's line: its numbers, else its words, else its type's name. */
export function factLabel(
  { percent, amount, count, words }: Pick<ViewFact, 'percent' | 'amount' | 'count' | 'words'>,
  typeLabel: string,
): string {
  const numbers = [
    percent && percentText(percent),
    amount && amountText(amount),
    count && quantityText(count, compactNumber),
  ].filter((part) => part !== undefined);
  return numbers.length > 0 ? numbers.join(' · ') : (words.position ?? typeLabel);
}

/** "18 %", "~50 %", "10–12 %". */
export function percentText(percent: QuantityRecord): string {
  return `${quantityText(percent, (value) => PLAIN.format(value))} %`;
}

/** "$586m", ">$55bn", "€1.2–1.4bn"; a currency without a sign of its own by its code, "CHF 20m". */
export function amountText(amount: AmountRecord): string {
  return `${HEDGES[amount.bound]}${currencySign(amount.currency)}${bare(amount, compactNumber)}`;
}

/** "46m", "~1,200". */
export function quantityText(quantity: QuantityRecord, number: (value: number) => string): string {
  return `${HEDGES[quantity.bound]}${bare(quantity, number)}`;
}

function bare(quantity: QuantityRecord, number: (value: number) => string): string {
  return 'value' in quantity ? number(quantity.value) : `${number(quantity.min)}–${number(quantity.max)}`;
}

/** 586m, 1.25bn, 12,400. */
export function compactNumber(value: number): string {
  const step = STEPS.find(([size]) => Math.abs(value) >= size);
  if (!step) return PLAIN.format(value);
  const [size, letter] = step;
  return `${SHORT.format(value / size)}${letter}`;
}

function currencySign(currency: string): string {
  const known = SIGNS.get(currency);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  const spaced = /[A-Za-z]$/.test(sign) ? `${sign}\u00a0` : sign;
  SIGNS.set(currency, spaced);
  return spaced;
}

/** "StakePurchase" → "Stake purchase". */
export function typeWords(name: string): string {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
