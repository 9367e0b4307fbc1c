import { flatMap } from '../flat-map.js';
import { isIndefinite } from '../groups/determiners.js';
import type { NounGroup, Piece } from '../groups/types.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isAge,
  isBreak,
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isVerb,
  isWhose,
  matchingClose,
  previous,
} from './layout.js';
import { behindPhrases, overDuration, overSpan } from './asides.js';
import { namesBehindColon } from './colon-lists.js';
import { say, type Said } from './make.js';
import { listAt, listBehind } from './lists.js';
import { isCalling, isKind, isOffice, isOfNameBefore } from './coordinated-titles.js';
import { isSpeakersOffice } from './unmarked-offices.js';
import type { Clause } from './types.js';

/** "X, a unit of Y," · "X, chief executive of Y," · "the retailer, X," · "X - a unit of Y -" · "X (a unit of Y)". */
export function appositions(
  pieces: readonly Piece[],
  i: number,
  group: NounGroup,
  clauses: readonly Clause[],
  participles: ReadonlySet<number>,
): Said[] {
  if (groupKind(group) === 'value' || groupKind(group) === 'pronoun') return [];
  const chain = afterPrepositions(pieces, i);
  const nearer = isOwnName(pieces[chain - 1], group) || isNearer(pieces, chain, group);
  const ends = [i + 1, ...(nearer ? [] : [chain])];
  for (const end of new Set(ends)) {
    const mark = overSpan(pieces, following(pieces, end - 1));
    const nearest = end === i + 1 || !isPlural(pieces[end - 1]);
    const listed = group.plural && nearest ? namesBehindColon(pieces, mark) : [];
    if (listed.length > 0) return [say('apposition', listed, group)];
    const bracket = end === i + 1 && isMark(pieces[end], 'open') ? end : -1;
    if (bracket < 0 && !isMark(pieces[mark], 'comma', 'dash', 'open', 'colon')) continue;
    // "Foo (FOO.N), the luxury group,": what stands in brackets is not all that is said.
    const found = flatMap([bracket, mark], (open) => {
      if (open < 0 || (!isMark(pieces[open], 'comma', 'dash', 'open') && !opensList(pieces, open, group)))
        return [];
      const at = afterAge(pieces, open);
      const other = pieces[at];
      if (!isNoun(other) || isDateGroup(other) || isWhose(other) || isDefined(pieces, open, at)) return [];
      if (goesOnWith(pieces, end - 1, other)) return [];
      if (isCalling(other) && (isSpeaker(pieces, at, clauses) || isNextOffice(pieces, i, other))) return [];
      const said = apposed(pieces, i, group, open, at, other, participles);
      if (!said) return [];
      const clause = clauses.find((c) => c.subject.includes(group) || c.object.includes(group));
      return [say(said.kind, said.subject, said.complement, clause)];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** "sold Foo to Bar, a unit of Baz,": of two names the apposition is said of the nearer, unless that is a place. */
const isOwnName = (last: Piece | undefined, group: NounGroup): boolean =>
  isNoun(last) &&
  last !== group &&
  last.head.name !== undefined &&
  !last.place &&
  groupKind(group) === 'name';

/** "sold its stake in Foo to a rival, Bar": so it is of two plain nouns, but for "the owner of the bank, Bar". */
const isNearer = (pieces: readonly Piece[], chain: number, group: NounGroup): boolean => {
  const last = pieces[chain - 1];
  const mark = pieces[previous(pieces, chain - 1)];
  return (
    isNoun(last) &&
    last !== group &&
    groupKind(last) === 'noun' &&
    isMark(mark, 'preposition') &&
    /^(?:to|from|by|with)$/.test(mark.lower)
  );
};

/** "Foo moves to Leeds, its chief executive, Ann Lee, promised": who speaks is nothing said of Leeds. */
function isSpeaker(pieces: readonly Piece[], at: number, clauses: readonly Clause[]): boolean {
  const job = pieces[at];
  const comma = following(pieces, at);
  const name = pieces[following(pieces, comma)];
  const named = isMark(pieces[comma], 'comma') && isNoun(name) && groupKind(name) === 'name';
  return named && clauses.some((c) => c.surfaceSubject[0] === job && c.verb.classes.includes('say'));
}

/** "is chairman of Foo, director of Bar": the second office is held by who holds the first, and not by Foo. */
function isNextOffice(pieces: readonly Piece[], i: number, other: NounGroup): boolean {
  const preposition = previous(pieces, i);
  const office = pieces[previous(pieces, preposition)];
  return (
    isMark(pieces[preposition], 'preposition') &&
    isNoun(office) &&
    isOffice(office) &&
    isOffice(other) &&
    groupKind(pieces[i] as NounGroup) === 'name'
  );
}

/** "three divisions: Foo, Bar and Baz" */
function opensList(pieces: readonly Piece[], colon: number, group: NounGroup): boolean {
  const first = following(pieces, colon);
  const mark = pieces[colon];
  return (
    isMark(mark, 'colon') &&
    mark.lower === ':' &&
    group.plural &&
    isNoun(pieces[first]) &&
    listAt(pieces, first).groups.length > 1
  );
}

/** "Foo (the “Bank”)": what it will be called in the rest of the text. */
const isDefined = (pieces: readonly Piece[], open: number, at: number): boolean =>
  isMark(pieces[open], 'open') && isMark(pieces[at + 1], 'quote');

/** "brands such as Foo, Bar and Baz": what follows the comma is the next of the list behind the preposition. */
const goesOnWith = (pieces: readonly Piece[], last: number, other: NounGroup): boolean =>
  isNoun(pieces[last]) && listAt(pieces, last).groups.includes(other);

/** Where the apposition behind the comma at `open` starts, over an age: "Ann Lee, 54, chairman of Foo". */
function afterAge(pieces: readonly Piece[], open: number): number {
  if (open + 1 >= pieces.length) return -1;
  const at = overDuration(pieces, skipTransparent(pieces, open + 1));
  return isAge(pieces, at) ? skipTransparent(pieces, following(pieces, at) + 1) : at;
}

function skipTransparent(pieces: readonly Piece[], i: number): number {
  let k = i;
  while (isMark(pieces[k], 'adverb', 'quote')) k++;
  return k;
}

function apposed(
  pieces: readonly Piece[],
  i: number,
  group: NounGroup,
  open: number,
  at: number,
  other: NounGroup,
  participles: ReadonlySet<number>,
): Said | undefined {
  const list = listAt(pieces, at);
  if (list.next > at + 1 && groupKind(group) === 'name' && groupKind(other) === 'name') return undefined;
  if (isInList(pieces, i, at) || isEnumerated(pieces, group, at)) return undefined;
  // "two ratings agencies - Foo and Bar": a plural names a list.
  const last = group.plural && groupKind(other) === 'name' ? list.next - 1 : at;
  // "Malaysia's airline, Foo fell": without a preposition, what opens a sentence can only be said of the name behind it.
  // "Foo, a bank in Washington, D.C. bought": so it is with an indefinite description behind the name.
  const opens =
    (previous(pieces, i) < 0 &&
      (groupKind(group) === 'noun' ? groupKind(other) === 'name' : isAKind(other))) ||
    isSpeakersOffice(pieces, i, at);
  if (!opens && !closes(pieces, open, last, participles)) return undefined;
  if (groupKind(group) === 'name' && (groupKind(other) === 'noun' || isOneOf(pieces, at))) {
    return say('apposition', backList(pieces, i, group, other), other);
  }
  const beside = previous(pieces, open) === i;
  if (beside && bearsNameBefore(group) && groupKind(other) === 'noun' && saysWhatItIs(other))
    return say('apposition', [group], other);
  const listed = group.plural && list.groups.length > 1;
  // "the company's founder, Ann Lee,": the name comes second.
  if (
    groupKind(group) === 'noun' &&
    groupKind(other) === 'name' &&
    (!other.title || (listed && !other.determiner) || isSomebodys(group)) &&
    !other.place &&
    !isOfNameBefore(pieces, i)
  ) {
    return say('apposition', group.plural ? list.groups : [other], group);
  }
  return undefined;
}

/** "the Foo network", "Foo social network": what is called by the name in front of it. */
const bearsNameBefore = ({ head, modifiers, plural, owner }: NounGroup): boolean =>
  !head.name && !plural && !owner && modifiers[0]?.name !== undefined && head.readings.inAny(NAMED_KINDS);
const NAMED_KINDS = ['product-noun', 'company-noun', 'company-kind-head', 'subsidiary'] as const;

/** "a unit of Bar", "part of Bar", "Bar's answer to Baz" */
const saysWhatItIs = (group: NounGroup): boolean =>
  isIndefinite(group) || group.owner !== undefined || group.head.lower === 'part';

/** "Foo's owner, the buyout house Bar,": what somebody is to another is said of whom the title names. */
const isSomebodys = (group: NounGroup): boolean =>
  (group.owner !== undefined || group.possessivePronoun !== undefined) && (isCalling(group) || isKind(group));

const isPlural = (piece: Piece | undefined): boolean => isNoun(piece) && piece.plural;
const isAKind = (group: NounGroup): boolean => groupKind(group) === 'noun' && isIndefinite(group);

/** "one of Europe's biggest banks" */
function isOneOf(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[following(pieces, at)];
  return (pieces[at] as NounGroup).head.lower === 'one' && isMark(next, 'preposition') && next.lower === 'of';
}

/** "Foo, hotels, and farms": bare nouns that go on a list begun by a name say nothing of it; "Foo, retailer and wholesaler" does. */
function isEnumerated(pieces: readonly Piece[], group: NounGroup, at: number): boolean {
  const other = pieces[at] as NounGroup;
  const bare = !other.determiner && !other.owner && !other.possessivePronoun;
  if (groupKind(group) !== 'name' || groupKind(other) !== 'noun' || !bare) return false;
  if (isCalling(other) || (isKind(other) && !other.plural)) return false;
  const mark = following(pieces, at);
  const and = isMark(pieces[mark], 'comma') ? following(pieces, mark) : mark;
  const last = pieces[following(pieces, and)];
  return isMark(pieces[and], 'conjunction') && isNoun(last) && groupKind(last) === 'noun';
}

/** A plural description covers the list before it: "Foo and Bar, two banks". */
function backList(
  pieces: readonly Piece[],
  i: number,
  group: NounGroup,
  description: NounGroup,
): NounGroup[] {
  if (!description.plural) return [group];
  for (let k = Math.max(0, i - 12); k < i; k++) {
    if (!isNoun(pieces[k])) continue;
    const list = listAt(pieces, k);
    if (list.groups.includes(group)) return list.groups;
  }
  return [group];
}

function isInList(pieces: readonly Piece[], i: number, at: number): boolean {
  const list = listAt(pieces, i);
  return list.groups.includes(pieces[at] as NounGroup);
}

/** An apposition ends at a comma, a bracket, a break, or where its sentence goes on with a relative clause or participle. */
function closes(
  pieces: readonly Piece[],
  open: number,
  at: number,
  participles: ReadonlySet<number>,
): boolean {
  if (isMark(pieces[open], 'open')) return matchingClose(pieces, open) > 0;
  const end = behindPhrases(pieces, at);
  const next = pieces[end];
  if (isMark(next, 'conjunction')) return closesBehind(pieces, end);
  // "Foo, the lens maker he started": a relative clause without a pronoun of its own.
  if (isWhose(next) || (isNoun(next) && groupKind(next) === 'pronoun')) return true;
  return (
    isBreak(next) ||
    isMark(next, 'comma', 'dash', 'close', 'relative', 'subordinator', 'to') ||
    goesOnLoosely(pieces, end) ||
    (isVerb(next) && (!isFiniteWithOwnSubject(pieces, at, end) || participles.has(end)))
  );
}

/** Whether it ends behind the list that goes on at the conjunction `and`. */
function closesBehind(pieces: readonly Piece[], and: number): boolean {
  const second = following(pieces, and);
  // "chairman and chief executive of Foo,": the list goes on with the same kind of noun.
  if (isNoun(pieces[second]) && groupKind(pieces[second] as NounGroup) === 'noun') {
    const end = behindPhrases(pieces, second);
    return closesAfter(pieces, second) || (isMark(pieces[end], 'conjunction') && closesBehind(pieces, end));
  }
  // "the owner of Foo and Bar,"
  const listed = listBehind(pieces, and);
  if (listed > 0) return closesAfter(pieces, listed);
  return isVerb(pieces[second]);
}

/** "Foo, a site | for which it paid $5m", "Foo, an agent | capable of selling" */
function goesOnLoosely(pieces: readonly Piece[], end: number): boolean {
  const [next, behind] = [pieces[end], pieces[following(pieces, end)]];
  return (
    (isMark(next, 'preposition') && isMark(behind, 'relative')) ||
    (isMark(next, 'adjective') && isMark(behind, 'preposition', 'to'))
  );
}

const closesAfter = (pieces: readonly Piece[], i: number): boolean => {
  const next = pieces[following(pieces, afterPrepositions(pieces, i) - 1)];
  return isBreak(next) || isMark(next, 'comma', 'dash', 'close', 'relative') || isVerb(next);
};

/** "In May, the company said": the second noun group is the subject, no apposition. */
function isFiniteWithOwnSubject(pieces: readonly Piece[], at: number, end: number): boolean {
  return isFinite(pieces[end]) && previous(pieces, end) >= at;
}
