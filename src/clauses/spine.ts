import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';
import {
  groupKind,
  hasSaid,
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isVerb,
  matchingClose,
  maybeParticiple,
  isSubjectPronoun,
} from './layout.js';
import { isBareOffice, isCalling } from './coordinated-titles.js';
import { listAt } from './lists.js';

/** A link of a sentence's spine: a noun group or list of them, a verb group, or a mark that parts clauses. */
export interface Link<P extends Piece = Piece> {
  readonly piece: P;
  /** Place of its first piece in the sentence. */
  readonly at: number;
  /** Place of its last piece: another one for a list. */
  readonly last: number;
  /** The preposition in front of a noun group. */
  governor: Mark | undefined;
  /** A quotation mark stands in front. */
  readonly quoted: boolean;
}

/** A run of text whose verbs and nouns belong together: a sentence without its brackets, or what stands in one of them. */
export type Spine = readonly Link[];

/**
 * The spines of a sentence: what clauses are read from. Adverbs are left out, lists are one link, and so is a noun with
 * what is said of it between commas ("Foo, a unit of Bar, said").
 */
export function spinesOf(pieces: readonly Piece[]): Spine[] {
  const found: Spine[] = [];
  const collect = (from: number, end: number): void => {
    const links: Link[] = [];
    let quoted = false;
    let unlike: Mark | undefined;
    for (let i = from; i < end; i++) {
      const piece = pieces[i] as Piece;
      if (isMark(piece, 'open')) {
        const close = matchingClose(pieces, i);
        if (close > 0 && close < end) {
          collect(i + 1, close);
          i = close;
        }
        continue;
      }
      const closing = isMark(piece, 'dash') ? clauseBetweenDashes(pieces, i, end) : -1;
      if (closing > 0) {
        // "sales--which fell--were": the relative clause is told of the noun in front.
        collect(isMark(pieces[i + 1], 'relative') ? i - 1 : i + 1, closing);
        i = closing;
        continue;
      }
      if (isMark(piece, 'quote')) quoted = true;
      if (isMark(piece, 'negation') && GOVERNING.test(piece.lower)) unlike = piece;
      if (isMark(piece, 'quote', 'adverb', 'negation', 'other', 'close')) continue;
      const listed = isNoun(piece) && !isDateGroup(piece) ? listAt(pieces, i).next - 1 : i;
      const last = Math.min(listed, end - 1);
      links.push({ piece, at: i, last, governor: isNoun(piece) ? unlike : undefined, quoted });
      [quoted, unlike] = [false, undefined];
      // "Foo (bought by Bar), Baz and Qux"
      for (const open of openBrackets(pieces, i + 1, last)) collect(open + 1, matchingClose(pieces, open));
      i = last;
    }
    const { told, rest } = withoutAsides(links);
    found.push(...told, withoutAppositions(rest));
  };
  collect(0, pieces.length);
  for (const spine of found) govern(spine);
  return found;
}

/** Places of the brackets that open and close between two places. */
function openBrackets(pieces: readonly Piece[], from: number, last: number): number[] {
  const found: number[] = [];
  for (let k = from; k < last; k++) {
    const close = isMark(pieces[k], 'open') ? matchingClose(pieces, k) : -1;
    if (close < 0 || close > last) continue;
    found.push(k);
    k = close;
  }
  return found;
}

/**
 * "profit--a metric that leaves out taxes--was": place of the dash that closes what is said aside in a clause between a noun
 * and its verb; -1 where the dash at `open` opens none.
 */
function clauseBetweenDashes(pieces: readonly Piece[], open: number, end: number): number {
  if (!isNoun(pieces[open - 1])) return -1;
  let k = open + 1;
  while (k < end && !isMark(pieces[k], 'dash', 'stop', 'colon', 'quote')) k++;
  const told = pieces.slice(open + 1, k).some((p) => isVerb(p));
  return told && k < end && isMark(pieces[k], 'dash') && isFinite(pieces[k + 1]) ? k : -1;
}

/** "without praise", "instead of Foo": what denies and governs a noun, as a preposition does. */
const GOVERNING = /(?:^without|\b(?:of|than|from))$/;

/** Tells noun groups which preposition stands before them. */
function govern(spine: Spine): void {
  for (let q = 1; q < spine.length; q++) {
    const before = (spine[q - 1] as Link).piece;
    const link = spine[q] as Link;
    if (isNoun(link.piece) && isMark(before, 'preposition') && !opensClause(spine, q - 1))
      link.governor = before;
  }
}

/** "as Foo bought", "after the head of the bank left": what may be a preposition opens a clause where a verb follows its noun. */
export function opensClause(spine: Spine, q: number): boolean {
  const mark = spine[q]?.piece;
  if (!isMark(mark, 'preposition') || !mark.unit.readings.inClass('subordinator')) return false;
  const noun = spine[q + 1]?.piece;
  let verb = q + 2;
  while (isMark(spine[verb]?.piece, 'preposition') && isNounLink(spine[verb + 1])) verb += 2;
  const told = spine[verb]?.piece;
  if (!isNoun(noun) || isDateGroup(noun) || !isFinite(told)) return false;
  // "as head of the bank bought by Foo"
  if (verb > q + 2 && maybeParticiple(told) && !isNounLink(spine[verb + 1])) return false;
  // "earnings before interest rose": the only verb there is belongs to the noun in front.
  const isOther = (link: Link, k: number): boolean => k !== verb && isFinite(link.piece);
  return !isNoun(spine[q - 1]?.piece) || spine.some(isOther);
}

