import type { Amount } from './amounts.js';
import { find, findBefore, isDash, isTight, overHyphen, role, type Scan } from './scan.js';

/**
 * True when an amount without unit counts something. Years, ages, times, durations, model numbers, scores, versions and
 * the pronoun "one" do not.
 * @param hedged "about", "more than" stands before it
 */
export function isCount(scan: Scan, amount: Amount, hedged: boolean): boolean {
  const { start, end, reading } = amount;
  if (isPartOfCode(scan, start, end) || amount.numbers[0] < 1) return false;
  if (reading.scale >= 1000 || amount.numbers[0] >= 10000) return true;
  const next = overHyphen(scan, end);
  if (next > end || isDuration(scan, end, isLargeNumber(scan, amount))) return false;
  if (hedged) return true;
  if (reading.style === 'words' && amount.numbers[0] === 1) return isCountingOne(scan, start, end);
  return !isNumbered(scan, start, end) && !isAge(scan, start, end);
}

/** Written on to letters, digits, colons or slashes: "9am", "10:30", "3G", "747-400", "555-1234". */
function isPartOfCode(scan: Scan, start: number, end: number): boolean {
  const after = scan.lexemes[end];
  const before = scan.lexemes[start - 1];
  if (after?.text === '.' && after.gap === 'space' && scan.lexemes[end + 1]?.kind === 'number') return true;
  if (after && isTight(scan, end)) {
    if (after.kind !== 'sign' || /[:/_@#°"'’%$€£]/.test(after.text))
      return after.text !== "'" && after.text !== '’';
    if (after.text === '.' && isTight(scan, end + 1)) return scan.lexemes[end + 1]?.kind !== 'word';
    // "200- to 300-seat": what is counted comes after the second number.
    if (isDash(scan, end)) return !isTight(scan, end + 1) || scan.lexemes[end + 1]?.kind === 'number';
  }
  if (!before || !isTight(scan, start))
    return before?.kind === 'number' && scan.lexemes[start]?.kind === 'number';
  return before.kind !== 'sign' || /[:/.\-–+_@#$'’]/.test(before.text);
}

/** @param large the number counts before a word that only goes on with the sentence ("412 in May") */
function isDuration(scan: Scan, at: number, large: boolean): boolean {
  const word = scan.lexemes[at];
  const unit = word?.gap === 'space' ? find(scan, 'not-counted', at) : undefined;
  return unit !== undefined && !(large && unit.value === 'word') && !isContinued(scan, at);
}

/** Digits that are no year: "412", "4,120". Smaller numbers are scores, ages and days as often. */
function isLargeNumber(scan: Scan, { start, numbers, reading }: Amount): boolean {
  const [number] = numbers;
  const year = number >= 1500 && number < 2100 && !(scan.lexemes[start]?.text ?? '').includes(',');
  return reading.style === 'digits' && !year && number >= (role(scan, start - 1) === 'to' ? 10 : 100);
}

/** "two and" goes on counting; "two of" does not, nor does "two years". */
function isContinued(scan: Scan, at: number): boolean {
  const link = role(scan, at);
  return link === 'and' || link === 'or' || link === 'to' || link === 'of';
}

/** "one plant", but not "one of", "no one", "one day". */
function isCountingOne(scan: Scan, start: number, end: number): boolean {
  const next = scan.lexemes[end];
  if (next?.kind !== 'word' || next.gap !== 'space' || next.lower !== next.text) return false;
  return find(scan, 'not-counted', end) === undefined && findBefore(scan, 'not-one', start, 1) === undefined;
}

/** "No. 2", "Chapter 11", "Boeing 747": a number that names. */
function isNumbered(scan: Scan, start: number, end: number): boolean {
  if (findBefore(scan, 'numbered', start)) return true;
  const before = scan.lexemes[start - 1];
  const after = scan.lexemes[end];
  const sentenceStart = start < 2 || /[.!?:"”“]/.test(scan.lexemes[start - 2]?.text ?? '');
  if (before?.kind !== 'word' || sentenceStart || scan.lexemes[start]?.kind !== 'number') return false;
  // "cost Foo 1,200 jobs": models have no thousands' separator.
  if (scan.lexemes[start]?.text.includes(',')) return false;
  const capital = before.text !== before.lower && find(scan, 'month', start - 1) === undefined;
  // In a Title Case headline the next word is capitalised too: "Group Axes 90 Jobs".
  return capital && !(after?.kind === 'word' && after.text !== after.lower);
}

/** "aged 54", ", 54," */
function isAge(scan: Scan, start: number, end: number): boolean {
  if (findBefore(scan, 'age-word', start, 1)) return true;
  const between = scan.lexemes[start - 1]?.text === ',' && /^[,.;)]$/.test(scan.lexemes[end]?.text ?? '');
  const name = scan.lexemes[start - 2];
  return (
    between &&
    /^\d\d$/.test(scan.lexemes[start]?.text ?? '') &&
    name?.kind === 'word' &&
    name.text !== name.lower
  );
}
