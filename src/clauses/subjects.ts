import type { Piece, VerbGroup } from '../groups/types.js';
import { overSeat } from './antecedents.js';
import { isLinking } from './participles.js';
import { listAt } from './lists.js';
import { participleHost } from './participle-hosts.js';
import type { FoundSubject, VerbFrames } from './frame-types.js';
import {
  following,
  isBreak,
  isDateGroup,
  isFinite,
  isGerund,
  isMark,
  isNoun,
  isVerb,
  previous,
} from './layout.js';

/** Where the subject of a verb group comes from. Indexes are places in the sentence's pieces. */
export type SubjectSource =
  | FoundSubject
  /** The noun that a participle follows: "Alibaba, founded by …": subject on the surface, object in logic. */
  | { readonly kind: 'participle'; readonly at: number }
  /** A gerund shares that of another verb. */
  | { readonly kind: 'gerund'; readonly with: number };

const NONE: SubjectSource = { kind: 'none' };

/** Where the subject of the verb group at `v` stands, as the frames tell or, without tense, what is next to it. */
export function subjectOf(pieces: readonly Piece[], v: number, frames: VerbFrames): SubjectSource {
  const verb = pieces[v] as VerbGroup;
  if (isGerund(verb)) return gerundSubject(pieces, v);
  if (verb.tense === 'participle' || frames.participles.has(v)) return participleSubject(pieces, v);
  return frames.subjects.get(v) ?? NONE;
}

function participleSubject(pieces: readonly Piece[], v: number): SubjectSource {
  const left = previous(pieces, v);
  const linking = pieces[left];
  if (isVerb(linking) && isLinking(linking)) return { kind: 'shared', with: left };
  let k = left;
  if (isMark(pieces[k], 'comma', 'dash', 'open')) k = previous(pieces, k);
  // "a round in July 2011, led by Foo"
  while (isDateGroup(pieces[k])) {
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  const other = k < left ? goneOnFrom(pieces, v, left, k) : -1;
  if (other >= 0) return { kind: 'shared', with: other };
  if (isNoun(pieces[k])) return { kind: 'participle', at: participleHost(pieces, v, overSeat(pieces, k)) };
  if (isMark(pieces[k], 'conjunction')) {
    const other = verbBefore(pieces, k);
    if (other >= 0) return { kind: 'shared', with: other };
  }
  // "Founded in 1999, Foo …": the first noun group after the aside.
  const next = frontedTarget(pieces, v);
  return next < 0 ? NONE : { kind: 'participle', at: next };
}

/** "was bought by Foo in 1998, then sold to Bar": over a date, what came next befell the subject of the passive before. */
function goneOnFrom(pieces: readonly Piece[], v: number, comma: number, k: number): number {
  const [adverb] = (pieces[v] as VerbGroup).adverbs;
  if (adverb !== 'then' || !isMark(pieces[comma], 'comma') || !isDateGroup(pieces[previous(pieces, comma)]))
    return -1;
  const other = verbBefore(pieces, k);
  const verb = pieces[other];
  return isVerb(verb) && isFinite(verb) && verb.passive ? other : -1;
}

/** "Founded by Ann Lee, Bob Day and Cy Poe, Foo": the piece behind the one at `k`, or behind the names listed from there. */
function endOfList(pieces: readonly Piece[], k: number): number {
  if (!isNoun(pieces[k]) || !isMark(pieces[k - 1], 'preposition')) return k + 1;
  const { groups, next } = listAt(pieces, k);
  const ends = isMark(pieces[next - 2], 'conjunction') && !isFinite(pieces[following(pieces, next - 1)]);
  return groups.length > 2 && ends ? next : k + 1;
}

/** The noun group right after the comma that closes an aside at the front of a sentence. */
function frontedTarget(pieces: readonly Piece[], v: number): number {
  for (let k = v + 1; k < pieces.length && !isBreak(pieces[k]); k = endOfList(pieces, k)) {
    if (!isMark(pieces[k], 'comma')) continue;
    const next = following(pieces, k);
    if (isNoun(pieces[next]) && !isDateGroup(pieces[next])) return next;
  }
  // "After closing the purchase of Foo Bar pushes": without the comma, the subject of the next verb.
  for (let k = v + 2; k < pieces.length && !isBreak(pieces[k]); k++) {
    const subject = pieces[k - 1];
    if (!isFinite(pieces[k])) continue;
    const named = isNoun(subject) && subject.head.name && k > v + 2 && !isMark(pieces[k - 2], 'preposition');
    return named ? k - 1 : -1;
  }
  return -1;
}

/** "by acquiring Foo", ", valuing it at", "while keeping": the subject of the finite verb before, else of the next one. */
function gerundSubject(pieces: readonly Piece[], v: number): SubjectSource {
  const left = previous(pieces, v);
  const before = pieces[left];
  if (isNoun(before) && !isDateGroup(before)) {
    // "a company making cars": the noun it follows.
    const governor = previous(pieces, left);
    const object =
      isVerb(pieces[governor]) || isMark(pieces[governor], 'preposition', 'comma') || governor < 0;
    if (object || !hasFiniteBefore(pieces, v)) return { kind: 'groups', at: left };
  }
  const around = verbAround(pieces, v);
  const verb = around >= 0 ? around : verbBefore(pieces, v);
  if (verb >= 0) return { kind: 'gerund', with: verb };
  const target = frontedTarget(pieces, v);
  return target < 0 ? NONE : { kind: 'groups', at: target };
}

/** "Foo, after buying Bar, sold": the verb with tense behind an aside between its subject and it; -1 for none. */
function verbAround(pieces: readonly Piece[], v: number): number {
  const left = previous(pieces, v);
  const open = isMark(pieces[left], 'preposition', 'subordinator') ? previous(pieces, left) : left;
  const subject = pieces[previous(pieces, open)];
  if (!isMark(pieces[open], 'comma', 'dash') || !isNoun(subject) || isDateGroup(subject)) return -1;
  for (let k = v + 1; k < pieces.length && !isBreak(pieces[k]); k = endOfList(pieces, k)) {
    if (isFinite(pieces[k])) return -1;
    const behind = following(pieces, k);
    if (isMark(pieces[k], 'comma', 'dash')) return isFinite(pieces[behind]) ? behind : -1;
  }
  return -1;
}

/** The nearest verb group to the left within the same sentence part. */
export function verbBefore(pieces: readonly Piece[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    if (isMark(pieces[k], 'stop')) return -1;
    if (isVerb(pieces[k])) return k;
  }
  return -1;
}

function hasFiniteBefore(pieces: readonly Piece[], v: number): boolean {
  for (let k = v - 1; k >= 0 && !isBreak(pieces[k]); k--) if (isFinite(pieces[k])) return true;
  return false;
}
