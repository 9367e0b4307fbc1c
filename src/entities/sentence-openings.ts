import { FORM, PART } from '../lexicon/readings.js';
import { knownAt, lowers, sentenceOf, type Context } from './context.js';
import { joinDecision } from './joins.js';
import { isAbbreviated } from './brackets.js';
import { isInitial, nameLike, opensClause } from './shape.js';
import { isThing } from './titles.js';

const DESCRIBING = [
  'company-noun',
  'person-noun',
  'position',
  'product-noun',
  'news-source',
  'public-body',
  'rival-noun',
] as const;

/**
 * How many tokens at the start of a run are no part of the name: articles, "Mr", a nationality before a name,
 * an ordinary word that has its capital only from opening the sentence. 0 when the name starts here.
 */
export function opensWithWord(context: Context, first: number, end: number): number {
  const { tokens, words } = context;
  const token = tokens[first];
  if (!token) return 0;
  const next = tokens[first + 1];
  const rest = end - first - 1;
  if (token.kind !== 'word' && token.kind !== 'number') return 1;
  if (knownAt(context, first, end) > 1 || opensPlace(context, first, end)) return 0;
  if (words.honorific(token.lower) === 'dropped') return rest > 0 && isTitle(context, first, end) ? 1 : 0;
  // "May Department Stores Co", but "May Norvane" is a date before a name.
  if (words.lexicon.is(token.lower, 'month') && rest > 0)
    return endsAsOrganization(context, first + 1, end) ? 0 : 1;
  const article = words.lexicon.is(token.lower, 'article');
  if (
    words.closed(token) &&
    rest > 0 &&
    (article || opensHere(context, first)) &&
    !(words.given(token.lower) && next && nameLike(next, words)) &&
    !isNumberInName(context, first, end) &&
    !isTold(context, first, end)
  )
    return 1;
  if (words.connector(token.lower) === 'inner') return 1;
  // "Shares of Foo (NYSE: FOO) rose"
  if (next?.lower === 'of' && words.lexicon.is(token.lower, 'share') && opensHere(context, first)) return 1;
  if (nationality(context, first)) return dropsNationality(context, first, end) ? 1 : 0;
  const sentence = sentenceOf(context, first);
  if (!sentence || sentence.letters !== 'sentence' || !opensHere(context, first)) return 0;
  return dropsOpening(context, first, end) ? 1 : 0;
}

/** "Rusty Lund, chairman of Foo", "Champions Radio Network (CRN)": what stands behind tells where the name begins. */
function isTold(context: Context, first: number, end: number): boolean {
  const { tokens, words } = context;
  if (isAbbreviated(context, first, end) && !isAbbreviated(context, first + 1, end)) return true;
  const [opener, next] = tokens.slice(first, end);
  const office = tokens[end]?.text === ',' ? (tokens[end + 1]?.lower ?? '') : '';
  const job = words.titleWord(office) !== undefined || words.lexicon.is(office, 'position');
  if (!job || !opener || !next || end - first > 3) return false;
  if (words.lexicon.isOrdinary(next.lower) || words.given(next.lower)) return false;
  return !opener.readings.is(PART.adverb | PART.verb) && !describes(context, first);
}

/** "One Media Group PLC", where the article has no "Media Group PLC", or never has "Media" without the number. */
function isNumberInName(context: Context, first: number, end: number): boolean {
  const { tokens, words, article } = context;
  if (!words.lexicon.is(tokens[first]?.lower ?? '', 'number-word')) return false;
  const full = tokens.slice(first + 2, end).some((token) => words.legalForm(token.lower));
  return (full && article.longest(tokens, first + 1, end) === 0) || isAlwaysBehind(context, first);
}

/** Whether the word at `at` stands before every other use of the next word, of which there are two or more. */
function isAlwaysBehind({ tokens }: Context, at: number): boolean {
  const [own, next] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  const uses = tokens.filter(({ lower }) => lower === next);
  return uses.length > 1 && uses.every(({ index }) => tokens[index - 1]?.lower === own);
}

/** "New York", "Salt Lake City" */
const opensPlace = ({ tokens, words }: Context, first: number, end: number): boolean =>
  [2, 3].some(
    (length) =>
      first + length <= end && words.place(lowers(tokens, first, first + length).join(' ')) !== undefined,
  );

const opensHere = (context: Context, at: number): boolean => {
  const sentence = sentenceOf(context, at);
  return sentence !== undefined && opensClause(context.tokens, at, sentence);
};

