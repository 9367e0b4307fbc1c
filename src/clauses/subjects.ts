import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { asideStart } from './asides.js';
import { infinitiveHost } from './hosts.js';
import { hasFiniteBefore, isParticiple } from './participles.js';
import {
  following,
  groupKind,
  isBreak,
  isDateGroup,
  isFinite,
  isGerund,
  isMark,
  isNoun,
  isVerb,
  maybeParticiple,
  previous,
} from './layout.js';
import { listAt } from './lists.js';

/** Where the subject of a verb group comes from. Indexes are places in the sentence's pieces. */
export type SubjectSource =
  | { readonly kind: 'groups'; readonly at: number }
  /** The antecedent of "which", "who", "that". */
  | { readonly kind: 'relative'; readonly at: number }
  /** The noun that a participle follows: "Alibaba, founded by …": subject on the surface, object in logic. */
  | { readonly kind: 'participle'; readonly at: number }
  /** The subject of another verb group: conjoined verbs, gerunds, infinitives. */
  | { readonly kind: 'shared'; readonly with: number; readonly how: 'conjoined' | 'gerund' | 'infinitive' }
  /** The object of another verb group ("asked Foo to buy"). */
  | { readonly kind: 'none' };

const NONE: SubjectSource = { kind: 'none' };

/** Finds the subject of the verb group at `v` by walking left over closed asides, or decides that it shares another's. */
export function subjectOf(pieces: readonly Piece[], v: number): SubjectSource {
  const verb = pieces[v] as VerbGroup;
  const left = previous(pieces, v);
  const before = pieces[left];
  if (isMark(before, 'relative')) return relativeSubject(pieces, left);
  if (isGerund(verb)) return gerundSubject(pieces, v, left);
  if (isParticiple(pieces, v, left)) return participleSubject(pieces, v, left);
  if (isMark(before, 'conjunction')) return conjoined(pieces, v, left);
  return walkLeft(pieces, v, left);
}

function relativeSubject(pieces: readonly Piece[], relative: number): SubjectSource {
  const at = antecedent(pieces, relative);
  return at < 0 ? NONE : { kind: 'relative', at };
}

