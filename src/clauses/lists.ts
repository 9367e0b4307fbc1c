import { saysSeat } from '../lexicon/seated.js';
import { hasArticle } from '../groups/determiners.js';
import type { Mark, NounGroup, Piece } from '../groups/types.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isBreak,
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isShare,
  isVerb,
  previous,
  wordOf,
  isSubjectPronoun,
} from './layout.js';
import { lastOfMember } from './conjuncts.js';
import { isCalling, joinsOuterKind } from './coordinated-titles.js';

/** Noun groups joined to the one at `i` by commas and a conjunction, and the index after the last of them. */
export function listAt(pieces: readonly Piece[], i: number): { groups: NounGroup[]; next: number } {
  const first = pieces[i] as NounGroup;
  const groups = [first];
  const kind = groupKind(first);
  const based = first.place ? basedToo(pieces, i) : -1;
  if (based >= 0) return { groups: [pieces[based] as NounGroup], next: based + 1 };
  const k = following(pieces, lastOfMember(pieces, i));
  // Most groups stand alone.
  if (!separates(pieces, k, kind) && !isMark(pieces[k], 'conjunction')) return { groups, next: i + 1 };
  return listFrom(pieces, i, k);
}

/** A list from its first member at `i` on, behind which a comma or conjunction stands at `k`. */
function listFrom(pieces: readonly Piece[], i: number, k: number): { groups: NounGroup[]; next: number } {
  const first = pieces[i] as NounGroup;
  const groups = [first];
  const kind = groupKind(first);
  // "its vegetable oil and fats subsidiary Foo": the name's title may be joined to a plain noun.
  const similar = (p: Piece | undefined): p is NounGroup =>
    isNoun(p) &&
    !isDateGroup(p) &&
    (compatible(kind, groupKind(p)) || (kind === 'noun' && isTitled(p))) &&
    (kind !== 'name' || isPlace(p) === first.place);
  let end = i + 1;
  const pending: NounGroup[] = [];
  let pendingEnd = end;
  while (separates(pieces, k, kind)) {
    const at = following(pieces, k);
    const member = pieces[at];
    const listed = similar(member) ? !hasDeterminer(member) : isUnreadName(pieces, at, kind);
    if (!isNoun(member) || !(listed || isOwnOf(kind, member))) break;
    pending.push(member);
    pendingEnd = at + 1;
    k = following(pieces, lastOfMember(pieces, at));
  }
  const comma = separates(pieces, k, kind) && isMark(pieces[following(pieces, k)], 'conjunction') ? 1 : 0;
  const conj = comma ? following(pieces, k) : k;
  const last = following(pieces, conj);
  const closes =
    isMark(pieces[conj], 'conjunction') && /^(and|or|&|as well as)$/.test((pieces[conj] as Mark).lower);
  const named = kind === 'name' && closes && pending.length > 0 ? namedBehind(pieces, last) : -1;
  if (named >= 0) return { groups: [...groups, ...pending, pieces[named] as NounGroup], next: named + 1 };
  const closing = pieces[last];
  if (
    closes &&
    isNoun(closing) &&
    (similar(closing) || endsNames(kind, closing) || isOwnOf(kind, closing)) &&
    (comma === 0 || !pending.some((member) => isOwnOf(kind, member)) || isOwnOf(kind, closing)) &&
    (pending.length > 0 ||
      comma === 0 ||
      isSameSum(kind, pieces[conj], closing) ||
      (kind === 'name' && goesOnOver(pieces, i, k))) &&
    !isSubject(pieces, last, i) &&
    !joinsOuterKind(pieces, i, last) &&
    !isOtherHolder(pieces, last, i)
  ) {
    groups.push(...pending, closing);
    end = last + 1;
    for (
      let at = behindSemicolon(pieces, last), more = pieces[at];
      similar(more);
      at = behindSemicolon(pieces, at), more = pieces[at]
    ) {
      groups.push(more);
      end = at + 1;
    }
  } else if (
    pendingEnd > end &&
    kind === 'name' &&
    (pending.length > 1 || areSubjects(pieces, i, pendingEnd)) &&
    pending.every(similar)
  ) {
    groups.push(...pending);
    end = pendingEnd;
  }
  return { groups, next: end };
}

/** "Foo, Bar to merge": names at the head of a headline with a comma for "and", whose verb says that they are several. */
function areSubjects(pieces: readonly Piece[], first: number, verb: number): boolean {
  const piece = pieces[verb];
  const several = isVerb(piece) && (piece.number === 'plural' || piece.tense === 'infinitive');
  return first === 0 && several && !isMark(pieces.at(-1), 'stop');
}

/** Where a list of names behind a preposition ends that the conjunction at `and` belongs to; -1 where it joins other things. */
export function listBehind(pieces: readonly Piece[], and: number): number {
  let first = previous(pieces, and);
  while (isMark(pieces[first - 1], 'comma') && isNoun(pieces[first - 2])) first -= 2;
  const name = pieces[first];
  if (!isNoun(name) || groupKind(name) !== 'name' || !isMark(pieces[first - 1], 'preposition')) return -1;
  const { groups, next } = listAt(pieces, first);
  return groups.length > 1 && next > and ? next - 1 : -1;
}

/** "Foo, Bar and the holding firm, Baz": the place of the name that a last description stands for; -1 for none. */
function namedBehind(pieces: readonly Piece[], last: number): number {
  const description = pieces[last];
  const comma = following(pieces, last);
  const name = following(pieces, comma);
  const described =
    isNoun(description) &&
    groupKind(description) === 'noun' &&
    !description.plural &&
    isMark(pieces[comma], 'comma');
  const piece = pieces[name];
  return described &&
    isNoun(piece) &&
    groupKind(piece) === 'name' &&
    !isFinite(pieces[following(pieces, name)])
    ? name
    : -1;
}

