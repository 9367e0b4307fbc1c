import { FORM } from '../lexicon/readings.js';
import { isAbbreviated } from './brackets.js';
import { lowers, sentenceOf, type Context } from './context.js';
import { opensClause } from './shape.js';
import { isOffice } from './words.js';

const role = (context: Context, at: number): string | undefined =>
  context.words.lexicon.value(context.tokens[at]?.lower ?? '', 'join-word');

/** Whether the connector at `at` joins one name ("Johnson & Johnson", "Bank of Scotland") or parts two. */
export function joinDecision(context: Context, first: number, at: number, end: number): boolean {
  const connector = context.tokens[at]?.lower;
  if (connector === '&') return ampersand(context, first, at, end);
  if (connector === 'and') return and(context, first, at, end);
  return of(context, first, at, end);
}

const listedName = (context: Context, name: readonly string[]): boolean =>
  name.length > 0 && (context.listed.has(name) || context.words.known(name.join(' ')) !== undefined);

const isName = (context: Context, first: number, end: number): boolean => {
  const name = lowers(context.tokens, first, end);
  return (
    name.length > 0 &&
    (context.listed.has(name) ||
      context.article.has(name) ||
      context.words.known(name.join(' ')) !== undefined)
  );
};

/** "Hallam and Ridgeway (HR)", "Corp of Norland (CN)": letters in brackets that are not those of the second half alone. */
const isOneAcronym = (context: Context, first: number, at: number, end: number): boolean =>
  isAbbreviated(context, first, end) && !isAbbreviated(context, at + 1, end);

function ampersand(context: Context, first: number, at: number, end: number): boolean {
  // "Foo & Co"
  if (end - at === 2 && context.words.legalForm(context.tokens[at + 1]?.lower ?? '')) return true;
  return !(isName(context, first, at) && isName(context, at + 1, end));
}

function and(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const stop = beforeConnector(context, at + 1, end);
  const [left, right, last] = [tokens[at - 1], tokens[at + 1], tokens[stop - 1]];
  if (!left || !right || !last) return false;
  if (isOneAcronym(context, first, at, end)) return true;
  // "Foo S and L"
  if (/^\p{Lu}$/u.test(left.text) && /^\p{Lu}$/u.test(right.text)) return true;
  // "Farmers Bank and Trust Co"
  if (words.lexicon.value(right.lower, 'joined-behind') === left.lower) return true;
  if (role(context, at + 1) === 'partner' || context.article.longest(tokens, first, end) > at - first)
    return true;
  // "Garland, Peake and Lowe": only a firm named after its partners has a comma.
  if (!words.legalForm(left.lower) && tokens.slice(first, at).some((token) => token.text === ','))
    return true;
  const [one, two] = [lowers(tokens, first, at), lowers(tokens, at + 1, stop)];
  if (
    words.legalForm(left.lower) ||
    role(context, first - 1) === 'parts' ||
    listedName(context, one) ||
    listedName(context, two)
  )
    return false;
  // "Lund Equity and Moravia Partners": two names that end as organizations do.
  if (endsFull(context, first, at) && endsFull(context, at + 1, stop)) return false;
  const joinedTail = words.legalForm(last.lower) || words.organizationWord(last.lower) !== undefined;
  const of = officeBefore(context, first, at);
  const office = of >= 0 || role(context, first) === 'office';
  // "Texas Oil and Gas Corp", "Securities and Exchange Commission", "Department of Trade and Industry": two plain nouns.
  const plain =
    words.lexicon.isOrdinary(left.lower) &&
    words.lexicon.isOrdinary(right.lower) &&
    !words.place(right.lower) &&
    !words.given(right.lower) &&
    !words.demonym(right.lower);
  const both = context.article.has(one) && context.article.has(two);
  const whole =
    words.organizationWord(left.lower) === 'strong' && role(context, at - 1) !== 'half' && !office;
  // "Port Authority of Texas and New Mexico"
  const isPlace = (name: readonly string[]): boolean => words.place(name.join(' ')) !== undefined;
  if (of >= 0 && isPlace(lowers(tokens, of + 1, at)) && isPlace(two)) return true;
  if (plain && (joinedTail || office) && !whole && words.known(left.lower) === undefined && !both)
    return true;
  if (context.article.has(two)) return false;
  if (isOneSubject(context, first, at, stop)) return true;
  const legal =
    words.legalForm(last.lower) && words.lexicon.value(last.lower, 'soft-legal-form') === undefined;
  return (legal || role(context, stop - 1) === 'tail') && isNew(context, first, at);
}

