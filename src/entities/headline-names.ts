import { FORM, PART } from '../lexicon/readings.js';
import type { Context } from './context.js';
import type { Kind } from './headline-words.js';
import type { Run } from './runs.js';

/** Words of a headline that stand together, and what stands around them. */
export interface Chunk extends Run {
  /** What stands before it leads to a name: the sentence's start, a verb of buying, "by", a possessive, "Startup". */
  readonly pointed: boolean;
  /** More of the same noun group follows that is no part of a name ("Leading IT Service"). */
  readonly goesOn: boolean;
  /** A verb follows: the last name is its subject. */
  readonly beforeVerb: boolean;
  /** Right behind a verb of buying. */
  readonly bought: boolean;
  /** Kind of a token of the sentence. */
  readonly kind: (at: number) => Kind;
}

const MOST_PLAIN_WORDS = 4;
const DESCRIBES: readonly Kind[] = ['thing', 'plain', 'quality', 'goods', 'describing', 'office'];

/**
 * The names in a chunk. Behind the last word that points ("Mobile Ad Startup Foo") all is the name; what describes in
 * front or behind is cut off ("Israeli Foo", "Foo Unit"); plain words are a name only where something points at them.
 */
export function namesIn(context: Context, chunk: Chunk): Run[] {
  const point = lastPointer(context, chunk);
  if (point >= 0) {
    const rest = namesIn(context, { ...chunk, first: point + 1, pointed: true });
    return [...leading(context, chunk, point), ...rest];
  }
  const end = nameEnd(chunk);
  const first = nameStart(context, { ...chunk, end });
  if (first >= end) return [];
  if (lastProper(chunk, first, end) >= 0) return parted(context, { ...chunk, first, end });
  return isPlainName(context, { ...chunk, first, end }, end === chunk.end) ? [{ first, end }] : [];
}

const isProper = (kind: Kind): boolean => kind === 'known' || kind === 'proper' || kind === 'agent';

function lastProper(chunk: Chunk, first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) if (isProper(chunk.kind(at))) return at;
  return -1;
}

/** The last word that says of what kind the name behind it is; -1 when there is none. */
function lastPointer(context: Context, chunk: Chunk): number {
  for (let at = chunk.end - 2; at >= chunk.first; at--) {
    if (points(context, chunk, at)) return at;
  }
  return -1;
}

