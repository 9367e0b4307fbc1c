import type { Sentence } from '../text/types.js';
import type { Context } from './context.js';
import { namesIn } from './headline-names.js';
import { kindsOf, type Kind } from './headline-words.js';
import type { Run } from './runs.js';
import { nameLike } from './shape.js';

/**
 * Names in a sentence where every word has a capital. What stands between verbs, function words and nouns of business
 * is a chunk; each chunk is read from what points at names in it and around it. Pure; linear.
 */
export function headlineRuns(context: Context, sentence: Sentence): Run[] {
  const kinds = kindsOf(context, sentence);
  const kind = (at: number): Kind => kinds[at - sentence.first] ?? 'break';
  const runs: Run[] = [];
  let at = sentence.first;
  while (at < sentence.endToken) {
    const bought = isBought(context, at);
    const end = chunkEnd(context, kind, at, sentence.endToken, bought);
    if (end === at) {
      at += 1;
      continue;
    }
    const pointed =
      at === sentence.first || bought || pointsAtName(context, at, runs) || isDealt(context, end);
    const goesOn = end < sentence.endToken && isCapitalNoun(context, end);
    const names = describesNext(context, kind, at, end)
      ? []
      : namesIn(context, { first: at, end, kind, pointed, goesOn });
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
    return own === 'office' ? bought && at + 1 < limit && part(at + 1) : own !== 'break';
  };
  if (!part(first)) return first;
  let end = first + 1;
  while (end < limit && (part(end) || (inside(context, kind, end) && part(end + 1)))) end += 1;
  return end;
}

/** "Photo Sharing And Video Startup Foo": plain words that describe together with what follows "And". */
function describesNext(context: Context, kind: (at: number) => Kind, first: number, end: number): boolean {
  if (!/^(?:and|&)$/.test(context.tokens[end]?.lower ?? '')) return false;
  for (let at = first; at < end; at++) if (/known|proper/.test(kind(at))) return false;
  for (let at = end + 1; kind(at) !== 'break'; at++)
    if (/pointer|goods/.test(kind(at)) && /known|proper|plain|agent/.test(kind(at + 1))) return true;
  return false;
}

/** "Foo Confirms Bar Acquisition": what stands before such a noun names what is bought. */
const isDealt = (context: Context, end: number): boolean =>
  context.tokens[end]?.readings.some((r) => r.pos === 'noun' && r.classes.includes('acquisition')) === true;

const isCapitalNoun = (context: Context, at: number): boolean => {
  const token = context.tokens[at];
  return (
    token?.kind === 'word' &&
    nameLike(token, context.words) &&
    !context.words.closed(token) &&
    !isDealt(context, at) &&
    !(token.readings.length > 0 && token.readings.every((r) => r.pos === 'verb' || r.pos === 'adverb'))
  );
};

/** "of", "&" and glued marks between two words of a name. */
function inside(context: Context, kind: (at: number) => Kind, at: number): boolean {
  const token = context.tokens[at];
  if (!token || kind(at + 1) === 'break') return false;
  if (token.text === '&') return true;
  if (/^[/!-]$/.test(token.text)) return !token.spaceBefore;
  const before = context.tokens[at - 1];
  return token.lower === 'of' && before !== undefined && context.words.ofHead(before.lower);
}

/** Whether what stands before a chunk leads to a name. */
function pointsAtName(context: Context, first: number, runs: readonly Run[]): boolean {
  const { tokens, words } = context;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  if (/^["“‘']$/.test(before.text)) return pointsAtName(context, first - 1, runs);
  if (before.kind === 'possessive' || before.text === ':') return true;
  if (words.lexicon.value(before.lower, 'headline-opener') !== undefined) return true;
  // "For $5M Foo", "Pays $5 Million For Foo", "$5 Million Cash For Foo"
  if (before.lower === 'for')
    return (
      context.blocked.has(first - 2) ||
      (context.blocked.has(first - 3) && tokens[first - 2]?.lower === 'cash')
    );
  // "Foo And Bar Buy Baz"
  if (/^(?:and|&)$/.test(before.lower)) return runs[runs.length - 1]?.end === first - 1;
  return opensObject(context, first, 'headline-verb-class');
}

/** Right behind a verb of buying. */
const isBought = (context: Context, first: number): boolean => opensObject(context, first, 'bought-after');

/** Whether a verb ("Buys", "Snaps Up") of a class in that table of the lexicon stands right before `first`. */
function opensObject(context: Context, first: number, table: string): boolean {
  const { tokens, words } = context;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  const phrase = words.lexicon.phrasesAt([tokens[first - 2]?.lower ?? '', before.lower], 0);
  return [...before.readings, ...phrase.map((p) => p.reading)].some(
    (r) => r.pos === 'verb' && r.classes.some((c) => words.lexicon.value(c, table) !== undefined),
  );
}
