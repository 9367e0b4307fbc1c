import type { Lexicon } from '../lexicon/types.js';

/** What a cell holds: a number with what is written on to it. */
export interface CellValue {
  readonly value: number;
  readonly percent: boolean;
  /** ISO 4217, where the cell itself says it. */
  readonly currency?: string;
  /** What the number is to be multiplied by, where the cell itself says it. */
  readonly scale?: number;
}

const NOTE = /(?:[([][\da-z][)\]]|[*†‡¹²³])$/u;
const PARTS =
  /^(?<open>\()?\s?(?<sign>[-–—−+])?\s?(?<before>\p{L}{0,3}\.?[$€£¥₹]|\p{Lu}{3}|Rs\.?)?\s?(?<open2>\()?(?<sign2>[-–—−+])?\s?(?<digits>\d[\d.,'’\s]*)(?<after>%|\p{L}+)?(?: ?(?<close>\)) ?(?<end>%|\p{L}+)?)?$/u;

/** Reads a cell; undefined for one that holds no number, or one that can be read in two ways. */
export function cellValue(text: string, lexicon: Lexicon): CellValue | undefined {
  const parts = PARTS.exec(withoutNote(text))?.groups;
  if (!parts) return undefined;
  const number = plainNumber(parts['digits']!.trim());
  if (number === undefined) return undefined;
  const unit = (parts['after'] ?? parts['end'] ?? '').toLowerCase();
  const scale = unit === '' || unit === '%' ? undefined : scaleOf(unit, lexicon);
  if (unit !== '' && unit !== '%' && scale === undefined) return undefined;
  const before = parts['before']?.toLowerCase();
  const currency = before === undefined ? undefined : currencyOf(before, lexicon);
  if (before !== undefined && currency === undefined) return undefined;
  const bracketed = (parts['open'] ?? parts['open2']) !== undefined && parts['close'] !== undefined;
  const negative = bracketed || /[-–—−]/.test(`${parts['sign'] ?? ''}${parts['sign2'] ?? ''}`);
  return {
    value: negative ? -number : number,
    percent: unit === '%',
    ...(currency === undefined ? {} : { currency }),
    ...(scale === undefined ? {} : { scale }),
  };
}

/** A label or cell without the marks of footnotes behind it. */
export function withoutNote(text: string): string {
  const shorter = text.replace(NOTE, '').trim();
  return shorter === text ? text : withoutNote(shorter);
}

/** What a word or letter stands for that follows a number: "million", "bn", "k". */
export function scaleOf(word: string, lexicon: Lexicon): number | undefined {
  const singular = word.replace(/s$/, '');
  const value =
    lexicon.value(word, 'magnitude') ??
    lexicon.value(singular, 'magnitude') ??
    lexicon.value(word, 'magnitude-short');
  return value === undefined ? undefined : Number(value);
}

/** The currency of a sign or code: "$", "c$", "eur". */
export const currencyOf = (word: string, lexicon: Lexicon): string | undefined =>
  lexicon.value(word, 'currency-symbol') ??
  lexicon.value(word, 'currency-code') ??
  (/^[a-z]{3}$/.test(word) ? lexicon.value(word, 'currency-code-upper') : undefined);

/**
 * "1,234.5", "1 234,5", "1.234.567", "12'345": groups of three digits with one mark between, and a decimal mark. A single
 * mark with three digits behind it parts thousands if it is a comma, and is left open if it is a stop.
 */
export function plainNumber(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, ' ');
  if (/^\d+$/.test(compact)) return Number(compact);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(compact))
    return Number(compact.replaceAll(',', ''));
  if (/^\d+\.\d+$/.test(compact)) return /^[1-9]\d{0,2}\.\d{3}$/.test(compact) ? undefined : Number(compact);
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/.test(compact))
    return Number(compact.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?$/.test(compact))
    return Number(compact.replace(/[ '’]/g, '').replace(',', '.'));
  return /^\d+,\d{1,2}$/.test(compact) ? Number(compact.replace(',', '.')) : undefined;
}