function points(context: Context, chunk: Chunk, at: number): boolean {
  const kind = chunk.kind(at);
  const rest = { ...chunk, first: at + 1 };
  const named = lastProper(chunk, at + 1, chunk.end) >= 0;
  // "'To Do' App Foo": a quotation describes as any word before the noun does.
  const inner = at > chunk.first || /^["”’']$/.test(context.tokens[at - 1]?.text ?? '');
  const lower = context.tokens[at]?.lower ?? '';
  if (kind === 'pointer') {
    const sure = inner || named || context.words.lexicon.value(lower, 'headline-descriptor') === 'company';
    return sure && (named || !allAre(rest, 'tail'));
  }
  if (kind === 'office') return inner || named;
  if (kind === 'agent') return named && !inner ? chunk.pointed : named;
  if (!inner) return false;
  const single = chunk.end - at === 2 && ['plain', 'quality'].includes(chunk.kind(at + 1));
  if (kind === 'goods') return named || single;
  const plural = context.tokens[at]?.readings.inForm(FORM.plural) === true;
  const only = lastProper(chunk, chunk.first, at) < 0;
  return kind === 'tail' && only && !plural && (named || single) && !hasTail(rest);
}

const allAre = (run: Chunk, kind: Kind): boolean => every(run, (at) => run.kind(at) === kind);
const hasTail = (run: Chunk): boolean => !every(run, (at) => run.kind(at) !== 'tail');

function every(run: Run, test: (at: number) => boolean): boolean {
  for (let at = run.first; at < run.end; at++) if (!test(at)) return false;
  return true;
}

/** "Foo Social Games Maker Bar": a known name in front of the description. */
function leading(context: Context, chunk: Chunk, point: number): Run[] {
  // "Foo Founder Ann Lee": whose founder she is.
  if (context.words.lexicon.value(context.tokens[point]?.lower ?? '', 'headline-descriptor') === 'person')
    return namesIn(context, { ...chunk, end: point, goesOn: true });
  let end = chunk.first;
  while (end < point && chunk.kind(end) === 'known') end += 1;
  const next = context.tokens[end];
  const alone = next?.kind === 'word' && chunk.kind(end) !== 'describing';
  return end > chunk.first && alone ? [{ first: chunk.first, end }] : [];
}

/** "Foo Social Games Maker", "Foo App", "Foo Virtual Machine Technology": where the name in front ends. */
function nameEnd(chunk: Chunk): number {
  const proper = lastProper(chunk, chunk.first, chunk.end);
  const last = chunk.kind(chunk.end - 1);
  if (!['pointer', 'goods', 'office'].includes(last)) return chunk.end;
  if (proper < 0)
    return hasTail(chunk) || (last === 'goods' && chunk.end - chunk.first === 1) ? chunk.end : chunk.first;
  let end = proper + 1;
  while (end < chunk.end && chunk.kind(end) === 'tail') end += 1;
  return end;
}

/** Where the name begins behind what only describes it. */
function nameStart(context: Context, chunk: Chunk): number {
  let first = chunk.first;
  while (
    first < chunk.end - 1 &&
    chunk.kind(first) === 'describing' &&
    !hasTail({ ...chunk, first: first + 1 })
  )
    first += 1;
  let at = first;
  while (at < chunk.end && DESCRIBES.includes(chunk.kind(at))) at += 1;
  if (at === first || at >= chunk.end || !isProper(chunk.kind(at))) return first;
  const token = context.tokens[at];
  const marked =
    chunk.kind(at) === 'known' || /\p{Ll}\p{Lu}|^\p{Ll}|\d/u.test(token?.text ?? '') || at - first > 1;
  return marked ? at : first;
}

/** "Foo Ann Lee Joins", "Foo Google Pushes": two known names, or a name and a person, side by side are two. */
function parted(context: Context, chunk: Chunk): Run[] {
  for (let at = chunk.first + 1; at < chunk.end; at++) {
    if (!startsAnother(context, chunk, at)) continue;
    return [{ first: chunk.first, end: at }, ...parted(context, { ...chunk, first: at })];
  }
  return [{ first: chunk.first, end: chunk.end }];
}

function startsAnother(context: Context, chunk: Chunk, at: number): boolean {
  const { tokens, words, listed } = context;
  const own = listed.longest(tokens, chunk.first, chunk.end);
  const next = listed.longest(tokens, at, chunk.end);
  if (own > 0 && at === chunk.first + own && next > 0) return true;
  const behind = ['proper', 'plain', 'tail'].includes(chunk.kind(at - 1)) && tokens[at]?.spaceBefore === true;
  if (next > 0 && at + next === chunk.end && behind && (chunk.beforeVerb || chunk.kind(at - 1) === 'proper'))
    return true;
  const rest = chunk.end - at;
  return (
    (rest === 2 || rest === 3) &&
    isProper(chunk.kind(at - 1)) &&
    words.given(tokens[at]?.lower ?? '') &&
    !words.given(tokens[chunk.first]?.lower ?? '') &&
    every({ first: at + 1, end: chunk.end }, (i) => chunk.kind(i) === 'proper')
  );
}

/** "Peter Quill": a given name before a plain word. */
const isGivenName = (context: Context, chunk: Chunk): boolean =>
  context.words.given(context.tokens[chunk.first]?.lower ?? '') && chunk.kind(chunk.first + 1) === 'plain';

/** Whether plain words are a name: something points at them, and they are not what any sentence says. */
function isPlainName(context: Context, chunk: Chunk, whole: boolean): boolean {
  const { tokens, lowerCase, words } = context;
  if (chunk.end - chunk.first === 2 && isGivenName(context, chunk)) return true;
  if (!chunk.pointed || !whole || chunk.goesOn || chunk.end - chunk.first > MOST_PLAIN_WORDS) return false;
  if (allAre(chunk, 'tail') || every(chunk, (at) => lowerCase.has(tokens[at]?.lower ?? ''))) return false;
  if (chunk.end - chunk.first > 1) return true;
  const only = tokens[chunk.first];
  if (!only) return false;
  return !(
    only.readings.inForm(FORM.plural) ||
    (only.readings.is(PART.adverb) && !chunk.bought) ||
    only.readings.classes.some((c) => words.lexicon.value(c, 'headline-thing') !== undefined)
  );
}
