import { readAmounts, type Amount } from './amounts.js';
import { readHedge } from './hedges.js';
import type { RawAlternative } from './raw.js';
import { continues, find, isTight, overHyphen, role, type Scan } from './scan.js';
import type { Bound, Quantity } from './types.js';

/** What follows a sum and belongs to it: "(£2.77bn)", "a share". `end` is the lexeme after all of it. */
export interface MoneyTail {
  readonly per?: string;
  readonly alternatives: readonly RawAlternative[];
  readonly end: number;
}

/** The numbers of an amount as a quantity. */
export function quantityOf(amount: Amount, bound: Bound): Quantity {
  const [value, max] = amount.numbers;
  return max === undefined ? { value, bound } : { min: value, max, bound };
}

/** Reads "a share", "per barrel", "each" and bracketed sums in other currencies after a sum that ends at `at`. */
export function readMoneyTail(scan: Scan, at: number, currency: string): MoneyTail {
  const before = readPer(scan, at);
  const brackets = readAlternatives(scan, before?.end ?? at, currency);
  const end = brackets?.end ?? before?.end ?? at;
  const after = before ? undefined : readPer(scan, end);
  const per = before?.per ?? after?.per;
  return {
    ...(per === undefined ? {} : { per }),
    alternatives: brackets?.sums ?? [],
    end: after?.end ?? end,
  };
}

function readPer(scan: Scan, at: number): { per: string; end: number } | undefined {
  if (!continues(scan, at)) return undefined;
  const word = find(scan, 'per-word', at);
  if (word) return { per: word.value, end: word.end };
  const link = role(scan, at);
  const slash = scan.lexemes[at]?.text === '/' || (scan.lexemes[at]?.text === '-' && isTight(scan, at));
  const start =
    slash && ['article', 'per'].includes(role(scan, at + 1) ?? '') ? overHyphen(scan, at + 2) : at + 1;
  if (link !== 'article' && link !== 'per' && !slash) return undefined;
  const unit = continues(scan, start) ? find(scan, 'per', start) : undefined;
  return unit && { per: unit.value, end: unit.end };
}

/** "($5.2bn; £2.77bn)": only where the bracket holds sums in other currencies and nothing else. */
function readAlternatives(
  scan: Scan,
  at: number,
  currency: string,
): { sums: RawAlternative[]; end: number } | undefined {
  if (scan.lexemes[at]?.text !== '(' && scan.lexemes[at]?.text !== '[') return undefined;
  const sums: RawAlternative[] = [];
  let next = at + 1;
  for (;;) {
    const hedge = readHedge(scan, next);
    const start = hedge && 'bound' in hedge ? hedge.end : next;
    const amount = readAmounts(scan, start)[0];
    if (amount?.unit?.kind !== 'money' || amount.unit.currency === currency) return undefined;
    const bound = hedge && 'bound' in hedge ? hedge.bound : 'exact';
    sums.push({
      ...spanOf(scan, amount),
      quantity: quantityOf(amount, bound),
      currency: amount.unit.currency,
    });
    next = readPer(scan, amount.end)?.end ?? amount.end;
    const closing = scan.lexemes[next]?.text;
    if (closing === ')' || closing === ']') return { sums, end: next + 1 };
    if (closing !== ';' && closing !== ',' && closing !== ':' && closing !== '/' && role(scan, next) !== 'or')
      return undefined;
    next += 1;
  }
}

/** Characters and text of an amount. */
export function spanOf(scan: Scan, amount: Amount): { start: number; end: number; text: string } {
  const start = scan.lexemes[amount.start]?.start ?? 0;
  const end = scan.lexemes[amount.end - 1]?.end ?? start;
  return { start, end, text: scan.text.slice(start, end) };
}