/** "Gen Foods" is no general: a rank counts as a title only before what looks like a person. */
function isTitle(context: Context, first: number, end: number): boolean {
  const { tokens, words } = context;
  const token = tokens[first];
  const next = tokens[first + 1];
  if (!token || !next || tokens.slice(first, end).some(({ lower }) => words.legalForm(lower))) return false;
  if (words.honorificGender(token.lower)) return true;
  const last = tokens[end - 1];
  return (
    words.given(next.lower) ||
    isInitial(next) ||
    (last !== undefined && words.organizationWord(last.lower) === undefined && !words.ordinary(next.lower))
  );
}

const nationality = (context: Context, at: number): boolean => {
  const token = context.tokens[at];
  if (!token) return false;
  // "US", "U.K.": a country in capitals stands before a name like an adjective.
  return (
    context.words.demonym(token.lower) ||
    (token.text === token.text.toUpperCase() && context.words.place(token.lower) === 'country')
  );
};

/** "French Renault" but not "British Airways": what follows must be a name of its own. */
function dropsNationality(context: Context, first: number, end: number): boolean {
  const { tokens, words } = context;
  const next = tokens[first + 1];
  if (!next || first + 1 >= end) return false;
  const rest = lowers(tokens, first + 1, end);
  if (context.article.has(lowers(tokens, first, end))) return false;
  if (context.article.has(rest) || context.listed.has(rest)) return true;
  if (words.legalForm(next.lower) || words.organizationWord(next.lower)) return false;
  // "Scottish & Newcastle"
  if (next.text === '&') return false;
  if (words.connector(next.lower)) return true;
  const last = tokens[end - 1];
  if (last && words.legalForm(last.lower)) return false;
  if (words.given(next.lower) && !words.organizationWord(last?.lower ?? '')) return true;
  return !words.ordinary(next.lower) && !words.place(next.lower);
}

/** Whether a sentence's first word is no part of the name behind it (or is no name at all). */
function dropsOpening(context: Context, first: number, end: number): boolean {
  const { tokens, words } = context;
  const token = tokens[first];
  const next = tokens[first + 1];
  if (!token) return true;
  const alone = end - first === 1;
  const namedBare = !alone && context.article.has(lowers(tokens, first + 1, end));
  // "Bob Murray" of an article that also speaks of "Mr Murray".
  const givenName = words.given(token.lower) && end - first === 2;
  if (namedBare && !givenName && !context.article.has([token.lower])) return words.ordinary(token.lower);
  if (!words.ordinary(token.lower)) return false;
  if (isTold(context, first, end)) return false;
  if (token.allCaps && token.text.length > 1) return false;
  if (alone) return !standsAlone(context, first);
  // "Bob Ray", both of them first names and words.
  if (
    words.given(token.lower) &&
    next &&
    (!words.ordinary(next.lower) || (givenName && words.given(next.lower)))
  )
    return false;
  // "Big Bang", which the article has inside sentences too
  if (context.article.longest(tokens, first, end) > 1) return false;
  // "Former Vexa Motors chairman Ann Lee", "Troubled Vexa Motors"
  if (words.lexicon.is(token.lower, 'epithet') && !context.capitalInside.has(token.lower)) return true;
  // "Late Vexa chairman Ann Lee"
  if (words.lexicon.is(token.lower, 'former-adjective') && !endsAsOrganization(context, first + 1, end))
    return true;
  if (words.connector(next?.lower ?? '') && !context.capitalInside.has(token.lower))
    return (
      !words.ofHead(token.lower) &&
      next?.lower !== '&' &&
      !context.article.longest(tokens, first, end) &&
      words.known(token.lower) === undefined &&
      !joinDecision(context, first, first + 1, end)
    );
  if (next && (words.legalForm(next.lower) || next.kind === 'possessive')) return false;
  if (DESCRIBING.some((name) => words.lexicon.is(token.lower, name))) {
    return !(
      (end - first === 2 && words.titleWord(token.lower) !== undefined && isThing(context, first + 1)) ||
      onlyOrganizationWords(context, first + 1, end) ||
      (words.organizationWord(token.lower) && endsAsOrganization(context, first + 1, end))
    );
  }
  if (words.lexicon.value(token.lower, 'heading-word') && !onlyOrganizationWords(context, first + 1, end))
    return true;
  // "Digital Leisure": two plain words with capitals are a name, unless the first is an adverb.
  const adverb = token.readings.is(PART.adverb);
  const verb = token.readings.inForm(FORM.past) && !token.readings.is(PART.noun);
  if (
    !adverb &&
    !verb &&
    next &&
    (words.lexicon.isOrdinary(next.lower) || next.readings.usual === 'noun') &&
    !words.given(next.lower) &&
    context.listed.longest(tokens, first + 1, end) === 0
  )
    return false;
  const noun = token.readings.is(PART.noun) || token.readings.length === 0;
  if (!noun) return !endsAsOrganization(context, first + 1, end);
  const plural = token.readings.inForm(FORM.plural) && !token.readings.inForm(FORM.singular);
  return plural && !endsAsOrganization(context, first + 1, end);
}

