import { FORM, PART } from '../lexicon/readings.js';
import { sentenceOf, type Context } from './context.js';
import { nameLike, opensClause } from './shape.js';

/**
 * Whether the comma at `at` stands inside a firm named after its partners: "Garland, Peake and Co", "the firm of Garland,
 * Peake and Lowe", "Garland, Peake, Lowe & Tarrow" and, where a sentence opens and no list can follow, "Garland, Peake Capital
 * Corp said".
 */
export function partnersComma(context: Context, first: number, at: number, end: number): boolean {
  const { tokens } = context;
  if (listsPartners(context, first, at, end)) return true;
  if (!isPartner(context, at - 1) || !isWord(context, at + 1)) return false;
  const partners = tokens.slice(first, at).filter((_, i) => i % 2 === 0).length === (at - first + 1) / 2;
  if (!partners || (at - first > 1 && tokens[first + 1]?.text !== ',')) return false;
  if (tokens[at + 2]?.lower === 'and' && at + 3 < end) return closesPartners(context, first, at + 3);
  return at - first === 1 && opensWithFirm(context, first, at + 1, end);
}

/** Single words between commas, and at the end "&" and one more: with "LLP" behind it, or where they are four and none a known name. */
function listsPartners(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  let last = first;
  while (last + 2 < end && tokens[last + 1]?.text === ',' && isWord(context, last + 2)) last += 2;
  if (last < at || last + 2 >= end || tokens[last + 1]?.text !== '&' || !isWord(context, last + 2))
    return false;
  if (words.lexicon.value(tokens[last + 3]?.lower ?? '', 'join-word') === 'firm')
    return isWord(context, first);
  const partners = tokens.slice(first, last + 3).filter(({ kind }) => kind === 'word');
  return (
    partners.length > 3 &&
    partners.every(({ index, text }) => isPartner(context, index) && /\p{Ll}/u.test(text))
  );
}

/** "and Co", or a further partner where "the firm of" stands before the first. */
function closesPartners(context: Context, first: number, last: number): boolean {
  const { tokens, words } = context;
  if (words.lexicon.value(tokens[last]?.lower ?? '', 'join-word') === 'partner') return true;
  const kind = tokens[first - 2]?.lower ?? '';
  return tokens[first - 1]?.lower === 'of' && words.lexicon.is(kind, 'company-noun') && isWord(context, last);
}

/** The rest of the name at `from` ends in a legal suffix and has a verb right behind it. */
function opensWithFirm(context: Context, first: number, from: number, end: number): boolean {
  const { tokens, words } = context;
  const sentence = sentenceOf(context, first);
  if (!sentence || !opensClause(tokens, first, sentence)) return false;
  let last = from;
  while (last + 1 < end && tokens[last + 1]?.kind === 'word' && tokens[last + 1]?.capital) last += 1;
  const verb = tokens[last + 1];
  return (
    last > from &&
    words.legalForm(tokens[last]?.lower ?? '') &&
    verb !== undefined &&
    (verb.readings.is(PART.auxiliary) || verb.readings.inForm(FORM.past | FORM.third))
  );
}

/** One word that is written like a name and is no place or well-known company. */
const isPartner = (context: Context, at: number): boolean => {
  const lower = context.tokens[at]?.lower ?? '';
  const { words } = context;
  return isWord(context, at) && words.place(lower) === undefined && words.known(lower) === undefined;
};

function isWord({ tokens, words }: Context, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && nameLike(token, words) && !words.closed(token) && !words.legalForm(token.lower)
  );
}
