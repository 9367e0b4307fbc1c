import { flatMap } from '../flat-map.js';
import { readAmounts, type Amount } from './amounts.js';
import { isCount } from './counts.js';
import { readDate } from './dates.js';
import { readFraction } from './fractions.js';
import { readHedge, readHedgeAfter, type Hedge } from './hedges.js';
import { lexemesOf } from './lexemes.js';
import { quantityOf, readMoneyTail, spanOf } from './money.js';
import type { RawValue } from './raw.js';
import { find, isListed, role, scanOf, type Scan } from './scan.js';
import type { ValueTables } from './tables.js';
import type { Bound } from './types.js';
import { withinReach } from './within-reach.js';

/** What was read at a lexeme: values (none for "24-hour" or "3.5 points", which are skipped), and where to go on. */
interface Step {
  readonly values: readonly RawValue[];
  readonly end: number;
}

/**
 * Money, percentages, counts and dates of a text, in order and without overlap.
 * @param text plain text; offsets of the result are UTF-16 units in it
 * @param published day of publication (`YYYY-MM-DD`), which "last May" counts from
 */
export function findValuesInText(text: string, tables: ValueTables, published?: string): RawValue[] {
  return findValuesIn(scanOf(text, lexemesOf(text), tables, published));
}

/** The same of a text that is cut into lexemes. */
export function findValuesIn(scan: Scan): RawValue[] {
  const values: RawValue[] = [];
  let hedge: Hedge | undefined;
  for (let at = 0; at < scan.lexemes.length;) {
    if (!mayStart(scan, at)) {
      at += 1;
      continue;
    }
    const step = readAt(scan, at, hedge?.end === at ? hedge : undefined, values);
    if (step) {
      for (const value of flatMap(step.values, (one) => withinReach(one) ?? [])) values.push(value);
      at = step.end;
      continue;
    }
    const found = readHedge(scan, at);
    if (found === undefined) at += 1;
    else if ('skip' in found) at = found.skip;
    else at = (hedge = nearer(found, hedge)).end;
  }
  return values;
}

/** A quick look that passes over most words: does anything start here, also after "the", "a", "between"? */
function mayStart(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'number' || scan.tables.mayStart(lexeme.lower)) return true;
  // "($7.4)M"
  if (lexeme.text === '(') return scan.tables.mayStart(scan.lexemes[at + 1]?.lower ?? '');
  const small = role(scan, at);
  if (small === 'between') return true;
  if (small !== 'the' && small !== 'article') return false;
  const next = scan.lexemes[at + 1];
  return (
    next?.kind === 'number' ||
    (next !== undefined &&
      (scan.tables.mayStart(next.lower) || find(scan, 'magnitude', at + 1) !== undefined))
  );
}

/** Of two hedges in a row ("at least about 5") the first says more. */
function nearer(found: Hedge, before: Hedge | undefined): Hedge {
  return before?.end === found.start ? { ...before, end: found.end } : found;
}

function readAt(
  scan: Scan,
  at: number,
  hedge: Hedge | undefined,
  before: readonly RawValue[],
): Step | undefined {
  const date = readDate(scan, at);
  const amounts = readAmounts(scan, at);
  const last = amounts.at(-1);
  const first = amounts[0];
  if (date && (last === undefined || date.end >= last.end) && !(hedge && isPlainCount(scan, first)))
    return { values: [dateValue(scan, at, date)], end: date.end };
  const fraction = last?.unit ? undefined : readFraction(scan, at);
  if (fraction && fraction.end >= (last?.end ?? 0)) return fractionStep(scan, at, fraction, hedge);
  return first && last ? amountStep(scan, amounts, first, hedge, before) : undefined;
}

/** "more than 2000 jobs": with a hedge, a number that might be a year counts the noun after it. */
function isPlainCount(scan: Scan, amount: Amount | undefined): boolean {
  if (amount === undefined || amount.end !== amount.start + 1) return false;
  const next = scan.lexemes[amount.end];
  return next?.kind === 'word' && next.gap === 'space' && find(scan, 'month', amount.end) === undefined;
}