/** The noun that a relative clause at `q` is told of: over a comma, a preposition, and dates; -1 for none. */
export function nounBefore(spine: Spine, q: number): number {
  let k = q - 1;
  const passed = (p: Piece | undefined): boolean =>
    isMark(p, 'comma', 'dash', 'preposition', 'adjective') || isDateGroup(p);
  while (k >= 0 && passed(spine[k]?.piece)) k--;
  return isNounLink(spine[k]) ? k : -1;
}

const isComma = (link: Link | undefined): boolean => isMark(link?.piece, 'comma', 'dash');

/** Takes out who says it, between commas: "Foo, he said, has bought Bar". */
function withoutAsides(links: readonly Link[]): { readonly told: Spine[]; readonly rest: readonly Link[] } {
  const told: Spine[] = [];
  const rest: Link[] = [];
  for (let q = 0; q < links.length; q++) {
    const [noun, verb] = [links[q + 1], links[q + 2]];
    const speaker = q > 0 ? speakerAtEnd(links, q) : undefined;
    if (speaker) {
      told.push([noun as Link, speaker]);
      break;
    }
    const aside =
      q > 0 &&
      isComma(links[q]) &&
      isComma(links[q + 3]) &&
      isNounLink(noun) &&
      isVerbLink(verb) &&
      hasSaid(verb.piece);
    if (aside) {
      told.push([noun, verb]);
      q += 3;
    } else rest.push(links[q] as Link);
  }
  return { told, rest };
}

/** "Foo will move, its chief executive, Ann Lee, promised.": the verb of saying at the end of a sentence, where its subject opens at the comma. */
function speakerAtEnd(links: readonly Link[], comma: number): Link | undefined {
  const [open, job, , name, close, verb, end] = links.slice(comma, comma + 7);
  const apposed =
    isComma(open) && isNounLink(job) && isComma(links[comma + 2]) && isNounLink(name) && isComma(close);
  const ends = end === undefined || isMark(end.piece, 'stop');
  return apposed && ends && isCalling(job.piece) && isVerbLink(verb) && hasSaid(verb.piece)
    ? verb
    : undefined;
}

/** Leaves out what is said of a noun between two commas or dashes by another noun. */
function withoutAppositions(links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  for (let q = 0; q < links.length; q++) {
    const link = links[q] as Link;
    const end = isComma(link) ? appositionEnd(links, q, kept) : -1;
    if (end < 0) kept.push(link);
    else q = end;
  }
  return kept;
}

/** For a comma at `open`, the comma that ends an apposition of the noun before; -1 for none. */
function appositionEnd(links: readonly Link[], open: number, kept: readonly Link[]): number {
  const said = kept[kept.length - 1]?.piece;
  const first = links[open + 1]?.piece;
  if (!isNoun(said) || isDateGroup(said) || !isNoun(first) || isSubjectPronoun(first)) return -1;
  let q = open + 2;
  const phrase = (k: number): number => {
    if (isMark(links[k]?.piece, 'preposition') && isNoun(links[k + 1]?.piece)) return 2;
    return isDateGroup(links[k]?.piece) || isMark(links[k]?.piece, 'adjective') ? 1 : 0;
  };
  while (phrase(q) > 0) q += phrase(q);
  const office = isBareOffice(first) && groupKind(said) === 'name';
  if (office && isFirmAside(links, q)) q += 2;
  // "Ann Lee, chief executive of Foo said": the comma that should end what is said of who speaks is missing.
  const verb = links[q];
  if (office && opensSpeech(kept, said) && isVerbLink(verb) && hasSaid(verb.piece)) return q - 1;
  if (!isMark(links[q]?.piece, (links[open]?.piece as Mark).tag)) return -1;
  const governed = kept.length === 2 && isMark(kept[0]?.piece, 'preposition');
  const before = isFinite(links[q + 1]?.piece);
  // "In May, the company, which": what stands behind a preposition at the front opens no subject.
  if (governed && !before) return -1;
  return before || groupKind(said) === 'name' || groupKind(first) === 'name' ? q : -1;
}

/** Whether the name that was kept last stands where a sentence begins or a quotation has ended. */
const opensSpeech = (kept: readonly Link[], name: NounGroup): boolean => {
  const before = kept[kept.length - 2];
  return !name.place && (before === undefined || isComma(before));
};

/** "Ann Lee, chief executive, Foo Inc., said": the firm is part of what is said of her. */
const isFirmAside = (links: readonly Link[], comma: number): boolean => {
  const firm = links[comma + 1]?.piece;
  return (
    isComma(links[comma]) &&
    isNoun(firm) &&
    groupKind(firm) === 'name' &&
    !firm.place &&
    isComma(links[comma + 2]) &&
    isFinite(links[comma + 3]?.piece)
  );
};

export const isVerbLink = (link: Link | undefined): link is Link<VerbGroup> => isVerb(link?.piece);
export const isNounLink = (link: Link | undefined): link is Link<NounGroup> => isNoun(link?.piece);
