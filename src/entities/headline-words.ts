import { FORM, PART } from '../lexicon/readings.js';
import type { Sentence, Token } from '../text/types.js';
import { knownAt, type Context } from './context.js';
import { nameLike } from './shape.js';
import { isFunctionWord } from './words.js';

/**
 * What a word of a headline is to the names in it. `known`: part of a name that is known. `proper`: in no dictionary.
 * `tail`: what organisations' names end with ("Systems"). `pointer`: a kind of company or people ("Startup", "Maker"),
 * behind which the name stands. `goods`: a kind of product ("App"), which may point too. `agent`: a word in no
 * dictionary that points when a name follows ("Targeter"). `office`: "Editor", a person's unless a company is bought.
 * `describing`: "Israeli", "Google-Backed". `quality`: any other adjective. `thing`: a noun of business ("Stake"), part
 * of a name only before a tail ("Net Technologies"). `plain`: any other word. `break`: no part of a name.
 */
export type Kind =
  | 'known'
  | 'proper'
  | 'tail'
  | 'pointer'
  | 'goods'
  | 'agent'
  | 'office'
  | 'describing'
  | 'quality'
  | 'thing'
  | 'plain'
  | 'break';

/** The kinds of a sentence's tokens, in order. */
export function kindsOf(context: Context, sentence: Sentence): Kind[] {
  const kinds: Kind[] = [];
  for (let at = sentence.first; at < sentence.endToken;) {
    const known = knownHere(context, at, sentence);
    for (let i = 0; i < known; i++) kinds.push('known');
    if (known === 0) kinds.push(kindOf(context, at, sentence));
    at += Math.max(1, known);
  }
  return kinds;
}

/** Tokens of the known name at a place; a verb is none, unless the article has proved that name. */
function knownHere(context: Context, at: number, sentence: Sentence): number {
  const token = context.tokens[at];
  if (!token) return 0;
  const known = knownAt(context, at, sentence.endToken);
  if (known > 1) return known;
  const free = !isVerb(token) || context.article.has([token.lower]);
  return known === 1 && free && nameLike(token, context.words) ? 1 : 0;
}

function kindOf(context: Context, at: number, sentence: Sentence): Kind {
  const { tokens, words } = context;
  const token = tokens[at];
  if (!token || token.kind !== 'word' || isBlocked(context, at)) return 'break';
  const { lower } = token;
  const table = (name: string): string | undefined => words.lexicon.value(lower, name);
  if (words.legalForm(lower) && at > sentence.first && !isKindOfCompany(context, at)) return 'tail';
  if (isClosed(context, token, sentence) || isVerb(token)) return 'break';
  if (!nameLike(token, words)) return isSmallName(context, token, sentence) ? 'proper' : 'break';
  if (words.demonym(lower) || isCompound(context, token) || isMeasure(token)) return 'describing';
  const tail = words.organizationWord(lower) === 'strong';
  const descriptor = table('headline-descriptor');
  // "Leader GIANT Company": a plain word in capitals of its own is a name.
  if (token.allCaps && token.text.length > 3 && sentence.letters === 'title' && !shouts(context, token))
    return 'proper';
  if (descriptor === 'company' || descriptor === 'person') return 'pointer';
  if (words.titleWord(lower) === 'head') return 'office';
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const company = words.lexicon.readings(last).isIn('noun', 'company-noun');
  if (company && !tail) return 'pointer';
  if (words.stop(lower)) return 'thing';
  if (words.titleWord(lower) && words.titleWord(tokens[at + 1]?.lower ?? '')) return 'break';
  if (table('headline-adverb') && tokens[at + 1]?.spaceBefore) return 'break';
  if ((table('headline-noun') || isDeal(token)) && !tail) return 'thing';
  if (tail) return 'tail';
  if (descriptor === 'product') return 'goods';
  return wordKind(context, token);
}

/** Whether the sentence is written in capitals, here or as a whole. */
const shouts = (context: Context, token: Token): boolean =>
  [token.index - 1, token.index + 1].some((at) => context.tokens[at]?.allCaps === true);