/** The noun group a relative pronoun refers to: the one before it, over a comma and a preposition ("in which"). */
export function antecedent(pieces: readonly Piece[], relative: number): number {
  let k = previous(pieces, relative);
  if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  if (isMark(pieces[k], 'comma', 'dash')) k = previous(pieces, k);
  const who = (pieces[relative] as Mark).lower === 'who';
  // "the stake in Foo, which owns …" refers to the nearest, but not to a date, a sum or, for "who", to a value.
  while (
    isNoun(pieces[k]) &&
    (isDateGroup(pieces[k]) || (groupKind(pieces[k] as NounGroup) === 'value' && who))
  ) {
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  return isNoun(pieces[k]) ? k : -1;
}

function participleSubject(pieces: readonly Piece[], v: number, left: number): SubjectSource {
  let k = left;
  if (isMark(pieces[k], 'comma', 'dash', 'open')) k = previous(pieces, k);
  // "a round in July 2011, led by Foo"
  while (isDateGroup(pieces[k])) {
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  const other = k < left ? goneOnFrom(pieces, v, left, k) : -1;
  if (other >= 0) return { kind: 'shared', with: other, how: 'conjoined' };
  if (isNoun(pieces[k])) return { kind: 'participle', at: k };
  if (isMark(pieces[k], 'conjunction')) {
    const other = verbBefore(pieces, k);
    if (other >= 0) return { kind: 'shared', with: other, how: 'conjoined' };
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

/** The noun group right after the comma that closes an aside at the front of a sentence. */
function frontedTarget(pieces: readonly Piece[], v: number): number {
  for (let k = v + 1; k < pieces.length && !isBreak(pieces[k]); k++) {
    if (!isMark(pieces[k], 'comma')) continue;
    const next = following(pieces, k);
    if (isNoun(pieces[next]) && !isDateGroup(pieces[next])) return next;
  }
  // "After closing the purchase of Foo Bar pushes": without the comma, the subject of the next verb.
  for (let k = v + 2; k < pieces.length && !isBreak(pieces[k]); k++) {
    const subject = pieces[k - 1];
    if (isFinite(pieces[k])) return isNoun(subject) && subject.head.name && k > v + 2 ? k - 1 : -1;
  }
  return -1;
}

/** "by acquiring Foo", ", valuing it at", "while keeping": the subject of the finite verb before, else of the next one. */
function gerundSubject(pieces: readonly Piece[], v: number, left: number): SubjectSource {
  const before = pieces[left];
  if (isNoun(before) && !isDateGroup(before)) {
    // "a company making cars": the noun it follows.
    const governor = previous(pieces, left);
    const object =
      isVerb(pieces[governor]) || isMark(pieces[governor], 'preposition', 'comma') || governor < 0;
    if (object || !hasFiniteBefore(pieces, v)) return { kind: 'groups', at: left };
  }
  const verb = verbBefore(pieces, v);
  if (verb >= 0) return { kind: 'shared', with: verb, how: 'gerund' };
  const target = frontedTarget(pieces, v);
  return target < 0 ? NONE : { kind: 'groups', at: target };
}

/** The nearest verb group to the left within the same sentence part. */
export function verbBefore(pieces: readonly Piece[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    if (isMark(pieces[k], 'stop')) return -1;
    if (isVerb(pieces[k])) return k;
  }
  return -1;
}

/** "paid $5m for Foo and has the right": the verb before with the same kind of tense. */
function conjoined(pieces: readonly Piece[], v: number, conjunction: number): SubjectSource {
  const verb = pieces[v] as VerbGroup;
  for (let k = conjunction - 1; k >= 0; k--) {
    const other = pieces[k];
    if (isBreak(other) && isMark(other, 'stop')) return NONE;
    if (!isVerb(other)) continue;
    // "plans to float interests held in Foo and will sell it": what is said of the interests is no verb of the sentence.
    const participle = isParticiple(pieces, k, previous(pieces, k)) || isParticipleOf(pieces, k);
    if (!maybeParticiple(verb) && maybeParticiple(other) && participle) continue;
    if (other.tense === 'infinitive' ? verb.base : isFinite(other) === isFinite(verb)) {
      return { kind: 'shared', with: k, how: 'conjoined' };
    }
  }
  return NONE;
}

/** A bare "-ed" form between a noun and a preposition, with another verb before it. */
const isParticipleOf = (pieces: readonly Piece[], k: number): boolean =>
  isNoun(pieces[previous(pieces, k)]) &&
  isMark(pieces[following(pieces, k)], 'preposition') &&
  hasFiniteBefore(pieces, k);

/** The subject of a finite verb: the nearest noun group to the left that stands neither in a prepositional phrase nor in an aside. */
function walkLeft(pieces: readonly Piece[], v: number, from: number): SubjectSource {
  let k = from;
  let guard = pieces.length;
  while (k >= 0 && guard-- > 0) {
    const piece = pieces[k];
    if (isNoun(piece)) {
      const before = previous(pieces, k);
      if (isDateGroup(piece)) {
        k = isMark(pieces[before], 'preposition') ? previous(pieces, before) : before;
        continue;
      }
      if (isMark(pieces[before], 'preposition') && !opensClause(pieces, before, v)) {
        k = previous(pieces, before);
        continue;
      }
      const told = toldOf(pieces, before);
      if (told >= 0) return { kind: 'groups', at: told };
      const planned = plannedBy(pieces, before);
      if (planned >= 0) {
        k = planned;
        continue;
      }
      if (isMark(pieces[before], 'conjunction')) {
        const start = listStart(pieces, k);
        const front = previous(pieces, start);
        if (start !== k && isMark(pieces[front], 'preposition') && !opensClause(pieces, front, v)) {
          k = previous(pieces, front);
          continue;
        }
        return { kind: 'groups', at: start };
      }
      return { kind: 'groups', at: k };
    }
    if (isMark(piece, 'comma', 'dash')) {
      const open = asideStart(pieces, k);
      if (open >= 0) {
        k = previous(pieces, open);
        continue;
      }
      const before = verbBefore(pieces, k);
      if (isFinite(pieces[v]) && before >= 0 && !isNoun(pieces[previous(pieces, k)]))
        return { kind: 'shared', with: before, how: 'conjoined' };
      k = previous(pieces, k);
      continue;
    }
    if (isVerb(piece)) {
      // "a group led by Foo said": the participle belongs to the subject.
      const verb = k;
      k = previous(pieces, k);
      if (isNoun(pieces[k]) && isParticiple(pieces, verb, k)) continue;
      return { kind: 'shared', with: verb, how: 'conjoined' };
    }
    if (isMark(piece, 'relative')) return relativeSubject(pieces, k);
    if (isBreak(piece) || isMark(piece, 'subordinator')) return NONE;
    k = previous(pieces, k);
  }
  return NONE;
}

/** "The group, which includes Foo, a unit of Bar, said": what the relative clause is told of, where Foo is the object of its verb at `i`; -1 for none. */
function toldOf(pieces: readonly Piece[], i: number): number {
  const verb = pieces[i];
  const relative = previous(pieces, i);
  if (!isFinite(verb) || verb.classes.includes('say') || !isMark(pieces[relative], 'relative')) return -1;
  return antecedent(pieces, relative);
}

/** "A plan to buy Foo collapsed": for the infinitive at `i`, the noun it hangs on, where that is no other verb's object; else -1. */
function plannedBy(pieces: readonly Piece[], i: number): number {
  const infinitive = pieces[i];
  if (!isVerb(infinitive) || infinitive.tense !== 'infinitive') return -1;
  const host = infinitiveHost(pieces, i);
  return isNoun(pieces[host]) && groupKind(pieces[host]) === 'noun' && !hasFiniteBefore(pieces, host)
    ? host
    : -1;
}

/** "as Foo bought": the preposition opens a clause when its noun group stands right before the verb. */
function opensClause(pieces: readonly Piece[], preposition: number, v: number): boolean {
  const mark = pieces[preposition] as Mark;
  const subordinating = mark.unit.readings.inClass('subordinator');
  return subordinating && previous(pieces, v) === following(pieces, preposition);
}

/** First noun group of the list that ends at `i` ("A, B and C" from C). */
function listStart(pieces: readonly Piece[], i: number): number {
  for (let k = Math.max(0, i - 24); k < i; k++) {
    if (!isNoun(pieces[k])) continue;
    const list = listAt(pieces, k);
    if (list.next === i + 1 && list.groups.length > 1) return k;
  }
  return i;
}
