import { continues, find, isTight, overHyphen, type Scan } from './scan.js';

/** What a number is a number of. `factor` is 0.01 for a subunit ("cents"), 1000000 for "MUSD". */
export type Unit =
  | { readonly kind: 'money'; readonly currency: string; readonly factor: number; readonly end: number }
  | { readonly kind: 'percent' | 'points'; readonly end: number };

type MoneyUnit = Extract<Unit, { kind: 'money' }>;

const money = (currency: string, end: number, factor = 1): MoneyUnit => ({
  kind: 'money',
  currency,
  factor,
  end,
});

/** A currency before a number: "$", "HK$", "Rs.", "EUR". */
export function readPrefix(scan: Scan, at: number): MoneyUnit | undefined {
  if (isTight(scan, at) && scan.lexemes[at - 1]?.kind === 'word' && scan.lexemes[at]?.kind === 'word')
    return undefined;
  const hit = find(scan, 'currency-symbol', at) ?? readCode(scan, at) ?? readSubunitPrefix(scan, at);
  return hit && money(hit.value, hit.end, 'factor' in hit ? 0.01 : 1);
}

/** "R150m": a capital letter for a currency, where a magnitude says that it is a sum. */
export function readLetter(scan: Scan, at: number): MoneyUnit | undefined {
  const hit = find(scan, 'currency-letter', at);
  if (!hit || !isCapital(scan, at) || !isTight(scan, at + 1)) return undefined;
  const large = find(scan, 'magnitude', at + 2) ?? find(scan, 'magnitude-short', at + 2);
  return large && scan.lexemes[at + 1]?.kind === 'number' ? money(hit.value, at + 1) : undefined;
}

const isCapital = ({ lexemes }: Scan, at: number): boolean =>
  lexemes[at]?.text === lexemes[at]?.text.toUpperCase();

/** "sen 100": some subunits stand before the number. */
function readSubunitPrefix(scan: Scan, at: number): { value: string; end: number; factor: true } | undefined {
  const hit = find(scan, 'subunit-prefix', at);
  return hit && { ...hit, factor: true };
}

function readCode(scan: Scan, at: number): { value: string; end: number } | undefined {
  const hit = find(scan, 'currency-code', at);
  if (hit) return hit;
  const upper = find(scan, 'currency-code-upper', at);
  return upper && scan.lexemes[at]?.text === scan.lexemes[at]?.text.toUpperCase() ? upper : undefined;
}

/**
 * The unit after a number: "percent", "euros", "dlrs", "pence", "MUSD", a symbol or code.
 * @param large true for a number that is surely a sum in "5,000 won"
 */
export function readSuffix(scan: Scan, at: number, large: boolean): Unit | undefined {
  if (!continues(scan, at)) return undefined;
  const next = overHyphen(scan, at);
  const percent = find(scan, 'percent', next);
  if (percent?.value === 'points') return { kind: 'points', end: percent.end };
  if (percent && (percent.value === 'any' || isTight(scan, next)))
    return { kind: 'percent', end: percent.end };
  return readSubunit(scan, next) ?? readCurrency(scan, next, large);
}

/** A hundredth after a number. "cent" is the value where no currency is named. */
export function readSubunit(scan: Scan, at: number): MoneyUnit | undefined {
  const hit = find(scan, 'subunit', at) ?? (isTight(scan, at) ? find(scan, 'subunit-tight', at) : undefined);
  return hit && !runsOn(scan, hit.end) ? money(hit.value, hit.end, 0.01) : undefined;
}

function readCurrency(scan: Scan, at: number, large: boolean): MoneyUnit | undefined {
  const word = find(scan, 'currency', at) ?? (large ? find(scan, 'currency-large', at) : undefined);
  if (word) return runsOn(scan, word.end) ? undefined : money(word.value, word.end);
  const million = find(scan, 'currency-million', at);
  if (million) return money(million.value, million.end, 1e6);
  const sign = scan.lexemes[at]?.kind === 'sign' ? find(scan, 'currency-symbol', at) : undefined;
  const hit = sign ?? readCode(scan, at);
  // In "10 $ 20" and "rmb 10 usd 20" the currency belongs to the number after it.
  const ownsNext = hit && continues(scan, hit.end) && scan.lexemes[hit.end]?.kind === 'number';
  const cents = ownsNext && readSubunit(scan, hit.end + 1);
  return hit && (!ownsNext || cents) ? money(hit.value, hit.end) : undefined;
}

/** True when letters or digits follow without a gap, as in "5p2" or "10 c4". */
function runsOn(scan: Scan, at: number): boolean {
  return isTight(scan, at) && scan.lexemes[at]?.kind === 'number';
}
