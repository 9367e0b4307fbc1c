import { FORM, PART } from '../lexicon/readings.js';
import { lowers, sentenceOf, textOf, type Context } from './context.js';
import { identityKey, keyWords } from './keys.js';
import { makePiece, type Piece } from './runs.js';
import { nameLike, opensClause } from './shape.js';
import type { Token } from '../text/types.js';

/** How often a stretch of tokens is a name of its own. */
type Uses = (first: number, end: number) => number;

/**
 * Cuts names by how the article writes them elsewhere: "Board of Foo", "About Foo" of an article that names Foo by itself
 * more often, "Foo's" of one that names Foo. Pure; linear.
 */
export function cutAsElsewhere(context: Context, pieces: readonly Piece[]): Piece[] {
  const [names, heads] = [new Map<string, number>(), new Map<string, number>()];
  const bare = new Set<string>();
  const keys = pieces.map(({ first, end }) => {
    const words = keyOf(context, first, end);
    const key = words.join(' ');
    count(names, key);
    count(heads, words[0] ?? '');
    if (!isOwner(context, end)) bare.add(key);
    return key;
  });
  const uses: Uses = (first, end) => names.get(keyOf(context, first, end).join(' ')) ?? 0;
  const isUsed = ({ end }: Piece, at: number, whole: number): boolean => {
    const { lower } = context.tokens[at]!;
    if (!mayOpen(context, at, end)) return false;
    // "Appointment of Dr. | Ann Lee": behind such a title a given name opens a name.
    const given = context.words.given(lower);
    if (given && isTitled(context, at)) return true;
    const key = keyOf(context, at, end);
    return names.has(key.join(' ')) && (given || (heads.get(key[0] ?? '') ?? 0) > whole);
  };
  return pieces.flatMap((found, i) => {
    const owner = isOwner(context, found.end) && bare.has(keys[i]!);
    const piece = owner ? makePiece(found.first, found.end - 1, found.how, found.title, found.bought) : found;
    const { first, end, how, title, bought } = piece;
    const whole = uses(first, end);
    for (let at = first + 1; at < end; at++) {
      if (!isUsed(piece, at, whole)) continue;
      const front = frontOf(context, piece, at, uses);
      if (front) return [...front, makePiece(at, end, `${how}/elsewhere`, title, bought)];
    }
    return [piece];
  });
}

/** "Macy's", "Vexa's": a possessive ends the name. */
const isOwner = ({ tokens }: Context, end: number): boolean => tokens[end - 1]?.kind === 'possessive';

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const keyOf = (context: Context, first: number, end: number): readonly string[] =>
  identityKey(keyWords(textOf(context, first, end)), context.words);

/** "California Rep. | Ann Lee"; a single letter is an initial. */
function isTitled({ tokens, words }: Context, at: number): boolean {
  const lower = tokens[at - 1]?.lower ?? '';
  return lower.length > 1 && words.honorific(lower) === 'dropped';
}

/** A name that is no place and has a word that is no other. */
function mayOpen({ tokens, words }: Context, at: number, end: number): boolean {
  const token = tokens[at];
  if (!token || !/^\p{L}/u.test(token.text) || !nameLike(token, words) || words.legalForm(token.lower))
    return false;
  const own = lowers(tokens, at, end);
  return (
    words.place(own.join(' ')) === undefined &&
    own.some((word) => !words.ordinary(word) && !words.legalForm(word) && !words.place(word))
  );
}

/** What stands before a name that is none of it: names that stand there, or none; undefined where it may be part of it. */
function frontOf(context: Context, piece: Piece, at: number, uses: Uses): readonly Piece[] | undefined {
  const { first, title, how } = piece;
  const plain = (from: number): boolean =>
    context.tokens.slice(from, at).every((token) => isPlainWord(context, token));
  if (isTitled(context, at)) return [];
  if (plain(first)) return mayStandBefore(context, first, at) ? [] : undefined;
  for (let end = first + 1; end < at; end++) {
    const verb = context.tokens[end]?.readings.isVerb(FORM.third);
    if (verb && uses(first, end) > 0 && plain(end)) return [makePiece(first, end, `${how}/elsewhere`, title)];
  }
  return undefined;
}

/** Plain words that are no part of the name behind them: they open the sentence, say what of it is meant, or whose job it is. */
function mayStandBefore(context: Context, first: number, at: number): boolean {
  const { tokens, words } = context;
  const ofThe = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  if (/^(?:of|for)$/.test(tokens[ofThe]?.lower ?? '')) {
    const head = words.lexicon.value(tokens[ofThe - 1]?.lower ?? '', 'of-head');
    return head === undefined || head === 'body';
  }
  const front = tokens.slice(first, at);
  if (words.organizationWord(tokens[at - 1]?.lower ?? '')) return false;
  return (
    opensHere(context, first) ||
    front.some(({ readings }) => readings.isVerb(FORM.third) && !readings.is(PART.noun)) ||
    words.lexicon.is(lowers(tokens, first, at).join(' '), 'position') ||
    front.every(({ lower, allCaps }) => allCaps && words.stop(lower)) ||
    words.lexicon.value(front[0]?.lower ?? '', 'heading-word') !== undefined
  );
}

/** It begins its sentence or title, or only an article does so before it. */
function opensHere(context: Context, first: number): boolean {
  const sentence = sentenceOf(context, first);
  if (!sentence || sentence.letters !== 'sentence') return true;
  const article = context.words.lexicon.is(context.tokens[first - 1]?.lower ?? '', 'article');
  return opensClause(context.tokens, article ? first - 1 : first, sentence);
}

function isPlainWord({ words }: Context, { lower, kind }: Token): boolean {
  if (kind === 'possessive' || words.place(lower) !== undefined || words.demonym(lower)) return false;
  if (words.given(lower) || words.known(lower) !== undefined) return false;
  return (
    words.ordinary(lower) ||
    words.stop(lower) ||
    words.titleWord(lower) !== undefined ||
    words.connector(lower) !== undefined ||
    !/\p{L}/u.test(lower)
  );
}
