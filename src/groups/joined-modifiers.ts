import { FORM } from '../lexicon/readings.js';
import type { GroupKnowledge } from './group-knowledge.js';
import type { TaggedUnit } from './types.js';

/** Nouns for a company or a part of it, before which two nouns are joined: "its oil and gas unit", "media and retail partners". */
const BUSINESS: readonly string[] = ['subsidiary', 'unnamed-unit', 'company-noun', 'ally', 'client'];

/** "financial and legal advisers", "its oil and gas unit": a conjunction between two words that stand before one noun. */
export function joinsModifiers(
  units: readonly TaggedUnit[],
  i: number,
  start: number,
  know: GroupKnowledge,
): boolean {
  const [before, and, next] = [units[i - 1], units[i], units[i + 1]];
  if (i <= start || and?.tag !== 'conjunction') return false;
  if (before?.tag === 'adjective' && joinsAdjectives(units, i)) return true;
  if (and.lower !== 'and') return false;
  if (joinsOffice(units, i, start, know)) return true;
  const isBusiness = (unit: TaggedUnit): boolean => BUSINESS.some((c) => know.inClass(unit, c));
  if (before?.tag !== 'noun' || !next || !isSingular(before)) return false;
  // "a design and drafting firm"
  const made = next.tag === 'adjective' && next.readings.inForm(FORM.gerund) && !isBusiness(before);
  if (next.tag !== 'noun' && !made) return false;
  // "the oil and gas field": "gas field" is one word of the lexicon.
  if (next.end - next.first > 1 && isBusiness(next)) return !isBusiness(before);
  // "its digital identity and data verification venture"
  let head = i + 2;
  while (head < i + LONGEST && units[head + 1]?.tag === 'noun' && !isBusiness(before)) head++;
  const kind = units[head];
  return kind?.tag === 'noun' && isBusiness(kind);
}

/** Most nouns of what the conjunction joins, with the one that both stand before. */
const LONGEST = 3;

/** What may be one thing, as far as is known: "a private-equity and asset-brokerage firm". */
const isSingular = ({ readings }: TaggedUnit): boolean =>
  readings.inForm(FORM.singular) || !readings.inForm(FORM.plural);

/** "successful and highly profitable firm", "a large or small old mill": adjectives on both sides, and a noun behind them. */
function joinsAdjectives(units: readonly TaggedUnit[], and: number): boolean {
  if (!/^(?:and|or|but)$/.test(units[and]?.lower ?? '')) return false;
  let k = and + 1;
  if (units[k]?.tag === 'adverb') k++;
  const first = k;
  while (units[k]?.tag === 'adjective') k++;
  return k > first && units[k]?.tag === 'noun';
}

/** "chief data and analytics officer", "chief risk and compliance officer": what an office is for, once its first word has been said. */
function joinsOffice(units: readonly TaggedUnit[], i: number, start: number, know: GroupKnowledge): boolean {
  const [before, next, behind] = [units[i - 1], units[i + 1], units[i + 2]];
  const opened = units.slice(start, i - 1).some((u) => know.inClass(u, 'office-opening'));
  if (!opened || before?.tag !== 'noun' || know.inClass(before, 'position') || next?.tag !== 'noun')
    return false;
  const isOffice = (u: TaggedUnit): boolean =>
    know.inClass(u, 'position') || know.inClass(u, 'position-head');
  const phrase = next.end - next.first > 1 && isOffice(next);
  return phrase || (behind?.tag === 'noun' && isOffice(behind));
}
