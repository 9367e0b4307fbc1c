import type { NounGroup, Piece } from '../groups/types.js';
import { isCalling, joinedAfter } from './coordinated-titles.js';
import { afterPrepositions, following, isFinite, isMark, isNoun } from './layout.js';

/**
 * "is a businesswoman, chairman of Foo and a director of Bar", "is a bank and a unit of Foo": what else the sentence says
 * somebody does or is, behind the group `first` and what it is of. A comma alone joins them only where `open`, as no comma ends what is said ("is", "served as").
 */
export function callingsBehind(pieces: readonly Piece[], first: NounGroup, open: boolean): NounGroup[] {
  const found: NounGroup[] = [];
  let at = pieces.indexOf(first);
  if (at < 0) return found;
  if (!isCalling(first)) return joinedAfter(pieces, at);
  for (;;) {
    const end = following(pieces, afterPrepositions(pieces, at) - 1);
    const comma = open && isMark(pieces[end], 'comma');
    const joint = comma ? following(pieces, end) : end;
    const and = isMark(pieces[joint], 'conjunction');
    const next = and ? following(pieces, joint) : joint;
    const group = pieces[next];
    if (!(comma || and) || !isNoun(group) || !isCalling(group)) return found;
    if (isFinite(pieces[following(pieces, afterPrepositions(pieces, next) - 1)])) return found;
    found.push(group);
    at = next;
  }
}
