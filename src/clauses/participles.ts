import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';
import { asideStart } from './asides.js';
import {
  following,
  isBreak,
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isVerb,
  maybeParticiple,
  previous,
} from './layout.js';

/** A bare "-ed" form is a participle when a by-phrase or another finite verb for the same subject follows. */
export function isParticiple(pieces: readonly Piece[], v: number, left: number): boolean {
  const verb = pieces[v] as VerbGroup;
  if (verb.tense === 'participle') return true;
  if (!maybeParticiple(verb)) return false;
  const before = pieces[left];
  const onlyParticiple = verb.head.readings.onlyForm(FORM.participle);
  if (onlyParticiple) return true;
  const next = pieces[following(pieces, v)];
  if (isNoun(before) && (isPredicate(pieces, left) || givesName(verb, before, next))) return true;
  // "an offer launched on Monday by Foo"
  const by = pastDates(pieces, following(pieces, v));
  if (isMark(pieces[by], 'preposition') && pieces[by].lower === 'by' && !isByAmount(pieces, by)) return true;
  // "in a deal valued at $5m": who values something names it.
  const valued = verb.classes.includes('value') && isMark(next, 'preposition') && next.lower === 'at';
  if (valued && isNoun(before)) return true;
  // "at the same price paid for Bar": a price pays nothing.
  if (isNoun(before) && isPricePaid(verb, before)) return true;
  if (left < 0 || isBreak(before)) return !isNoun(next) || isDateGroup(next);
  // "Ann Lee, named chairman of Foo in May, said": such a verb has an object besides.
  const free = !isNoun(next) || verb.classes.some((c) => c === 'appoint' || c === 'dub');
  if (isMark(before, 'comma', 'dash')) return free && closesWithVerb(pieces, v, asideStart(pieces, left));
  // "Foo (acquired by Bar in 1990) makes": what opens a bracket is said of what stands before it.
  if (isMark(before, 'subordinator', 'open')) return !isNoun(next);
  if (isNoun(before)) return !isNoun(next) && (nextFiniteSharesSubject(pieces, v) || isFronted(pieces, left));
  return false;
}

/** "Foo is a utility headquartered in Oslo": what a copula says has no verb of its own behind it. */
function isPredicate(pieces: readonly Piece[], i: number): boolean {
  const verb = pieces[previous(pieces, i)];
  return isVerb(verb) && verb.classes.includes('be') && !verb.passive;
}

/** "a service nicknamed China's Twitter": what is so called is new, and calls nobody by a name. */
const givesName = (verb: VerbGroup, subject: NounGroup, next: Piece | undefined): boolean =>
  verb.classes.includes('dub') && isNoun(next) && /^an?$/.test(subject.determiner ?? '');

const isPricePaid = (verb: VerbGroup, { head }: NounGroup): boolean =>
  verb.classes.includes('pay') && head.readings.inClass('price');

/** The place behind dates that stand at `i`: "this morning", "on Monday". */
function pastDates(pieces: readonly Piece[], i: number): number {
  const on = isMark(pieces[i], 'preposition') ? following(pieces, i) : i;
  return isDateGroup(pieces[on]) ? pastDates(pieces, following(pieces, on)) : i;
}

const isByAmount = (pieces: readonly Piece[], by: number): boolean => {
  const group = pieces[following(pieces, by)];
  return isNoun(group) && group.head.value !== undefined;
};

/**
 * ", founded in 1999, paid": a finite verb right after the comma that closes the aside. "Foo, who is chairman, filed for":
 * behind an aside that opens at `open` the verb is the sentence's own where no other is.
 */
function closesWithVerb(pieces: readonly Piece[], v: number, open: number): boolean {
  for (let k = v + 1; k < pieces.length && !isBreak(pieces[k]); k++) {
    if (isMark(pieces[k], 'comma', 'dash')) {
      const next = pieces[following(pieces, k)];
      if (isFinite(next)) return true;
    } else if (isFinite(pieces[k])) return false;
  }
  return hasFiniteBefore(pieces, open >= 0 ? open : v);
}

export function hasFiniteBefore(pieces: readonly Piece[], v: number): boolean {
  for (let k = v - 1; k >= 0 && !isBreak(pieces[k]); k--) if (isFinite(pieces[k])) return true;
  return false;
}

/** "Under an agreement signed with Foo, Bar": what stands behind the preposition that opens a sentence is no subject. */
function isFronted(pieces: readonly Piece[], i: number): boolean {
  const at = previous(pieces, i);
  const opening = pieces[at];
  const before = previous(pieces, at);
  const opens = before < 0 || (isMark(pieces[before], 'comma') && !hasFiniteBefore(pieces, before));
  return isMark(opening, 'preposition') && opens && !isSubordinating(opening);
}

const isSubordinating = (mark: Mark): boolean => mark.unit.readings.inClass('subordinator');

/** "the stake acquired last year rose": the next finite verb has no subject of its own in between. */
function nextFiniteSharesSubject(pieces: readonly Piece[], v: number): boolean {
  let free = false;
  for (let k = v + 1; k < pieces.length && !isBreak(pieces[k]); k++) {
    const piece = pieces[k];
    if (isMark(piece, 'comma', 'conjunction', 'subordinator', 'relative', 'dash')) return false;
    if (isNoun(piece) && !isDateGroup(piece)) free = !isMark(pieces[previous(pieces, k)], 'preposition');
    if (isFinite(piece)) return !free;
  }
  return false;
}