function dateValue(scan: Scan, at: number, date: NonNullable<ReturnType<typeof readDate>>): RawValue {
  const start = scan.lexemes[at]?.start ?? 0;
  const end = scan.lexemes[date.end - 1]?.end ?? start;
  const { precision, range } = date;
  const text = scan.text.slice(start, end);
  const foundBy = `date/${date.by}`;
  return { kind: 'date', start, end, textStart: start, textEnd: end, text, precision, range, foundBy };
}

function fractionStep(
  scan: Scan,
  at: number,
  fraction: { percent: number; end: number },
  hedge: Hedge | undefined,
): Step {
  const textStart = scan.lexemes[at]?.start ?? 0;
  const end = scan.lexemes[fraction.end - 1]?.end ?? textStart;
  const start = hedge ? (scan.lexemes[hedge.start]?.start ?? textStart) : textStart;
  const text = scan.text.slice(textStart, end);
  const quantity = { value: fraction.percent, bound: hedge?.bound ?? 'exact' } as const;
  const span = { start, end, textStart, textEnd: end, text };
  return {
    values: [{ kind: 'percent', ...span, quantity, fraction: true, foundBy: 'percent/fraction' }],
    end: fraction.end,
  };
}

function amountStep(
  scan: Scan,
  amounts: readonly Amount[],
  first: Amount,
  hedge: Hedge | undefined,
  before: readonly RawValue[],
): Step {
  const values: RawValue[] = [];
  let end = first.end;
  for (const amount of amounts) {
    const after = readHedgeAfter(scan, amount.end);
    const ownHedge = amount === first ? hedge : undefined;
    const found = amountValue(scan, amount, ownHedge, after, before);
    end = found?.end ?? amount.end;
    if (found) values.push(found.value);
  }
  return { values, end };
}

function amountValue(
  scan: Scan,
  amount: Amount,
  hedge: Hedge | undefined,
  after: Hedge | undefined,
  before: readonly RawValue[],
): { value: RawValue; end: number } | undefined {
  const { unit } = amount;
  if (unit?.kind === 'points') return undefined;
  if (unit === undefined && !isCount(scan, amount, hedge !== undefined)) return undefined;
  const bound: Bound = hedge?.bound ?? after?.bound ?? 'exact';
  const { start: textStart, end: textEnd, text } = spanOf(scan, amount);
  const start = hedge ? (scan.lexemes[hedge.start]?.start ?? textStart) : textStart;
  const tailStart = after?.end ?? amount.end;
  const quantity = quantityOf(amount, bound);
  const upTo = (end: number): number => scan.lexemes[end - 1]?.end ?? textEnd;
  const span = { start, textStart, textEnd, text, quantity };
  const style =
    role(scan, amount.start) === 'between' || amount.numbers.length === 2 ? 'range' : amount.style;
  if (unit?.kind === 'money') {
    const currency = unit.currency === 'cent' ? centCurrency(scan, before) : unit.currency;
    const { end, alternatives, per } = readMoneyTail(scan, tailStart, currency);
    const tail = { end: upTo(end), alternatives, per };
    return { value: { kind: 'money', ...span, ...tail, currency, foundBy: `money/${style}` }, end };
  }
  const end = upTo(tailStart);
  return unit?.kind === 'percent'
    ? {
        value: { kind: 'percent', ...span, end, fraction: false, foundBy: `percent/${style}` },
        end: tailStart,
      }
    : { value: { kind: 'count', ...span, end, foundBy: `count/${style}` }, end: tailStart };
}

/** Cents are of the currency named last before them, if it has cents; else of the dollar. */
function centCurrency(scan: Scan, before: readonly RawValue[]): string {
  const named = before.findLast((value) => value.kind === 'money');
  return named && isListed(scan, 'cent-currency', named.currency) ? named.currency : 'USD';
}
