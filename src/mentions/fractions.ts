import { find, findBefore, isTight, role, type Scan } from './scan.js';

/** "half of", "two-thirds", "50-50": percent of a whole, with the lexeme after the fraction's own words. */
export interface Fraction {
  readonly percent: number;
  readonly end: number;
}

/** The fraction that starts at lexeme `at`, where the words around say that it is one ("first half" is not, "fell by a fifth" is). */
export function readFraction(scan: Scan, at: number): Fraction | undefined {
  const sure = find(scan, 'fraction', at);
  const ofWhole = find(scan, 'fraction-of', at);
  const ordinal = findBefore(scan, 'ordinal', at) ?? findBefore(scan, 'relative', at);
  if (ordinal) return undefined;
  const ratio = find(scan, 'ratio', at);
  if (ratio && !isTight(scan, ratio.end)) return { percent: Number(ratio.value), end: ratio.end };
  if (
    ofWhole &&
    (sure === undefined || ofWhole.end > sure.end) &&
    (isOf(scan, ofWhole.end) || role(scan, at - 1) === 'by')
  )
    return { percent: Number(ofWhole.value), end: ofWhole.end };
  if (sure) return { percent: Number(sure.value), end: sure.end };
  const beforeDeterminer = find(scan, 'fraction-determiner', at);
  if (beforeDeterminer && find(scan, 'determiner', beforeDeterminer.end))
    return { percent: Number(beforeDeterminer.value), end: beforeDeterminer.end };
  const beforeStake = find(scan, 'fraction-stake', at);
  if (beforeStake && find(scan, 'stake-noun', beforeStake.end))
    return { percent: Number(beforeStake.value), end: beforeStake.end };
  return undefined;
}

function isOf(scan: Scan, at: number): boolean {
  return role(scan, at) === 'of';
}
