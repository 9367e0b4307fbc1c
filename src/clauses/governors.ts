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
  let k = opened ? previous(pieces, before) : before;
  const that = opened && mark.lower === 'that';
  // "said on Monday that"
  while (that && isDateGroup(pieces[k])) {
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  const governor = pieces[k];
  if (k >= at) return undefined;
  if (isVerb(governor)) {
    const clause = clauseAt(k);
    return clause ? { clause } : undefined;
  }
  if (!that || !isNoun(governor) || governor.head.tag !== 'noun') return undefined;
  const v = verbBefore(pieces, k);
  const clause = v >= 0 ? clauseAt(v) : undefined;
  return { noun: governor, ...(clause ? { clause } : {}) };
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
