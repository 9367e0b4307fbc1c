import { PART } from '../lexicon/readings.js';
import { saysSeat } from '../lexicon/seated.js';
import type { Token } from '../text/types.js';
import { classAt, phraseEnds, type TokenAt } from './apposition-cues.js';
import { lowers, sentenceOf, type Context } from './context.js';
import type { Piece } from './runs.js';
import { nameLike, opensClause } from './shape.js';
import { townCues } from './town-cues.js';
import { tradeCues } from './trade-cues.js';
import type { Cue } from './weights.js';

const WORD_BEFORE: Readonly<Record<string, Cue | undefined>> = {
  the: 'the-before',
  a: 'a-before',
  an: 'a-before',
  of: 'of-before',
  by: 'by-before',
  from: 'from-before',
  to: 'from-before',
  near: 'near-before',
  across: 'near-before',
  around: 'near-before',
  outside: 'near-before',
  throughout: 'near-before',
  toward: 'near-before',
  towards: 'near-before',
  into: 'near-before',
  inside: 'near-before',
  via: 'near-before',
  with: 'with-before',
  and: 'and-before',
};
const QUOTES = /^["“‘']$/;

/** What touches a name: the small word before it, capitals and nouns beside it, what it is said to be, the list it stands in. */
export function neighbourCues(context: Context, piece: Piece, tail: number): Cue[] {
  const { tokens, words } = context;
  const sentence = tokens[piece.first]?.sentence;
  const tokenAt: TokenAt = (i) => (tokens[i]?.sentence === sentence ? tokens[i] : undefined);
  const [before, next] = [tokenAt(piece.first - 1), tokenAt(tail)];
  const cues: Cue[] = [];
  const small = WORD_BEFORE[before?.lower ?? ''];
  if (small) cues.push(small);
  if (before && QUOTES.test(before.text)) cues.push('quoted');
  if (before && before.kind === 'word' && nameLike(before, words)) cues.push('capital-before');
  if (before && before.capital && saysSeat(before.lower)) cues.push('based-before');
  if (before?.readings.ofPart('verb').inClass('say')) cues.push('said-before');
  if (before && before.kind === 'word' && classAt(context, before, 'determiner')) cues.push('determined');
  if (words.lexicon.value(before?.lower ?? '', 'place-kind') !== undefined) cues.push('place-noun-before');
  if (before?.lower === 'of' && words.lexicon.value(tokenAt(piece.first - 2)?.lower ?? '', 'place-kind'))
    cues.push('place-noun-before');
  if (before && isWork(context, piece.first - 1, tokenAt)) cues.push('work-before');
  const own = sentenceOf(context, piece.first);
  if (own && opensClause(tokens, piece.first, own)) cues.push('opening');
  if (own && own.letters !== 'sentence') cues.push('in-heading');
  if (next) cues.push(...behind(context, next, tail, tokenAt));
  cues.push(...listCues(context, piece, tail, tokenAt), ...townCues(context, piece, tail, tokenAt));
  cues.push(...tradeCues(context, piece, tail, tokenAt));
  return cues;
}

/** "the film Foo", "the 1999 comedy, Foo", "starred in Foo": what is written, played or sung. */
function isWork({ words }: Context, at: number, tokenAt: TokenAt): boolean {
  const before = tokenAt(at);
  const said = before?.text === ',' ? tokenAt(at - 1) : before;
  if (said?.lower === 'in' || said?.lower === 'on')
    return words.lexicon.value(tokenAt(at - 1)?.lower ?? '', 'work-cue') === 'acted';
  return words.lexicon.value(said?.lower ?? '', 'work-cue') === 'kind';
}

function behind(context: Context, next: Token, at: number, tokenAt: TokenAt): Cue[] {
  const { words } = context;
  const cues: Cue[] = [];
  if (next.kind === 'word' && nameLike(next, words)) cues.push('capital-behind');
  else if (next.kind === 'word' && next.readings.usual === 'noun') cues.push('noun-behind');
  if (words.lexicon.value(next.lower, 'place-kind')) cues.push('place-noun-behind');
  if (/^(?:is|was|became|are|were)$/.test(next.lower)) cues.push(...predicate(context, at + 1, tokenAt));
  if (next.kind === 'number') cues.push('number-behind');
  // "Foo (2008)"
  if (
    next.text === '(' &&
    /^(?:1[5-9]|20)\d\d$/.test(tokenAt(at + 1)?.text ?? '') &&
    tokenAt(at + 2)?.text === ')'
  )
    cues.push('year-behind');
  if (next.readings.is(PART.verb | PART.auxiliary | PART.modal) && next.readings.usual !== 'noun')
    cues.push('verb-behind');
  return cues;
}

const PREDICATE_REACH = 8;

/** "is the chief executive of", "was a maker of": the class of the noun that is said of the name. */
function predicate(context: Context, from: number, tokenAt: TokenAt): Cue[] {
  if (!/^(?:a|an|the|one|its|now|also|our)$/.test(tokenAt(from)?.lower ?? '')) return [];
  for (let at = from + 1; at < from + PREDICATE_REACH; at++) {
    const token = tokenAt(at);
    if (!token || (token.kind === 'punctuation' && token.text !== '-')) break;
    if (token.readings.is(PART.preposition) && at > from + 1) break;
    if (phraseEnds(context, at, 'position') || phraseEnds(context, at, 'person-noun')) return ['is-person'];
    const goesOn = tokenAt(at + 1)?.readings.usual === 'noun';
    if (!goesOn && context.words.lexicon.value(token.lower, 'place-kind')) return ['is-place'];
    if (!goesOn && phraseEnds(context, at, 'company-noun')) return ['is-company'];
    if (!goesOn && classAt(context, token, 'product-noun')) return ['is-product'];
  }
  return ['is-something'];
}

/** "Doral, Miramar and Orlando", "Lodz, Poland": a name beside it that is surely a place, or a person's by its given name. */
function listCues(context: Context, piece: Piece, tail: number, tokenAt: TokenAt): Cue[] {
  const { tokens, words } = context;
  const links = (text: string | undefined): boolean =>
    text === ',' || text === 'and' || text === '&' || text === 'or';
  const cues: Cue[] = [];
  const start = links(tokenAt(tail)?.lower) ? tail + 1 : -1;
  if (start > 0 && tokenAt(start)?.capital) {
    const place = [1, 2, 3].some(
      (n) => words.place(lowers(tokens, start, start + n).join(' ')) !== undefined,
    );
    if (place) cues.push('place-next');
    else if (words.given(tokenAt(start)?.lower ?? '') && tokenAt(start + 1)?.capital)
      cues.push('person-next');
  }
  const end = links(tokenAt(piece.first - 1)?.lower) ? piece.first - 1 : -1;
  if (end > 0 && tokenAt(end - 1)?.capital) {
    const place = [1, 2, 3].some((n) => words.place(lowers(tokens, end - n, end).join(' ')) !== undefined);
    if (place) cues.push('place-next');
    else if (words.given(tokenAt(end - 2)?.lower ?? '') && tokenAt(end - 2)?.capital)
      cues.push('person-next');
  }
  return cues;
}
