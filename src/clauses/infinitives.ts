import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { isCalling } from './coordinated-titles.js';
import { attachedTo } from './phrase-attachment.js';
import { infinitiveHost } from './hosts.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isFinite,
  isMark,
  isNoun,
  isVerb,
  previous,
  wordOf,
} from './layout.js';
import { listAt } from './lists.js';
import { governedBy } from './make.js';
import { verbBefore } from './subjects.js';
import type { Clause, ClauseKind, Governor } from './types.js';
import { headIs } from '../groups/heads.js';

/** Pieces that a list of names may have. */
const LONGEST_LIST = 30;

/** What an infinitive takes from the clause around it. */
export interface InfinitivePlace {
  readonly surface: readonly NounGroup[];
  readonly kind: ClauseKind;
  readonly governor?: Governor | undefined;
}

/** The clauses of the sentence as far as they are built, and the lexicon's verb classes. */
export interface ClauseContext {
  readonly clauseAt: (v: number) => Clause | undefined;
  readonly verbIs: (verb: VerbGroup, className: string) => boolean;
}

/** Who does what the infinitive at `v` says, and what it hangs on: a verb, an adjective, a noun, or nothing. */
export function infinitiveAt(pieces: readonly Piece[], v: number, context: ClauseContext): InfinitivePlace {
  const given = forSubject(pieces, previous(pieces, v));
  if (given) {
    const clause = clauseBefore(pieces, given.noun, context);
    const governor = governedBy(clause, pieces[given.noun] as NounGroup);
    return infinitive(given.groups, governor);
  }
  const told = forDoer(pieces, v, context);
  if (told) return told;
  const made = madeBy(pieces, v, context);
  if (made) return made;
  const host = infinitiveHost(pieces, v);
  const piece = pieces[host];
  if (isNoun(piece)) return afterNoun(pieces, v, host, context);
  if (isVerb(piece)) {
    const clause = context.clauseAt(host);
    return infinitive(subjectOf(clause), clause && governedBy(clause));
  }
  if (isMark(piece, 'adjective')) {
    const clause = clauseBefore(pieces, host, context);
    return infinitive(subjectOf(clause), governedBy(clause, undefined, piece.lower));
  }
  if (isMark(piece, 'conjunction')) {
    const clause = clauseBefore(pieces, host, context);
    return infinitive(subjectOf(clause), clause?.governor);
  }
  return infinitive(subjectOf(mainAfter(pieces, v, context)), undefined);
}

/** "an offer made on Monday by Foo to buy": Foo does it, and it hangs on the offer. */
function madeBy(pieces: readonly Piece[], v: number, context: ClauseContext): InfinitivePlace | undefined {
  const said = clauseBefore(pieces, v, context);
  const [noun] = said?.object ?? [];
  if (!said || said.kind !== 'participle' || said.subject.length === 0 || !noun || noun.head.tag !== 'noun')
    return undefined;
  if (!context.verbIs(said.verb, 'make-bid')) return undefined;
  const clause = clauseBefore(pieces, pieces.indexOf(noun), context);
  return infinitive(said.subject, governedBy(clause, noun));
}

const infinitive = (surface: readonly NounGroup[], governor: Governor | undefined): InfinitivePlace => ({
  surface,
  kind: 'infinitive',
  governor,
});

const subjectOf = (clause: Clause | undefined): readonly NounGroup[] => clause?.surfaceSubject ?? [];

function clauseBefore(pieces: readonly Piece[], host: number, context: ClauseContext): Clause | undefined {
  const at = verbBefore(pieces, host);
  return at >= 0 ? context.clauseAt(at) : undefined;
}

/** "the owners of the bank": whether the noun at `host` is the group itself, in its list, or behind "of". */
function isPartOf(pieces: readonly Piece[], group: NounGroup, host: number): boolean {
  const from = pieces.indexOf(group);
  if (listAt(pieces, from).next > host) return true;
  // "wants its finance chief, Ann Lee, to go"
  const comma = following(pieces, afterPrepositions(pieces, from) - 1);
  if (isMark(pieces[comma], 'comma') && following(pieces, comma) === host) return true;
  return (
    wordOf(pieces[from + 1]) === 'of' && afterPrepositions(pieces, from) === host + 1 && host - from === 2
  );
}

