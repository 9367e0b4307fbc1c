import type { NounGroup, Piece } from '../groups/types.js';
import { following, groupKind, isMark, isNoun, wordOf } from './layout.js';

/**
 * "three units: Foo, headed by Ann Lee; Bar; and Baz": the names behind a colon that semicolons part, each with what is told
 * of it. Empty where there are fewer than two, or where a member is no name.
 */
export function namesBehindColon(pieces: readonly Piece[], colon: number): readonly NounGroup[] {
  if (!isMark(pieces[colon], 'colon') || pieces[colon].lower !== ':') return [];
  const starts = [colon];
  for (let k = colon + 1; k < pieces.length && !isMark(pieces[k], 'stop'); k++)
    if (wordOf(pieces[k]) === ';') starts.push(k);
    else if (isMark(pieces[k], 'colon')) return [];
  const members = starts.map((mark) => {
    const next = following(pieces, mark);
    return pieces[isMark(pieces[next], 'conjunction') ? following(pieces, next) : next];
  });
  const names = members.filter(isNoun).filter((group) => groupKind(group) === 'name');
  return names.length > 1 && names.length === members.length ? names : [];
}