/** Where "of" or "for" stands behind an office within the name before `at`: "Larkdale Institute of | Music and Art"; -1 for none. */
function officeBefore(context: Context, first: number, at: number): number {
  for (let k = at - 1; k > first; k--)
    if (/^(?:of|for)$/.test(context.tokens[k]?.lower ?? ''))
      return role(context, k - 1) === 'office' ? k : -1;
  return -1;
}

/** Two words or more before any legal suffix, the last of them a word of organizations. */
function endsFull({ tokens, words }: Context, first: number, end: number): boolean {
  let last = end - 1;
  while (
    last > first &&
    (words.legalForm(tokens[last]?.lower ?? '') || words.generic(tokens[last]?.lower ?? ''))
  )
    last -= 1;
  const kind =
    words.organizationWord(tokens[end - 1]?.lower ?? '') ?? words.organizationWord(tokens[last]?.lower ?? '');
  return last > first && kind !== undefined;
}

/**
 * "Kaufman and Broad Inc": a company named in full has its own legal suffix, so a word without one that the article
 * uses nowhere else belongs to the name behind it.
 */
function isNew(context: Context, first: number, at: number): boolean {
  const { tokens, words } = context;
  const head = tokens[first];
  if (!head || at - first > 2 || context.article.beginsLonger(head.lower)) return false;
  const lower = lowers(tokens, first, at).join(' ');
  if (words.known(lower) || words.place(lower) || words.demonym(head.lower)) return false;
  return (
    at - first === 1 ||
    // "Foo Capital, Bar International and Baz AB": the last two of a list.
    (tokens[first - 1]?.text !== ',' &&
      !words.given(head.lower) &&
      words.organizationWord(tokens[at - 1]?.lower ?? '') === 'weak')
  );
}

/** "Cross and Tilden said it", "Cross and Tilden has": two new words that open a sentence and are one for its verb. */
function isOneSubject(context: Context, first: number, at: number, stop: number): boolean {
  const { tokens, words } = context;
  const sentence = sentenceOf(context, first);
  if (at - first !== 1 || stop - at !== 2 || !sentence || !opensClause(tokens, first, sentence)) return false;
  const known = [first, at + 1].some((i) => {
    const lower = tokens[i]?.lower ?? '';
    return words.known(lower) !== undefined || words.place(lower) !== undefined || words.given(lower);
  });
  const verb = tokens[stop];
  if (known || !verb || context.article.has([tokens[first]?.lower ?? ''])) return false;
  const singular = verb.readings.isVerb(FORM.third);
  return (
    singular ||
    /^(?:has|is|was|does)$/.test(verb.lower) ||
    (words.lexicon.is(verb.lower, 'say') && /^(?:it|its)$/.test(tokens[stop + 1]?.lower ?? ''))
  );
}

/** The first "of" or "and" behind `from`, or the end. */
function beforeConnector(context: Context, from: number, end: number): number {
  let at = from;
  while (at < end && context.words.connector(context.tokens[at]?.lower ?? '') !== 'inner') at += 1;
  return at;
}