/** "1,200 jobs to go at Foo": a number of things that opens the sentence, and asks for no infinitive by itself. */
function isCountAtHead(pieces: readonly Piece[], host: number): boolean {
  const group = pieces[host] as NounGroup;
  return (
    host === 0 && group.plural && !headIs(group, 'takes-infinitive') && group.modifiers.some((m) => m.value)
  );
}

/** "the right to raise", "asked Foo to buy", "agreed a deal to buy", "used the money to buy". */
function afterNoun(
  pieces: readonly Piece[],
  v: number,
  host: number,
  context: ClauseContext,
): InfinitivePlace {
  const noun = pieces[host] as NounGroup;
  const before = clauseBefore(pieces, host, context);
  // Headlines: "Foo to buy Bar" stands for "Foo is to buy Bar".
  if (!before && ((!noun.possessivePronoun && groupKind(noun) === 'name') || isCountAtHead(pieces, host)))
    return { surface: listEndingAt(pieces, host), kind: 'main', governor: undefined };
  // "Lee, chairman of Foo, to leave"
  const comma = previous(pieces, host);
  const named = pieces[previous(pieces, comma)];
  if (!before && isCalling(noun) && isMark(pieces[comma], 'comma') && isNoun(named) && named.head.name)
    return { surface: [named], kind: 'main', governor: undefined };
  // "Foo in talks to buy Bar": no verb but what the infinitive hangs on.
  const topic = before ? undefined : topicOf(pieces, host);
  if (topic) return infinitive(topic, governedBy(undefined, noun));
  const clause = before ?? clauseAbout(pieces, host, noun, context);
  // "asked Foo to buy", "urged the owners of the bank to sell", "considers Foo to be a rival"
  const [asked] = before?.object ?? [];
  const is = (at: Piece | undefined, name: string): boolean => isVerb(at) && context.verbIs(at, name);
  // "likes the plan to sell", "paid $5m to settle": the object does nothing.
  const idle =
    asked && !asked.head.name && (groupKind(asked) === 'value' || headIs(asked, 'takes-infinitive'));
  const controlled =
    (is(before?.verb, 'object-control') && !idle) || (is(before?.verb, 'believe') && is(pieces[v], 'be'));
  if (before && asked && controlled && isPartOf(pieces, asked, host))
    return infinitive(before.object, governedBy(before, asked));
  const surface = doerOf(pieces, host, noun, before, context);
  return infinitive(surface, governedBy(clause, noun));
}

/** "an agreement for Foo and Bar to acquire": who does it, and the place of the noun before "for"; undefined for all else. */
function forSubject(
  pieces: readonly Piece[],
  last: number,
): { readonly noun: number; readonly groups: readonly NounGroup[] } | undefined {
  if (!isNoun(pieces[last])) return undefined;
  const groups = listEndingAt(pieces, last);
  const mark = previous(pieces, pieces.indexOf(groups[0] as NounGroup));
  let noun = previous(pieces, mark);
  // "An agreement was announced for Foo to buy", "talks were under way for Foo to buy"
  while (isMark(pieces[noun], 'adjective') || (isVerb(pieces[noun]) && isFinite(pieces[noun])))
    noun = previous(pieces, noun);
  const named = groups.every((g) => groupKind(g) === 'name' || groupKind(g) === 'pronoun');
  const forIt = isMark(pieces[mark], 'preposition') && wordOf(pieces[mark]) === 'for';
  const host = pieces[noun];
  if (!named || !forIt || !isNoun(host) || groupKind(host) !== 'noun') return undefined;
  // "a bid for Foo to enter the market": the bidder enters it.
  return headIs(host, 'bid') ? undefined : { noun, groups };
}