function wordKind(context: Context, token: Token): Kind {
  const { words } = context;
  const { lower } = token;
  const adverb = token.readings.length > 0 && token.readings.only(PART.adverb);
  if (adverb && lower.endsWith('ly')) return 'break';
  if (!words.lexicon.isOrdinary(lower) && token.readings.length === 0) {
    const parts = lower.split('-');
    if (parts.length > 1 && parts.every((part) => words.ordinary(part))) return 'quality';
    if (/\p{Ll}ing$/u.test(lower) && lower.length > 7) return 'plain';
    return isAgent(context, token) ? 'agent' : 'proper';
  }
  const adjective = token.readings.length > 0 && token.readings.only(PART.adjective | PART.adverb);
  return adjective ? 'quality' : words.given(lower) && !words.lexicon.isOrdinary(lower) ? 'proper' : 'plain';
}

/** Values are no names, but "Q1 Labs" is one. */
const isBlocked = (context: Context, at: number): boolean =>
  context.blocked.has(at) &&
  !(
    /^\p{Lu}\d$/u.test(context.tokens[at]?.text ?? '') &&
    context.words.organizationWord(context.tokens[at + 1]?.lower ?? '') === 'strong'
  );

/** "Cloud Company" says of what kind it is; "Foo Company" and "Foo Corporation" are names. */
function isKindOfCompany(context: Context, at: number): boolean {
  const { words, tokens } = context;
  const lower = tokens[at]?.lower ?? '';
  if (words.lexicon.value(lower, 'soft-legal-form') === undefined || lower === 'corporation') return false;
  const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]];
  if (next && nameLike(next, words) && !words.closed(next) && !isVerb(next) && !words.legalForm(next.lower))
    return true;
  return words.ordinary(before) && !words.place(before);
}

/** Among capitals "IN" and "IS" are function words, elsewhere "IT" may be a name. */
const isClosed = (context: Context, token: Token, sentence: Sentence): boolean =>
  context.words.closed(token) ||
  ((sentence.letters === 'capitals' || isShouted(context, token)) && isFunctionWord(token.readings.usual));

/** Between words in capitals: "FOO IS BUYING: Takes Bar". */
const isShouted = ({ tokens }: Context, token: Token): boolean =>
  token.allCaps && [token.index - 1, token.index + 1].every((at) => tokens[at]?.allCaps === true);

/** "Acquisition", "Buy", "Takeover". */
export const isDeal = (token: Token): boolean => token.readings.isIn('noun', 'acquisition');

/** A word that the sentence reads as a verb (see `narrowVerbs`). */
export const isVerb = (token: Token): boolean => token.readings.length > 0 && token.readings.only(PART.verb);

/** A small word that no list knows, where all others have a capital: "Foo Acquires bitwren For $5M". */
const isSmallName = (context: Context, token: Token, sentence: Sentence): boolean =>
  sentence.letters === 'title' &&
  token.readings.length === 0 &&
  /^\p{Ll}{4,}$/u.test(token.text) &&
  !context.words.ordinary(token.lower);

/** "4M-User", "20-Year", "$5M-Funded": so many of something. */
const isMeasure = (token: Token): boolean => /^\d[\d.,]*\p{L}{0,2}-\p{L}{2,}$/u.test(token.text);

/** "Egypt-Based", "Google-Backed", "Siri-Like". */
function isCompound(context: Context, token: Token): boolean {
  const hyphen = token.lower.lastIndexOf('-');
  if (hyphen <= 0) return false;
  const last = context.words.lexicon.readings(token.lower.slice(hyphen + 1));
  return last.inForm(FORM.participle | FORM.past) || last.is(PART.adjective | PART.preposition);
}

/** "Targeter": a word in no dictionary, made of a verb. */
function isAgent(context: Context, token: Token): boolean {
  const { lexicon } = context.words;
  const stem = /^(?<stem>\p{Ll}{3,})(?:er|or)s?$/u.exec(token.lower)?.groups?.['stem'] ?? '';
  const verb = (lower: string): boolean => lexicon.readings(lower).isVerb(FORM.base);
  return /^\p{Lu}\p{Ll}+$/u.test(token.text) && (verb(stem) || verb(`${stem}e`));
}
