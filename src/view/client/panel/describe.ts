import type { ViewFact, ViewModel } from '../../types.js';
import { amountText, compactNumber, percentText, quantityText } from '../../words.js';

/** A line of a fact's description: what it is, and how the article puts it where that says more. */
export interface Detail {
  readonly name: string;
  readonly value: string;
  readonly told?: string;
}

/** The numbers and words of a fact, for reading. */
export function detailsOf({ percent, amount, count, date, words, period }: ViewFact): Detail[] {
  const values: (Detail | false | undefined)[] = [
    percent && { name: 'Percent', value: percentText(percent), told: percent.text },
    amount && { name: 'Amount', value: amountText(amount), told: amount.text },
    count && { name: 'Count', value: quantityText(count, compactNumber), told: count.text },
    date && { name: 'Date', value: dateText(date.start, date.end) ?? date.text, told: date.text },
    !date && period?.from === 'article' && { name: 'Told on', value: period.start },
  ];
  const told = Object.entries(words).map(([key, value]) => ({ name: sentenceCase(key), value }));
  return [...values.filter((detail) => detail !== undefined && detail !== false), ...told];
}

/** "2013-04-29", "2012", "April 2013" as days say it: one day, a whole year or month, else from–to. */
export function dateText(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined) return start ?? end;
  if (start === end) return start;
  const [year, month] = [start.slice(0, 4), start.slice(0, 7)];
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  if (start === `${month}-01` && end.startsWith(month)) return month;
  return `${start} to ${end}`;
}

export function sentenceCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function confidenceText(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

export function familyOf({ types }: Pick<ViewModel, 'types'>, fact: ViewFact): number {
  return types[fact.type]?.family ?? 0;
}