/** A comma, or between names a semicolon: "the chains Foo and Bar; department store Baz; and bookshop Quux". */
const separates = (pieces: readonly Piece[], k: number, kind: string): boolean =>
  isMark(pieces[k], 'comma') ||
  (kind === 'name' && isMark(pieces[k], 'colon') && wordOf(pieces[k]) === ';' && !clauseFollows(pieces, k));

/** "the chains Foo and Bar; bookshop Baz; and …": place of what goes on behind a semicolon; -1 for none. */
function behindSemicolon(pieces: readonly Piece[], i: number): number {
  const mark = following(pieces, i);
  if (wordOf(pieces[mark]) !== ';' || clauseFollows(pieces, mark)) return -1;
  const next = following(pieces, mark);
  return isMark(pieces[next], 'conjunction') ? following(pieces, next) : next;
}

function clauseFollows(pieces: readonly Piece[], semicolon: number): boolean {
  for (let k = semicolon + 1; k < pieces.length && !isBreak(pieces[k]); k++)
    if (isFinite(pieces[k]) || isMark(pieces[k], 'relative')) return isFinite(pieces[k]);
  return false;
}

/** "between Foo, and Bar", "Foo, a bank, and Bar": two names with a comma before the conjunction. */
const goesOnOver = (pieces: readonly Piece[], i: number, comma: number): boolean =>
  wordOf(pieces[previous(pieces, i)]) === 'between' ||
  (following(pieces, i) !== comma && lastOfMember(pieces, i) !== i);

/** "Foo, Bar and several banks", "Foo and one other bank", "Foo and the area": names may end in others that have none. */
const endsNames = (kind: string, last: NounGroup): boolean =>
  isNamedOrPronoun(kind) &&
  groupKind(last) === 'noun' &&
  (last.plural || (last.determiner !== undefined && !isCalling(last))) &&
  !isDateGroup(last);

/** "Ann Lee, her mother and her fund": who or what it is together with what is theirs. */
const isOwnOf = (kind: string, other: Piece | undefined): other is NounGroup =>
  isNamedOrPronoun(kind) &&
  isNoun(other) &&
  groupKind(other) === 'noun' &&
  other.possessivePronoun !== undefined;

const isNamedOrPronoun = (kind: string): boolean => kind === 'name' || kind === 'pronoun';

/** "Foo, HUE 6, Bar and Baz": between the commas of a list of names, a capital that was not read as a name, or a number behind one. */
function isUnreadName(pieces: readonly Piece[], at: number, kind: string): boolean {
  const piece = pieces[at];
  if (kind !== 'name' || !isNoun(piece) || piece.determiner !== undefined || piece.owner) return false;
  const { head, modifiers } = piece;
  const word = modifiers[0] ?? head;
  const unknown = head.tag === 'value' ? modifiers.length > 0 : head.readings.length === 0;
  return (
    unknown &&
    word.capital &&
    !word.name &&
    !isDateGroup(piece) &&
    isMark(pieces[following(pieces, at)], 'comma')
  );
}

/** "for 3.28 dlrs a share, or 16.5 mln dlrs" */
const isSameSum = (kind: string, or: Piece | undefined, second: NounGroup): boolean =>
  kind === 'value' && wordOf(or) === 'or' && second.head.value?.kind === 'money';

/** "Zurich and London-based Foo": Foo, where the group at `i` is Zurich; -1 for any other. */
function basedToo(pieces: readonly Piece[], i: number): number {
  const and = following(pieces, i);
  const at = following(pieces, and);
  const other = pieces[at];
  const based = isNoun(other) && other.head.name && other.modifiers.some((m) => saysSeat(m.lower));
  return based && wordOf(pieces[and]) === 'and' ? at : -1;
}

const isPlace = (p: Piece | undefined): boolean => isNoun(p) && p.place;
const isTitled = (group: NounGroup): boolean => group.title !== undefined;
const compatible = (a: string, b: string): boolean =>
  a === b || (a === 'pronoun' && b === 'name') || (a === 'name' && b === 'pronoun');

const hasDeterminer = (p: Piece | undefined): boolean =>
  isNoun(p) && (hasArticle(p) || p.determiner === 'whose') && p.head.name === undefined;

/** "A bought B and C sold D": C is the subject of its own verb, since B is an object. */
function isSubject(pieces: readonly Piece[], last: number, first: number): boolean {
  const after = following(pieces, afterPrepositions(pieces, last) - 1);
  const at = previous(pieces, first);
  const before = pieces[at];
  // "bought B and they will close it"
  if (!isFinite(pieces[after]) && !(isSubjectPronoun(pieces[last]) && isVerb(before))) return false;
  // "said it and Foo have agreed": who is said to have done it stands behind the verb of saying.
  if (isVerb(before)) return !before.classes.includes('say');
  // "the alliance between B and C was": without a verb before it, a second subject would leave the first without one.
  return isMark(before, 'preposition') && before.lower !== 'between' && hasVerbBefore(pieces, at);
}

/** "holds 51 percent of Foo and Bar 49 percent": Bar has a share of its own. */
const isOtherHolder = (pieces: readonly Piece[], last: number, first: number): boolean =>
  isShare(pieces[following(pieces, last)]) &&
  isMark(pieces[first - 1], 'preposition') &&
  isShare(pieces[first - 2]);

function hasVerbBefore(pieces: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= 0 && !isBreak(pieces[k]) && !isMark(pieces[k], 'subordinator', 'relative'); k--) {
    if (isFinite(pieces[k])) return true;
  }
  return false;
}
