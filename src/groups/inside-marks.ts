import { isIndefiniteArticle } from '../text/function-words.js';
import type { Tag, TaggedUnit } from './types.js';

/** What may stand between the words of a group: "a "state of war"", "a large, modern mill", "a 40-year-old mill". */
export const INSIDE: ReadonlySet<Tag> = new Set(['quote', 'comma', 'other']);

/** Whether the mark at `i` stands inside a group: a quotation mark or comma behind an adjective, a hyphen behind a number. */
export function isInside(units: readonly TaggedUnit[], i: number, held: boolean): boolean {
  const [before, mark, next, behind] = [units[i - 1], units[i], units[i + 1], units[i + 2]];
  if (mark?.tag === 'quote')
    return (
      held &&
      before?.tag !== 'quote' &&
      next !== undefined &&
      (next.tag === 'noun' || next.tag === 'adjective')
    );
  if (before?.tag === 'value' && mark?.tag === 'other')
    return (
      mark.lower === '-' && next?.tag === 'adjective' && (behind?.tag === 'noun' || behind?.tag === 'name')
    );
  if (mark?.tag !== 'comma') return false;
  const article = isIndefinite(units[i - 2]);
  const [described, goesOn] = [isAdjectival(before, article), isAdjectival(next, article)];
  if (!described || !goesOn) return false;
  // "an Oslo-based, listed, international bank"
  if (behind?.tag === 'comma') return article && units[i + 3]?.tag === 'adjective';
  return behind?.tag === 'noun' || behind?.tag === 'adjective' || behind?.tag === 'conjunction';
}

/** An adjective or, behind an article, a compound that stands for one: "an early-stage, venture-backed start-up". */
const isAdjectival = (unit: TaggedUnit | undefined, article: boolean): boolean =>
  unit?.tag === 'adjective' ||
  (article && (unit?.tag === 'noun' || unit?.tag === 'name') && /-\p{Ll}/u.test(unit.lower));

const isIndefinite = (unit: TaggedUnit | undefined): boolean =>
  unit?.tag === 'determiner' && isIndefiniteArticle(unit.lower);