/** "ready for the lender to close", "waited for prices to fall": but not "paid for the right to buy", which says what the right is. */
function forDoer(pieces: readonly Piece[], v: number, context: ClauseContext): InfinitivePlace | undefined {
  const last = previous(pieces, v);
  if (!isNoun(pieces[last])) return undefined;
  const groups = listEndingAt(pieces, last);
  const mark = previous(pieces, pieces.indexOf(groups[0] as NounGroup));
  if (!isMark(pieces[mark], 'preposition') || wordOf(pieces[mark]) !== 'for') return undefined;
  const host = pieces[mark - 1];
  const clause = clauseBefore(pieces, mark, context);
  // "easy for Foo to sell", "For the sale to succeed"
  if (mark === 0 || isMark(host, 'adjective', 'adverb'))
    return infinitive(groups, host && governedBy(clause, undefined, wordOf(host)));
  if (groups.some((group) => group.head.value || headIs(group, 'takes-infinitive'))) return undefined;
  if (isVerb(host)) return infinitive(groups, governedBy(context.clauseAt(mark - 1)));
  const acts = isNoun(host) && groupKind(host) !== 'name' && !headIs(host, 'bid');
  return acts ? infinitive(groups, governedBy(clause, host)) : undefined;
}

/** The name that opens the sentence, with one preposition between it and the noun at `host`. */
function topicOf(pieces: readonly Piece[], host: number): readonly NounGroup[] | undefined {
  const preposition = previous(pieces, host);
  const at = previous(pieces, preposition);
  const name = pieces[at];
  const opens = isMark(pieces[preposition], 'preposition') && isNoun(name) && groupKind(name) === 'name';
  return opens && previous(pieces, at) < 0 ? [name] : undefined;
}

/** Who does it: the object that is given a right, the noun's owner or by-phrase, else the subject of its verb. */
function doerOf(
  pieces: readonly Piece[],
  host: number,
  noun: NounGroup,
  clause: Clause | undefined,
  context: ClauseContext,
): readonly NounGroup[] {
  // "gives Foo the right to buy"
  if (clause?.complement.includes(noun) && clause.object.length > 0) return clause.object;
  // "retired as Foo's chairman, to be succeeded by Lee": who holds an office is not whose it is.
  if (noun.owner && !isCalling(noun)) return [noun.owner];
  // "received an offer from Foo to buy": who received it does not
  const offer = clause?.object.find((g) => headIs(g, 'bid'));
  if (clause && offer && context.verbIs(clause.verb, 'receive-offer'))
    return behind(pieces, pieces.indexOf(offer), 'from') ?? [];
  return behind(pieces, host, 'by') ?? clause?.surfaceSubject ?? (noun.possessivePronoun ? [noun] : []);
}

/** What a preposition adds to the noun at `host`. */
const behind = (
  pieces: readonly Piece[],
  host: number,
  preposition: string,
): readonly NounGroup[] | undefined =>
  attachedTo(pieces, host).find((p) => p.preposition === preposition)?.groups;

/** "A plan to buy Foo collapsed": the clause whose subject the noun is, where no verb stands before it. */
function clauseAbout(
  pieces: readonly Piece[],
  host: number,
  noun: NounGroup,
  context: ClauseContext,
): Clause | undefined {
  const clause = mainAfter(pieces, host, context);
  return clause?.surfaceSubject.includes(noun) ? clause : undefined;
}

/** All of "Foo, Bar and Baz" from its last noun group. */
function listEndingAt(pieces: readonly Piece[], i: number): readonly NounGroup[] {
  for (let k = Math.max(0, i - LONGEST_LIST); k < i; k++) {
    const list = isNoun(pieces[k]) ? listAt(pieces, k) : undefined;
    if (list && list.groups.length > 1 && list.next === i + 1) return list.groups;
  }
  return [pieces[i] as NounGroup];
}

/** "To finance the plan the company may sell …": the clause after a fronted infinitive. */
function mainAfter(pieces: readonly Piece[], v: number, context: ClauseContext): Clause | undefined {
  for (let k = v + 1; k < pieces.length; k++) {
    if (isFinite(pieces[k])) return context.clauseAt(k);
  }
  return undefined;
}