/** "Former", "Troubled", "Retailer": what is said of a name. */
const describes = ({ tokens, words }: Context, at: number): boolean =>
  SAID_OF_NAMES.some((name) => words.lexicon.is(tokens[at]?.lower ?? '', name));
const SAID_OF_NAMES = ['epithet', 'former-adjective', ...DESCRIBING] as const;

const endsAsOrganization = (context: Context, first: number, end: number): boolean =>
  context.tokens
    .slice(first, end)
    .some(
      (token) =>
        context.words.legalForm(token.lower) || context.words.organizationWord(token.lower) === 'strong',
    );

/** "Anchor Financial Corp": what follows the word is no name by itself. */
const onlyOrganizationWords = (context: Context, first: number, end: number): boolean =>
  context.tokens
    .slice(first, end)
    .every(
      (token) =>
        context.words.legalForm(token.lower) ||
        context.words.organizationWord(token.lower) ||
        context.words.generic(token.lower),
    );

/** One ordinary word at the start of a sentence is a name when the article writes it so inside sentences too. */
function standsAlone(context: Context, at: number): boolean {
  const { tokens, words } = context;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return false;
  if (context.article.has([token.lower])) return true;
  if (words.closed(token) || words.stop(token.lower)) return false;
  if (context.capitalInside.has(token.lower) && !context.lowerCase.has(token.lower)) return true;
  if (opensTitle(context, at) || isApposed(context, at) || isAged(tokens, at)) return true;
  if (words.known(token.lower) === undefined && !words.given(token.lower) && !words.place(token.lower))
    return false;
  if (words.place(token.lower) && !words.lexicon.isOrdinary(token.lower)) return true;
  return (
    next !== undefined &&
    (next.kind === 'possessive' || followsSubject(context, at + 1) || opensOffice(context, at + 1))
  );
}

/** "Bond, 44, joined" */
const isAged = (tokens: Context['tokens'], at: number): boolean =>
  tokens[at + 1]?.text === ',' && /^\d\d$/.test(tokens[at + 2]?.text ?? '') && tokens[at + 3]?.text === ',';

/** "Apex, the drugs giant, agreed", "Summit, a maker of pumps,": a company's kind behind a word that is no adverb. */
function isApposed({ tokens, words }: Context, at: number): boolean {
  const [name, comma, article] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (comma?.text !== ',' || !article || !words.lexicon.is(article.lower, 'article')) return false;
  if (name?.readings.is(PART.adverb) || name?.readings.isVerb(~FORM.base)) return false;
  return [3, 4, 5, 6].some((n) => {
    const [head, next] = [tokens[at + n], tokens[at + n + 1]];
    const ends = next?.text === ',' || next?.lower === 'of';
    const kind = ['company-noun', 'subsidiary'].some((name) => words.lexicon.is(head?.lower ?? '', name));
    return head !== undefined && ends && !head.capital && kind;
  });
}

/** "Shell | chairman Ann Lee": an office without capitals, and a name behind it. */
function opensOffice({ tokens, words }: Context, at: number): boolean {
  const office = [3, 2, 1].find((length) =>
    words.lexicon.is(lowers(tokens, at, at + length).join(' '), 'position'),
  );
  const behind = office === undefined ? undefined : tokens[at + office];
  const plain = tokens.slice(at, at + (office ?? 0)).every((token) => !token.capital);
  return plain && behind !== undefined && nameLike(behind, words);
}

/** The first word of the first sentence, a plain noun of no word class, with a verb behind it: a title names its subject. */
function opensTitle(context: Context, at: number): boolean {
  const [token, next] = [context.tokens[at], context.tokens[at + 1]];
  if (at !== 0 || !token || !next || !followsSubject(context, at + 1)) return false;
  return token.readings.list.every(
    (r) =>
      r.classes.length === 0 &&
      (r.pos === 'noun' ? r.form === 'singular' : r.pos === 'verb' && r.form === 'base'),
  );
}

/** A finite verb, or "to" and a verb as titles have it; an adverb may come first. */
function followsSubject(context: Context, at: number): boolean {
  const [token, next] = [context.tokens[at], context.tokens[at + 1]];
  if (!token) return false;
  const { readings } = token;
  if (readings.is(PART.modal | PART.auxiliary) || readings.isVerb(FORM.past | FORM.third)) return true;
  if (token.lower === 'to') return next?.readings.isVerb(FORM.base) === true;
  return token.readings.is(PART.adverb) && next !== undefined && next.readings.isVerb(FORM.past | FORM.third);
}
