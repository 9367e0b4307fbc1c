import type { Piece, VerbGroup } from '../groups/types.js';
import { governedBy } from './make.js';
import { groupKind, isDateGroup, isMark, isNoun, isVerb, previous, wordOf } from './layout.js';
import { verbBefore } from './subjects.js';
import type { Clause, Governor } from './types.js';
import { headIs } from '../groups/heads.js';

/**
 * What a clause of its own hangs on whose subject is at `at`: "said it will buy", "analysts believe that Foo is for sale",
 * "there is speculation that Foo will buy", "said in a statement that".
 * @param before the piece before the subject
 */
export function complementGovernor(
  pieces: readonly Piece[],
  before: number,
  at: number,
  know: {
    readonly clauseAt: (v: number) => Clause | undefined;
    readonly isSay: (verb: VerbGroup) => boolean;
  },
): Governor | undefined {
  const { clauseAt } = know;
  const mark = pieces[before];
  const opened = isMark(mark, 'subordinator');
  const that = opened && mark.lower === 'that';
  const left = opened ? previous(pieces, before) : before;
  const phrases = that || isPronoun(pieces[at]);
  // "comment on reports that", but "say in a statement that"
  const told = isContent(pieces[left]) && wordOf(pieces[previous(pieces, left)]) !== 'in';
  const saying =
    told || (opened && !that) ? -1 : sayingBefore(pieces, left, { that, phrases, isSay: know.isSay });
  const k = saying >= 0 ? saying : left;
  const governor = pieces[k];
  if (k >= at) return undefined;
  if (isVerb(governor)) {
    const clause = clauseAt(k);
    return clause && governedBy(clause);
  }
  if (!that || !isNoun(governor) || governor.head.tag !== 'noun') return undefined;
  const v = verbBefore(pieces, k);
  const clause = v >= 0 ? clauseAt(v) : undefined;
  return governedBy(clause, governor);
}

/**
 * The noun that tells what a clause without "that" says: "denied reports it is buying Foo". Undefined when the piece
 * before its subject is no such noun.
 */
export function contentGovernor(
  pieces: readonly Piece[],
  before: number,
  clauseAt: (v: number) => Clause | undefined,
): Governor | undefined {
  const noun = pieces[before];
  if (!isNoun(noun) || !isContent(noun)) return undefined;
  const verb = verbBefore(pieces, before);
  const clause = verb >= 0 ? clauseAt(verb) : undefined;
  return clause && governedBy(clause, noun);
}

/**
 * The verb that stands before dates, or when it is one of saying before other phrases too: "denied on Monday that",
 * "said on Monday it will", "said in a statement late on Monday that"; -1 for none.
 */
function sayingBefore(
  pieces: readonly Piece[],
  from: number,
  { that, phrases, isSay }: { that: boolean; phrases: boolean; isSay: (verb: VerbGroup) => boolean },
): number {
  let k = from;
  let anyVerb = that;
  for (;;) {
    const piece = pieces[k];
    if (isVerb(piece)) return anyVerb || isSay(piece) ? k : -1;
    const before = previous(pieces, k);
    const led = isMark(pieces[before], 'preposition');
    const date = isDateGroup(piece);
    anyVerb &&= date;
    if (date || (phrases && led && isNoun(piece))) k = led ? previous(pieces, before) : before;
    else if (k !== from && isMark(piece, 'adjective')) k = before;
    else return -1;
  }
}

/** "reports", "rumours": nouns that what is told hangs on. */
const isContent = (piece: Piece | undefined): boolean => isNoun(piece) && headIs(piece, 'content-noun');

const isPronoun = (piece: Piece | undefined): boolean => isNoun(piece) && groupKind(piece) === 'pronoun';

/** "is considering selling or leasing it": what the first hangs on, be it read as a verb or as a noun. */
function sharedGovernor(first: Piece | undefined, clause: Clause): Governor | undefined {
  if (clause.kind === 'gerund') return clause.governor;
  const named = isNoun(first) && first.head.lower.endsWith('ing') && clause.object.includes(first);
  return named ? governedBy(clause) : undefined;
}

/**
 * What the gerund at `v` is about: "considering buying", "had no intention of buying", "is interested in buying". One
 * behind a comma (", valuing it at …") hangs on nothing.
 * @param verb place of the verb whose subject it shares
 */
export function gerundGovernor(
  pieces: readonly Piece[],
  v: number,
  verb: number,
  clause: Clause | undefined,
): Governor | undefined {
  const left = previous(pieces, v);
  if (clause && isMark(pieces[left], 'conjunction'))
    return sharedGovernor(pieces[previous(pieces, left)], clause);
  if (!clause || (left !== verb && !isMark(pieces[left], 'preposition'))) return undefined;
  const host = pieces[previous(pieces, left)];
  // "ended months of speculation by selling Foo": "by" says how, whatever stands before it.
  const how = wordOf(pieces[left]) === 'by';
  if (left === verb || how) return governedBy(clause);
  if (isNoun(host) && host.head.tag === 'noun') return governedBy(clause, host);
  return governedBy(clause, undefined, isMark(host, 'adjective') ? host.lower : undefined);
}
