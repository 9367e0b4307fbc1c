import { FORM } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import { phraseEnds } from './apposition-cues.js';
import { lowers, type Context } from './context.js';
import type { Run } from './runs.js';
import { isAnd, isIndefiniteArticle } from '../text/function-words.js';
import { isOffice } from './words.js';

/**
 * An office with capitals that is told by its place: "Ann Lee, Practice Leader at Foo", "was Insights Partner at Foo",
 * "Managing Partner and Financial Advisor of Foo". Its tokens at the end of a run, or undefined.
 */
export function placedOffice(context: Context, first: number, end: number): Run | undefined {
  const head = end - 1;
  if (!isJob(context, head) || !opensFirm(context, end)) return undefined;
  let from = head;
  while (from > first && isField(context, from - 1)) from -= 1;
  if (context.article.has(lowers(context.tokens, from, end))) return undefined;
  if (from > first) return head > from ? { first: from, end } : undefined;
  return standsForOffice(context, first) ? { first, end } : undefined;
}

/** A noun for what one person does: "Advisor", "Banker", but not "Partners". */
function isJob({ tokens, words }: Context, at: number): boolean {
  const token = tokens[at];
  if (!token || token.readings.isNoun(FORM.plural) || words.legalForm(token.lower)) return false;
  return isOffice(token.lower, words) || words.lexicon.nounKinds(token.lower).includes('kind-of-person');
}

/** Whether the firm comes behind it: "at Foo", "of the Foo Group". */
function opensFirm({ tokens }: Context, at: number): boolean {
  const [of, next] = [tokens[at], tokens[at + 1]];
  if (!/^(?:at|of|for|with)$/.test(of?.lower ?? '') || next?.sentence !== of?.sentence) return false;
  return next?.capital === true || /^(?:the|an?|its|his|her)$/.test(next?.lower ?? '');
}

/** A plain word in front of a job, which says what it is for. */
function isField({ tokens, words }: Context, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const named = words.place(lower) ?? words.known(lower);
  return (
    words.titleWord(lower) !== 'head' &&
    words.lexicon.isOrdinary(lower) &&
    !words.given(lower) &&
    !words.demonym(lower) &&
    named === undefined
  );
}

/** "Vice President of | Sales and Marketing | at Foo": plain words behind an office that say what it is for, and no firm. */
export function areFields(context: Context, first: number, end: number): boolean {
  const { tokens, words } = context;
  const certain = opensFirm(context, end);
  for (let at = first; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (isAnd(lower) || lower === ',') continue;
    if (!(certain ? isField(context, at) : words.lexicon.value(lower, 'office-field') !== undefined))
      return false;
  }
  return first < end;
}

/** "Ann Lee, |", "as |", "was an |", "Managing Partner and |": what stands in front of an office, and of no name. */
function standsForOffice(context: Context, first: number): boolean {
  const { tokens } = context;
  const sentence = tokens[first]?.sentence;
  const before = (at: number): Token | undefined =>
    tokens[at]?.sentence === sentence ? tokens[at] : undefined;
  let at = first - 1;
  if (isIndefiniteArticle(before(at)?.lower)) at -= 1;
  const token = before(at);
  if (!token) return false;
  if (token.text === ',') return before(at - 1)?.capital === true;
  if (isAnd(token.lower)) return phraseEnds(context, at - 1, 'position');
  return token.lower === 'as' || token.readings.inClass('be');
}
