import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';

export const isNoun = (p: Piece | undefined): p is NounGroup => p?.kind === 'noun';
export const isVerb = (p: Piece | undefined): p is VerbGroup => p?.kind === 'verb';
export const isMark = <T extends Mark['tag']>(
  p: Piece | undefined,
  ...tags: T[]
): p is Mark & { readonly tag: T } => p?.kind === 'mark' && (tags as Mark['tag'][]).includes(p.tag);

/** A date stands beside a clause and is nobody's subject or object: "Google Tuesday said". */
export const isDateGroup = (p: Piece | undefined): p is NounGroup =>
  isNoun(p) && p.head.value?.kind === 'date';

/** A verb with tense: it has a subject of its own, unless it shares one. */
export const isFinite = (
  p: Piece | undefined,
): p is VerbGroup & { readonly tense: 'past' | 'present' | 'future' } =>
  isVerb(p) && (p.tense === 'past' || p.tense === 'present' || p.tense === 'future');

/** "acquired" alone may be a past tense or a participle; "was" and "had" may not. */
export const maybeParticiple = (p: VerbGroup): boolean =>
  p.bare &&
  p.head.tag === 'verb' &&
  p.head.readings.some((r) => r.form === 'past' || r.form === 'participle');
export const isGerund = (p: Piece | undefined): p is VerbGroup & { readonly tense: 'gerund' } =>
  isVerb(p) && p.tense === 'gerund';

/** Breaks a clause never crosses. */
const BREAK: ReadonlySet<Mark['tag']> = new Set(['colon', 'stop']);
export const isBreak = (p: Piece | undefined): boolean =>
  p === undefined || (p.kind === 'mark' && BREAK.has(p.tag));

/** Marks that structure nothing: adverbs between groups, quotation marks. */
export const isTransparent = (p: Piece | undefined): boolean => isMark(p, 'adverb', 'quote', 'other');

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
  for (let k = close - 1; k >= 0; k--) if (isMark(pieces[k], 'open')) return k;
  return -1;
}