function of(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (!left || !right) return false;
  if (isName(context, first, at) && !words.ofHead(left.lower)) return false;
  if (isPersonWith(context, first, at)) return false;
  if (isOneAcronym(context, first, at, end)) return true;
  // "the Supervisory Board of Foo"
  if (at - first > 1 && words.stop(lowers(tokens, first, at).join(' '))) return false;
  const rest = lowers(tokens, at + 1, end)
    .filter((word) => word !== 'the')
    .join(' ');
  const stop = beforeConnector(context, at + 1, end);
  if (isLocation(context, first, at, end, rest)) return false;
  // "Union Bancorp of Ostland Inc": the suffix behind the place is that of the whole name.
  const bare = lowers(tokens, at + 1, stop - 1)
    .filter((word) => word !== ',')
    .join(' ');
  if (words.legalForm(tokens[stop - 1]?.lower ?? '') && words.place(bare) && !words.legalForm(left.lower))
    return true;
  if (words.ofHead(left.lower))
    return tokens[at]?.lower === 'of' || words.organizationWord(left.lower) !== undefined;
  // "the Plastics Division of Foo", "Clients of Foo": what belongs to the name behind "of" is no part of it.
  if (OWNED.some((name) => words.lexicon.is(left.lower, name))) return false;
  // "Directors | of Foo", "Governor | of Ohio Ann Lee"
  if (isOffice(left.lower, words) && !words.lexicon.isOrdinary(right.lower)) return false;
  // "House of Fraser", "Legend of Zelda": an ordinary noun before "of", and no place after it.
  if (words.titleWord(left.lower) === 'head' || opensWithPlural(context, first, at)) return false;
  return (
    tokens[at]?.lower === 'of' &&
    words.lexicon.isOrdinary(left.lower) &&
    (!words.place(rest) || tokens.slice(first, at).every((token) => words.ordinary(token.lower))) &&
    !words.legalForm(tokens[end - 1]?.lower ?? '')
  );
}

/** Nouns for what a company has. */
const OWNED = [
  'subsidiary',
  'client',
  'ally',
  'investor',
  'acquisition',
  'merger',
  'whole-noun',
  'sale',
] as const;

/** "Shareholders | of Vexa", "Think | of Vexa": a plural or verb that has its capital from opening the sentence, and nowhere else. */
function opensWithPlural(context: Context, first: number, at: number): boolean {
  const token = context.tokens[first];
  const sentence = sentenceOf(context, first);
  if (!token || !sentence || at - first !== 1 || !opensClause(context.tokens, first, sentence)) return false;
  const plural = token.readings.isNoun(FORM.plural);
  const staff = context.words.lexicon.is(token.lower, 'worker');
  const verb = token.readings.usual === 'verb';
  return (plural || staff || verb) && !context.capitalInside.has(token.lower);
}

/** "chief executive Ann Bird | of Vexa": a given name, and nothing of an organization's name. */
function isPersonWith({ tokens, words }: Context, first: number, at: number): boolean {
  const own = lowers(tokens, first, at);
  const [given] = own;
  return (
    own.length > 1 &&
    given !== undefined &&
    words.given(given) &&
    !words.lexicon.isOrdinary(given) &&
    own.every((word) => !words.ofHead(word) && words.organizationWord(word) === undefined)
  );
}

/** "Foo Corp of Wayne, N.J.", "Foo Inc of Boston": where a company is, behind a name that is distinctive without it. */
function isLocation(context: Context, first: number, at: number, end: number, rest: string): boolean {
  const { tokens, words } = context;
  const state = tokens[end]?.text === ',' && words.place(tokens[end + 1]?.lower ?? '') !== undefined;
  if (!state && words.place(rest) === undefined) return false;
  if (words.legalForm(tokens[end - 1]?.lower ?? '')) return false;
  const left = tokens[at - 1];
  const soft = words.lexicon.value(left?.lower ?? '', 'soft-legal-form') !== undefined;
  if (left && !soft && words.legalForm(left.lower))
    return state || words.lexicon.value(rest, 'join-word') !== 'country';
  const own = tokens.slice(first, at - 1);
  // "First National Bank of Wayne, N.J.": there is one in every town.
  const common = (lower: string): boolean =>
    words.ofHead(left?.lower ?? '') && words.lexicon.value(lower, 'join-word') === 'common';
  const distinctive = (lower: string): boolean =>
    state ? words.organizationWord(lower) === undefined : !words.ordinary(lower) && !words.place(lower);
  return own.some((token) => distinctive(token.lower) && !common(token.lower));
}
