import { flatMap } from '../flat-map.js';
import { PART } from '../lexicon/readings.js';
import type { Sentence, Token } from '../text/types.js';
import type { Context } from './context.js';
import { namesIn } from './headline-names.js';
import { isDeal, isVerb, kindsOf, type Kind } from './headline-words.js';
import { commaSuffix, type Run } from './runs.js';
import { nameLike } from './shape.js';
import { isAnd } from '../text/function-words.js';

/**
 * Names in a sentence where every word has a capital. What stands between verbs, function words and nouns of business
 * is a chunk; each chunk is read from what points at names in it and around it. Pure; linear.
 */
export function headlineRuns(context: Context, sentence: Sentence): Run[] {
  const kinds = kindsOf(context, sentence);
  const kind = (at: number): Kind => kinds[at - sentence.first] ?? 'break';
  const runs: Run[] = [];
  let at = sentence.first;
  // Where a chunk starts that what was bought goes on with, over "And".
  let carried = -1;
  while (at < sentence.endToken) {
    const bought = isBought(context, at) || carried === at;
    const end = chunkEnd(context, kind, at, sentence.endToken, bought);
    if (end === at) {
      at += 1;
      continue;
    }
    const pointed =
      at === sentence.first ||
      bought ||
      pointsAtName(context, kind, at, end - at > 1, runs) ||
      isDealt(context, kind, at, end);
    const next = end < sentence.endToken ? context.tokens[end] : undefined;
    const goesOn = next !== undefined && isCapitalNoun(context, next);
    const beforeVerb = next !== undefined && isVerb(next);
    const describes = describesNext(context, kind, at, end);
    if (describes && bought) carried = end + 1;
    const names = describes
      ? []
      : namesIn(context, { first: at, end, kind, bought, pointed, goesOn, beforeVerb });
    runs.push(...names.map((run, i) => (bought && i === names.length - 1 ? { ...run, bought } : run)));
    at = end;
  }
  return runs;
}

/** Where the chunk that starts at `first` ends; offices are inside where a company is bought ("Buys Text Editor Foo"). */
function chunkEnd(
  context: Context,
  kind: (at: number) => Kind,
  first: number,
  limit: number,
  bought: boolean,
): number {
  const part = (at: number): boolean => {
    const own = kind(at);
    if (own === 'office') return bought && at + 1 < limit && part(at + 1);
    // "Buys Net Technologies": a noun of business inside a name that ends like one.
    if (own === 'thing')
      return (
        bought && at + 1 < limit && (kind(at + 1) === 'tail' || part(at + 1)) && tailAhead(kind, at, limit)
      );
    return own !== 'break';
  };
  if (!part(first)) return first;
  let end = first + 1;
  while (end < limit && (part(end) || (inside(context, kind, end) && part(end + 1)))) end += 1;
  return end;
}

function tailAhead(kind: (at: number) => Kind, from: number, limit: number): boolean {
  let at = from;
  while (at + 1 < limit && /plain|quality|thing|tail/.test(kind(at + 1))) at += 1;
  return at > from && kind(at) === 'tail';
}

/** "Photo Sharing And Video Startup Foo": plain words that describe together with what follows "And". */
function describesNext(context: Context, kind: (at: number) => Kind, first: number, end: number): boolean {
  if (!isAnd(context.tokens[end]?.lower)) return false;
  for (let at = first; at < end; at++) if (/known|proper/.test(kind(at))) return false;
  for (let at = end + 1; kind(at) !== 'break'; at++)
    if (/pointer|goods|office/.test(kind(at)) && /known|proper|plain|agent/.test(kind(at + 1))) return true;
  return false;
}

/** "Foo Confirms Bar Acquisition", but "Its Largest Acquisition": what stands before such a noun names what is bought. */
function isDealt(context: Context, kind: (at: number) => Kind, first: number, end: number): boolean {
  const deal = context.tokens[end];
  if (!deal || !isDeal(deal)) return false;
  for (let at = first; at < end; at++) if (kind(at) !== 'quality') return true;
  return false;
}

const isCapitalNoun = (context: Context, token: Token): boolean =>
  token.kind === 'word' &&
  nameLike(token, context.words) &&
  !context.words.closed(token) &&
  !isDeal(token) &&
  !isVerb(token) &&
  !(token.readings.length > 0 && token.readings.only(PART.adverb));

/** "of", "&", a comma before "Inc." and glued marks between two words of a name. */
function inside(context: Context, kind: (at: number) => Kind, at: number): boolean {
  const token = context.tokens[at];
  if (!token || kind(at + 1) === 'break') return false;
  if (token.text === '&') return true;
  // "Foxon Legacy, Inc. (OTC: FOXL) Signs"
  if (token.text === ',') return commaSuffix(context, at + 1);
  if (/^[/!-]$/.test(token.text)) return !token.spaceBefore;
  const before = context.tokens[at - 1];
  return token.lower === 'of' && before !== undefined && context.words.ofHead(before.lower);
}

/** Whether what stands before a chunk leads to a name. */
function pointsAtName(
  context: Context,
  kind: (at: number) => Kind,
  first: number,
  many: boolean,
  runs: readonly Run[],
): boolean {
  const { tokens, words } = context;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  if (/^["“‘']$/.test(before.text)) return pointsAtName(context, kind, first - 1, many, runs);
  if (before.kind === 'possessive' || before.text === ':') return true;
  // "Book Retailer The Foo"
  if (before.lower === 'the') return /pointer|goods/.test(kind(first - 2));
  const opener = words.lexicon.value(before.lower, 'headline-opener');
  // "With Fraud" names nobody, "With Silver Lake" and "Acquisition Of Slide" do.
  const deal = tokens[first - 2];
  if (opener !== undefined) return opener === 'doer' || many || (deal !== undefined && isDeal(deal));
  // "For $5M Foo", "Pays $5 Million For Foo", "$5 Million Cash For Foo"
  if (before.lower === 'for')
    return (
      context.blocked.has(first - 2) ||
      (context.blocked.has(first - 3) && tokens[first - 2]?.lower === 'cash')
    );
  // "Foo And Bar Buy Baz"
  if (isAnd(before.lower)) return runs[runs.length - 1]?.end === first - 1;
  return opensObject(context, first, 'headline-verb-class');
}

/** Right behind a verb of buying. */
const isBought = (context: Context, first: number): boolean => opensObject(context, first, 'bought-after');

/** Whether a verb ("Buys", "Snaps Up") of a class in that table of the lexicon stands right before `first`. */
function opensObject(context: Context, first: number, table: string): boolean {
  const { tokens, words } = context;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  const phrase = words.lexicon.pair(tokens[first - 2]?.lower ?? '', before.lower);
  const classes = flatMap(phrase, (p) => (p.reading.pos === 'verb' ? p.reading.classes : []));
  return [...before.readings.ofPart('verb').classes, ...classes].some(
    (c) => words.lexicon.value(c, table) !== undefined,
  );
}
