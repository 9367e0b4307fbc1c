import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';

export const isNoun = (p: Piece | undefined): p is NounGroup => p?.kind === 'noun';

/** "him", "them": never a subject. */
export const isObjectPronoun = (piece: Piece | undefined): boolean =>
  isNoun(piece) &&
  /^(?:me|him|us|them)$|sel(?:f|ves)$/.test(piece.head.lower) &&
  piece.head.tag === 'pronoun';

/** "he", "they": never an object, nor said of a noun. */
export const isSubjectPronoun = (piece: Piece | undefined): piece is NounGroup =>
  isNoun(piece) && /^(?:i|he|she|we|they)$/.test(piece.head.lower) && piece.head.tag === 'pronoun';

export const isShare = (p: Piece | undefined): boolean => isNoun(p) && p.head.value?.kind === 'percent';
export const isVerb = (p: Piece | undefined): p is VerbGroup => p?.kind === 'verb';
/** Whether it is a mark of one of these tags; they are no list, since this is asked more often than anything else. */
export const isMark = <T extends Mark['tag']>(
  p: Piece | undefined,
  a: T,
  b?: T,
  c?: T,
  d?: T,
  e?: T,
  f?: T,
  g?: T,
): p is Mark & { readonly tag: T } => {
  if (p?.kind !== 'mark') return false;
  const { tag } = p;
  return tag === a || tag === b || tag === c || tag === d || tag === e || tag === f || tag === g;
};

/** A date stands beside a clause and is nobody's subject or object: "Google Tuesday said". */
export const isDateGroup = (p: Piece | undefined): p is NounGroup =>
  isNoun(p) && p.head.value?.kind === 'date';

/** "since 2012", "for three years": a span of time. */
export const isSpan = (p: Piece | undefined): boolean =>
  isNoun(p) && p.head.value?.kind === 'date' && p.head.value.precision === 'period';

/** A verb with tense: it has a subject of its own, unless it shares one. */
export const isFinite = (
  p: Piece | undefined,
): p is VerbGroup & { readonly tense: 'past' | 'present' | 'future' } =>
  isVerb(p) && (p.tense === 'past' || p.tense === 'present' || p.tense === 'future');

/** "said", "telling": a verb of saying. */
export const isSaying = (p: Piece | undefined): boolean => isVerb(p) && p.classes.includes('say');

/** "said", "tells": a verb of saying with a tense. */
export const hasSaid = (p: Piece | undefined): boolean => isFinite(p) && isSaying(p);

/** "acquired" alone may be a past tense or a participle; "was", "had" and "fell" may not. */
export const maybeParticiple = (p: VerbGroup): boolean =>
  p.bare &&
  p.head.tag === 'verb' &&
  (p.head.readings.inForm(FORM.participle) ||
    (p.head.lower.endsWith('ed') && p.head.readings.inForm(FORM.past)));
export const isGerund = (p: Piece | undefined): p is VerbGroup & { readonly tense: 'gerund' } =>
  isVerb(p) && p.tense === 'gerund';

/** Breaks a clause never crosses. */
const BREAK: ReadonlySet<Mark['tag']> = new Set(['colon', 'stop']);
export const isBreak = (p: Piece | undefined): boolean =>
  p === undefined || (p.kind === 'mark' && BREAK.has(p.tag));

/** Marks that structure nothing: adverbs between groups, quotation marks. */
const isTransparent = (p: Piece | undefined): boolean => isMark(p, 'adverb', 'quote', 'other');

/** The age between commas in "Ann Lee, 54, chairman of Foo". */
export function isAge(pieces: readonly Piece[], i: number): boolean {
  const age = pieces[i];
  const value = isNoun(age) && groupKind(age) === 'value' && /^\d\d$/.test(age.head.lower);
  return value && isMark(pieces[i - 1], 'comma') && isMark(pieces[following(pieces, i)], 'comma');
}

/** Index of the piece before `i` that is neither transparent nor inside brackets, nor an age with its comma; -1 when there is none. */
export function previous(pieces: readonly Piece[], i: number): number {
  let k = i - 1;
  while (k >= 0) {
    const piece = pieces[k];
    if (isMark(piece, 'close')) {
      const open = matchingOpen(pieces, k);
      if (open < 0) return k;
      k = open - 1;
    } else if (isTransparent(piece)) k--;
    else if (isAge(pieces, k)) k -= 2;
    else return k;
  }
  return -1;
}

/** The same to the right; `pieces.length` when there is none. */
export function following(pieces: readonly Piece[], i: number): number {
  let k = i + 1;
  while (k < pieces.length) {
    const piece = pieces[k];
    if (isMark(piece, 'open')) {
      const close = matchingClose(pieces, k);
      if (close < 0) return k;
      k = close + 1;
    } else if (isTransparent(piece)) k++;
    else return k;
  }
  return pieces.length;
}

export function matchingOpen(pieces: readonly Piece[], close: number): number {
  let inner = 0;
  for (let k = close - 1; k >= 0; k--) {
    if (isMark(pieces[k], 'close')) inner++;
    else if (isMark(pieces[k], 'open') && inner-- === 0) return k;
  }
  return -1;
}

/** The bracket that closes the one at `open`, over those inside; -1 for none. */
export function matchingClose(pieces: readonly Piece[], open: number): number {
  let inner = 0;
  for (let k = open + 1; k < pieces.length; k++) {
    if (isMark(pieces[k], 'open')) inner++;
    else if (isMark(pieces[k], 'close') && inner-- === 0) return k;
  }
  return -1;
}

/** Kinds of noun group that may stand in one list: names with names, sums with sums. */
export function groupKind(group: NounGroup): 'name' | 'value' | 'pronoun' | 'noun' {
  if (group.head.name) return 'name';
  if (group.head.value || group.head.tag === 'value') return 'value';
  return group.head.tag === 'pronoun' ? 'pronoun' : 'noun';
}

/** End of the chain "of NG in NG" after the noun group at `i`: index after its last piece. */
export function afterPrepositions(pieces: readonly Piece[], i: number): number {
  let k = following(pieces, i);
  let end = i + 1;
  while (isMark(pieces[k], 'preposition') && isNoun(pieces[following(pieces, k)])) {
    end = following(pieces, k) + 1;
    k = following(pieces, end - 1);
  }
  return end;
}

export const wordOf = (p: Piece | undefined): string => (p?.kind === 'mark' ? p.lower : '');
const PARTS: readonly string[] = ['share', 'stake'];

/** "the shares of Foo it does not own": what is owned is not Foo at `i`, but the part of it that stands before. */
export function ownedPart(pieces: readonly Piece[], i: number): NounGroup {
  const group = pieces[i] as NounGroup;
  const of = previous(pieces, i);
  const part = pieces[previous(pieces, of)];
  return isMark(pieces[of], 'preposition') && isNoun(part) && isPart(part) && !isPart(group) ? part : group;
}

const isPart = ({ head }: NounGroup): boolean => head.value?.kind === 'percent' || head.readings.inAny(PARTS);

/** "whose brands": opens a relative clause. */
export const isWhose = (p: Piece | undefined): boolean => isNoun(p) && p.determiner === 'whose';
