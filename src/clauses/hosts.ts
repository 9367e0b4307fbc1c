import type { Piece } from '../groups/types.js';
import { headIs } from '../groups/heads.js';
import { asideEnd } from './asides.js';
import { groupKind, isDateGroup, isMark, isNoun, isVerb, previous, wordOf } from './layout.js';

/** What an infinitive at `v` hangs on: place of a verb, a noun group or a predicate adjective; -1 for none. */
export function infinitiveHost(pieces: readonly Piece[], v: number): number {
  let k = overAppositionBack(pieces, previous(pieces, v));
  while (isDateGroup(pieces[k]) || isMark(pieces[k], 'comma')) k = beforeDate(pieces, k);
  const asked = askedBy(pieces, k);
  return asked >= 0 ? asked : withPhrases(pieces, k);
}

/** "was asked by the board to resign": the passive whose doer is the noun at `k`; -1 for none. */
function askedBy(pieces: readonly Piece[], k: number): number {
  const by = previous(pieces, k);
  const verb = previous(pieces, by);
  const [asking, asked] = [pieces[k], pieces[verb]];
  if (!isNoun(asking) || wordOf(pieces[by]) !== 'by' || headIs(asking, 'takes-infinitive')) return -1;
  return isVerb(asked) && asked.passive && asked.classes.includes('object-control') ? verb : -1;
}

/** "ordered Foo, a publisher, to pay": at the comma that closes what is said of a name, the name; else the same place. */
function overAppositionBack(pieces: readonly Piece[], close: number): number {
  if (!isMark(pieces[close], 'comma')) return close;
  for (let open = previous(pieces, close); open > 0; open = previous(pieces, open)) {
    if (isVerb(pieces[open])) return close;
    if (!isMark(pieces[open], 'comma')) continue;
    const named = pieces[previous(pieces, open)];
    const said = pieces[open + 1];
    const apposed =
      isNoun(named) && isNoun(said) && groupKind(named) === 'name' && groupKind(said) === 'noun';
    return apposed && asideEnd(pieces, open) === close ? previous(pieces, open) : close;
  }
  return close;
}

/** The piece before a date (with its preposition, "on Thursday") or a comma. */
function beforeDate(pieces: readonly Piece[], k: number): number {
  const before = previous(pieces, k);
  return isDateGroup(pieces[k]) && isMark(pieces[before], 'preposition') ? previous(pieces, before) : before;
}

/**
 * "an agreement with Foo and Bar to buy", "pressure from shareholders to sell": the noun that the phrase before the
 * infinitive belongs to, when it ends in a name or says from whom.
 */
function withPhrases(pieces: readonly Piece[], host: number): number {
  let k = host;
  for (let guard = 0; guard < 3; guard++) {
    const last = pieces[k];
    if (!isNoun(last)) return k;
    let first = k;
    while (
      isMark(pieces[previous(pieces, first)], 'conjunction', 'comma') &&
      isNoun(pieces[previous(pieces, previous(pieces, first))])
    ) {
      first = previous(pieces, previous(pieces, first));
    }
    const preposition = previous(pieces, first);
    const noun = previous(pieces, preposition);
    if (!isMark(pieces[preposition], 'preposition') || !isNoun(pieces[noun])) return k;
    const named = last.head.name !== undefined || last.head.tag === 'pronoun';
    if (!named && wordOf(pieces[preposition]) !== 'from') return k;
    k = noun;
  }
  return k;
}
