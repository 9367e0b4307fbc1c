import type { Piece } from '../groups/types.js';
import { isDateGroup, isMark, isNoun, isVerb, previous } from './layout.js';
import { verbBefore } from './subjects.js';
import type { Clause, Governor } from './types.js';

/**
 * What a clause of its own hangs on whose subject is at `at`: "said it will buy", "analysts believe that Foo is for sale",
 * "there is speculation that Foo will buy", "said in a statement that".
 * @param before the piece before the subject
 */
export function complementGovernor(
  pieces: readonly Piece[],
  before: number,
  at: number,
  clauseAt: (v: number) => Clause | undefined,
): Governor | undefined {
  const mark = pieces[before];
  const opened = isMark(mark, 'subordinator');
  const that = opened && mark.lower === 'that';
  const left = opened ? previous(pieces, before) : before;
  const k = overDates(pieces, left);
  const governor = pieces[k];
  if (k >= at) return undefined;
  // Without "that" only a verb of speech goes on over a date: "said last week it would buy".
  if (isVerb(governor) && (k === left || that || governor.classes.includes('say'))) {
    const clause = clauseAt(k);
    return clause ? { clause } : undefined;
  }
  if (!that || !isNoun(governor) || governor.head.tag !== 'noun') return undefined;
  const v = verbBefore(pieces, k);
  const clause = v >= 0 ? clauseAt(v) : undefined;
  return { noun: governor, ...(clause ? { clause } : {}) };
}

/** "said on Monday (that)": the piece before the dates that end at `k`. */
function overDates(pieces: readonly Piece[], k: number): number {
  let left = k;
  while (isDateGroup(pieces[left])) {
    left = previous(pieces, left);
    if (isMark(pieces[left], 'preposition')) left = previous(pieces, left);
  }
  return left;
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
  if (!clause || (left !== verb && !isMark(pieces[left], 'preposition'))) return undefined;
  const host = pieces[previous(pieces, left)];
  if (left !== verb && isNoun(host) && host.head.tag === 'noun') return { noun: host, clause };
  return { clause };
}
