import { lowers, type Context } from './context.js';
import { areFields, placedOffice } from './placed-offices.js';
import type { Run } from './runs.js';
import { isInitial, nameLike } from './shape.js';
import { isAnd } from '../text/function-words.js';

/**
 * An office with capitals inside a run ("Foo Corp Vice President Ann Lee", "Chief Executive Ann Lee", "Foo CEO"):
 * its tokens, or undefined. What follows must look like a person; what only ends a run needs a name before it.
 */
export function titleSpan(context: Context, first: number, end: number): Run | undefined {
  const { tokens, words } = context;
  const placed = placedOffice(context, first, end);
  if (placed) return placed;
  for (let head = end - 1; head >= first; head--) {
    const token = tokens[head];
    if (!token || words.titleWord(token.lower) !== 'head' || words.legalForm(token.lower)) continue;
    let from = phraseFrom(context, first, head);
    // "DHI Group | Chief Executive Ann Lee", where the article speaks of DHI Group elsewhere, too.
    while (
      from > first &&
      partOfTitle(context, from - 1) &&
      !context.article.has(lowers(tokens, first, from))
    )
      from -= 1;
    if (words.lexicon.is(token.lower, 'portfolio-office')) from = portfolioFrom(context, first, from);
    const restStarts = phraseEnd(context, head, end);
    if (restStarts >= end)
      return from > first || end - first === restStarts - from ? { first: from, end } : undefined;
    if (looksLikePerson(context, restStarts, end)) return { first: from, end: restStarts };
    if (
      tokens[restStarts]?.lower === 'of' ||
      tokens[restStarts]?.lower === 'and' ||
      tokens[restStarts]?.lower === 'for'
    ) {
      const fields = areFields(context, restStarts + 1, end);
      return { first: from, end: fields ? end : restStarts + 1 };
    }
  }
  return undefined;
}

/** "EU | Competition Commissioner", "US | Treasury Secretary": where the longest listed office that ends at `head` starts. */
function phraseFrom({ tokens, words, article }: Context, first: number, head: number): number {
  // "Chief | Banking | Officer", "Chief Growth and Strategy Officer": whatever it is that such an officer is in charge of.
  if (tokens[head]?.lower === 'officer')
    for (let from = head - 2; from >= Math.max(first, head - 4); from--)
      if (tokens[from]?.lower === 'chief') return from;
  for (let from = Math.max(first, head - 3); from < head; from++)
    if (
      words.lexicon.is(lowers(tokens, from, head + 1).join(' '), 'position') &&
      !article.has(lowers(tokens, first, from + 1))
    )
      return from;
  return head;
}

/** "Attorney General | Ken Day", "Secretary of State | Ann Lee": where the listed office ends that begins at `head`. */
function phraseEnd({ tokens, words }: Context, head: number, end: number): number {
  for (let last = Math.min(end, head + 3); last > head + 1; last--)
    if (words.lexicon.is(lowers(tokens, head, last).join(' '), 'position')) return last;
  return head + 1;
}

/** "Petroleum and Natural Gas | Minister Ann Lee": plain words in front of such an office say what it is for. */
function portfolioFrom({ tokens, words }: Context, first: number, office: number): number {
  const isField = (at: number): boolean => {
    const lower = tokens[at]?.lower ?? '';
    const named = words.place(lower) ?? words.known(lower) ?? words.organizationWord(lower);
    return (
      words.lexicon.isOrdinary(lower) && !words.demonym(lower) && (named === undefined || named === 'weak')
    );
  };
  let from = office;
  while (from > first && isField(from - 1)) {
    from -= 1;
    const joined = /^(?:and|&|,)$/.test(tokens[from - 1]?.lower ?? '');
    if (joined && from - 1 > first && isField(from - 2)) from -= 1;
  }
  return from;
}

const partOfTitle = (context: Context, at: number): boolean => {
  const token = context.tokens[at];
  if (!token) return false;
  if (context.words.titleWord(token.lower) !== undefined)
    // "Foo Chief Financial Officer": "financial" belongs to a company's name unless an office has begun before it.
    return (
      context.words.organizationWord(token.lower) !== 'strong' ||
      token.lower === 'finance' ||
      context.words.titleWord(context.tokens[at - 1]?.lower ?? '') !== undefined
    );
  if (!isAnd(token.lower)) return false;
  return context.words.titleWord(context.tokens[at - 1]?.lower ?? '') !== undefined;
};

/** One to four words without any of an organisation, the first no ordinary word unless it is a given name. */
function looksLikePerson(context: Context, first: number, end: number): boolean {
  const { tokens, words } = context;
  const token = tokens[first];
  if (!token || end - first > 4 || !nameLike(token, words)) return false;
  // "Premier | African Minerals": no name of a person begins with a nationality.
  if (words.demonym(token.lower) && !words.given(token.lower) && end - first > 1) return false;
  for (let at = first; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (
      words.organizationWord(lower) === 'strong' ||
      words.legalForm(lower) ||
      words.titleWord(lower) === 'head'
    )
      return false;
  }
  return (
    words.given(token.lower) ||
    isInitial(token) ||
    words.honorific(token.lower) !== undefined ||
    !words.lexicon.isOrdinary(token.lower) ||
    (end - first === 1 && !isThing(context, first)) ||
    // "Vexa CEO Rusty Shelton"
    (end - first > 1 && isSurname(context, end - 1))
  );
}

/** "Executive Life", "Chief Oil": an ordinary noun that is nobody's surname, here or in general, makes a name of an office. */
export function isThing({ tokens, words, article }: Context, at: number): boolean {
  const token = tokens[at];
  if (!token || !words.lexicon.isOrdinary(token.lower) || words.surname(token.lower)) return false;
  return !article.has([token.lower]) && token.readings.usual === 'noun';
}

/** A surname of lists, or a word that is nothing else. */
const isSurname = ({ tokens, words }: Context, at: number): boolean => {
  const lower = tokens[at]?.lower ?? '';
  return words.surname(lower) || !words.lexicon.isOrdinary(lower);
};
