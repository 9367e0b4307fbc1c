import { FORM, PART } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import { phraseEnds, type TokenAt } from './apposition-cues.js';
import { sentenceOf, type Context } from './context.js';
import type { Piece } from './runs.js';
import type { Cue } from './weights.js';

/** An office that one person has: of a "leader", "partner" or "publisher" one cannot tell whether it is a company. */
const OFFICE = 'company-office';
/** The longest way from a verb to the office behind it: "joins Vexa Foods of Leeds as its new". */
const OFFICE_REACH = 8;
/** The longest description in front of a name: "A former chief executive of the Calder Gazette,". */
const OPENING_REACH = 14;

/** A name with the office of one person in front of it or said of it. */
export function officeCues(context: Context, piece: Piece, tail: number): Cue[] {
  const sentence = context.tokens[piece.first]?.sentence;
  const tokenAt: TokenAt = (i) => (context.tokens[i]?.sentence === sentence ? context.tokens[i] : undefined);
  const cues: Cue[] = [];
  if (piece.end - piece.first > 1 && hasOfficeBefore(context, piece, tokenAt)) cues.push('officer-before');
  if (hasOfficeSaid(context, tail, tokenAt)) cues.push('office-said');
  return cues;
}

/** "chief executive Ann Lee"; "As chairman of Foo, Ann Lee"; "A former editor of Foo, Ann Lee". */
function hasOfficeBefore(context: Context, piece: Piece, tokenAt: TokenAt): boolean {
  const at = piece.first - (piece.title ? 2 : 1);
  if (phraseEnds(context, at, OFFICE)) return true;
  if (tokenAt(at)?.text !== ',') return false;
  let first = at;
  while (tokenAt(first - 1) && first > at - OPENING_REACH) first -= 1;
  if (tokenAt(first - 1)) return false;
  if (tokenAt(first)?.lower === 'as') first += 1;
  for (let i = first; i < at; i++) {
    const token = tokenAt(i);
    if (!token || token.kind === 'punctuation' || token.readings.usual === 'verb') return false;
    const ends = /^(?:of|at|with|for|since|,)$/.test(tokenAt(i + 1)?.text ?? '');
    if (ends && phraseEnds(context, i, 'position')) return true;
    if (token.readings.is(PART.preposition)) return false;
  }
  return false;
}

/** The longest office between a name and its firm: "Senior Vice President of Investor Relations". */
const LONGEST_OFFICE = 7;

/** "Ann Lee, Managing Director, Foo Ventures,": a comma stands for the "of", and no office of its own is behind it. */
export function isFirmBehindOffice(context: Context, piece: Piece, tokenAt: TokenAt): boolean {
  const comma = piece.first - 1;
  if (tokenAt(comma)?.text !== ',' || !phraseEnds(context, comma - 1, OFFICE)) return false;
  let open = comma - 1;
  while (tokenAt(open)?.kind === 'word' && open > comma - LONGEST_OFFICE) open -= 1;
  const [name, behind] = [tokenAt(open - 1), tokenAt(piece.end)];
  if (tokenAt(open)?.text !== ',' || name?.kind !== 'word' || !name.capital) return false;
  return /^[,.]$/.test(behind?.text ?? '.') && !officeFrom(context, piece.end + 1, tokenAt);
}

/** "Ann Lee remains chairman", "was named chief executive", "will step down as chairman", "joins Foo as finance director". */
function hasOfficeSaid(context: Context, tail: number, tokenAt: TokenAt): boolean {
  let passive = false;
  for (let at = tail; at < tail + 6; at++) {
    const token = tokenAt(at);
    if (!token || token.kind !== 'word') return false;
    const verbs = token.readings.ofPart('verb');
    const copular = verbs.inAny(['be', 'become', 'remain']);
    if (copular && officeFrom(context, at + 1, tokenAt)) return true;
    if (
      token.readings.is(PART.modal | PART.auxiliary | PART.adverb | PART.negation) ||
      token.lower === 'to'
    ) {
      passive ||= verbs.inClass('be');
      continue;
    }
    if (verbs.inClass('appoint')) {
      const named = passive || (isHeadline(context, at) && verbs.inForm(FORM.participle));
      return named && officeBehind(context, at + 1, tokenAt, true);
    }
    return (
      verbs.inAny(['take-job', 'leave', 'serve', 'remain']) && officeBehind(context, at + 1, tokenAt, false)
    );
  }
  return false;
}

const isHeadline = (context: Context, at: number): boolean => sentenceOf(context, at)?.mode === 'headline';

/** Whether an office follows: at once, or behind "as" or "to" in the same clause. */
function officeBehind(context: Context, from: number, tokenAt: TokenAt, direct: boolean): boolean {
  if (direct && officeFrom(context, from, tokenAt)) return true;
  for (let at = from; at < from + OFFICE_REACH; at++) {
    const token = tokenAt(at);
    if (!token || token.kind === 'punctuation') return false;
    if (token.lower === 'as' || (direct && token.lower === 'to')) return officeFrom(context, at + 1, tokenAt);
  }
  return false;
}

/** Whether an office begins there, behind an article, a possessor or adjectives. */
function officeFrom(context: Context, from: number, tokenAt: TokenAt): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokenAt(at);
    if (!token || token.kind === 'number' || token.kind === 'punctuation') return false;
    if (phraseEnds(context, at, OFFICE)) return token.lower !== 'member' && !isNamed(tokenAt(at + 1));
    if (token.readings.is(PART.preposition | PART.conjunction)) return false;
  }
  return false;
}

/** "named chief executive Ann Lee": the office is hers, and not that of the name before the verb. */
const isNamed = (next: Token | undefined): boolean =>
  next?.capital === true && !next.readings.is(PART.preposition);