export function matchingClose(pieces: readonly Piece[], open: number): number {
  for (let k = open + 1; k < pieces.length; k++) if (isMark(pieces[k], 'close')) return k;
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

/** Noun groups joined to the one at `i` by commas and a conjunction, and the index after the last of them. */
export function listAt(pieces: readonly Piece[], i: number): { groups: NounGroup[]; next: number } {
  const first = pieces[i] as NounGroup;
  const groups = [first];
  const kind = groupKind(first);
  const based = first.place ? basedToo(pieces, i) : -1;
  if (based >= 0) return { groups: [pieces[based] as NounGroup], next: based + 1 };
  // "its vegetable oil and fats subsidiary Foo": the name's title may be joined to a plain noun.
  const similar = (p: Piece | undefined): p is NounGroup =>
    isNoun(p) &&
    !isDateGroup(p) &&
    (compatible(kind, groupKind(p)) || (kind === 'noun' && isTitled(p))) &&
    (kind !== 'name' || isPlace(p) === first.place);
  let end = i + 1;
  let k = following(pieces, lastOfMember(pieces, i));
  const pending: NounGroup[] = [];
  let pendingEnd = end;
  while (
    isMark(pieces[k], 'comma') &&
    similar(pieces[following(pieces, k)]) &&
    !hasDeterminer(pieces[following(pieces, k)])
  ) {
    const at = following(pieces, k);
    pending.push(pieces[at] as NounGroup);
    pendingEnd = at + 1;
    k = following(pieces, lastOfMember(pieces, at));
  }
  const comma = isMark(pieces[k], 'comma') && isMark(pieces[following(pieces, k)], 'conjunction') ? 1 : 0;
  const conj = comma ? following(pieces, k) : k;
  const last = following(pieces, conj);
  const closes =
    isMark(pieces[conj], 'conjunction') && /^(and|or|&|as well as)$/.test((pieces[conj] as Mark).lower);
  const closing = pieces[last];
  if (
    closes &&
    isNoun(closing) &&
    (similar(closing) || endsNames(kind, closing)) &&
    (pending.length > 0 || comma === 0 || isSameSum(kind, pieces[conj], closing)) &&
    !isSubject(pieces, last, i)
  ) {
    groups.push(...pending, closing);
    end = last + 1;
  } else if (pendingEnd > end && kind === 'name' && pending.length > 1) {
    groups.push(...pending);
    end = pendingEnd;
  }
  return { groups, next: end };
}

/** "Foo, Bar and several banks": names may end in others that have none. */
const endsNames = (kind: string, last: NounGroup): boolean =>
  kind === 'name' && groupKind(last) === 'noun' && last.plural;
/** "for 3.28 dlrs a share, or 16.5 mln dlrs" */
const isSameSum = (kind: string, or: Piece | undefined, second: NounGroup): boolean =>
  kind === 'value' && wordOf(or) === 'or' && second.head.value?.kind === 'money';

/** "Zurich and London-based Foo": Foo, where the group at `i` is Zurich; -1 for any other. */
function basedToo(pieces: readonly Piece[], i: number): number {
  const and = following(pieces, i);
  const at = following(pieces, and);
  const other = pieces[at];
  const based = isNoun(other) && other.head.name && other.modifiers.some((m) => m.lower.endsWith('-based'));
  return based && wordOf(pieces[and]) === 'and' ? at : -1;
}

/** "Foo Corp of Wayne, N.J., and Bar": the last piece of a list's member, over where a company is. */
function lastOfMember(pieces: readonly Piece[], i: number): number {
  const member = pieces[i];
  const of = following(pieces, i);
  const place = following(pieces, of);
  if (!isNoun(member) || groupKind(member) !== 'name' || member.place) return i;
  if (
    !isMark(pieces[of], 'preposition') ||
    !/^(?:of|in)$/.test(wordOf(pieces[of])) ||
    !isPlace(pieces[place])
  )
    return i;
  const comma = following(pieces, place);
  const state = following(pieces, comma);
  if (!isMark(pieces[comma], 'comma') || !isPlace(pieces[state])) return place;
  const close = following(pieces, state);
  return isMark(pieces[close], 'comma') && isMark(pieces[following(pieces, close)], 'conjunction')
    ? close
    : state;
}

const isPlace = (p: Piece | undefined): boolean => isNoun(p) && p.place;
export const wordOf = (p: Piece | undefined): string => (p?.kind === 'mark' ? p.lower : '');
const PARTS: readonly string[] = ['share', 'stake'];

/** "the shares of Foo it does not own": what is owned is not Foo at `i`, but the part of it that stands before. */
export function ownedPart(pieces: readonly Piece[], i: number): NounGroup {
  const group = pieces[i] as NounGroup;
  const of = previous(pieces, i);
  const part = pieces[previous(pieces, of)];
  return isMark(pieces[of], 'preposition') && isNoun(part) && isPart(part) && !isPart(group) ? part : group;
}

const isPart = ({ head }: NounGroup): boolean =>
  head.value?.kind === 'percent' || head.readings.some((r) => r.classes.some((c) => PARTS.includes(c)));

const isTitled = (group: NounGroup): boolean => group.title !== undefined;
const compatible = (a: string, b: string): boolean =>
  a === b || (a === 'pronoun' && b === 'name') || (a === 'name' && b === 'pronoun');
/** "whose brands": opens a relative clause. */
export const isWhose = (p: Piece | undefined): boolean => isNoun(p) && p.determiner === 'whose';

const hasDeterminer = (p: Piece | undefined): boolean =>
  isNoun(p) &&
  (p.determiner === 'a' || p.determiner === 'an' || p.determiner === 'the' || p.determiner === 'whose') &&
  p.head.name === undefined;

/** "A bought B and C sold D": C is the subject of its own verb, since B is an object. */
function isSubject(pieces: readonly Piece[], last: number, first: number): boolean {
  const after = following(pieces, afterPrepositions(pieces, last) - 1);
  const verb = pieces[after];
  if (!isFinite(verb)) return false;
  const at = previous(pieces, first);
  const before = pieces[at];
  // "said it and Foo have agreed": who is said to have done it stands behind the verb of saying.
  if (isVerb(before)) return !before.classes.includes('say');
  // "the alliance between B and C was": without a verb before it, a second subject would leave the first without one.
  return isMark(before, 'preposition') && before.lower !== 'between' && hasVerbBefore(pieces, at);
}

function hasVerbBefore(pieces: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= 0 && !isBreak(pieces[k]) && !isMark(pieces[k], 'subordinator', 'relative'); k--) {
    if (isFinite(pieces[k])) return true;
  }
  return false;
}
