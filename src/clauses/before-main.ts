import type { Piece, VerbGroup } from '../groups/types.js';
import { isFinite, isMark, isNoun, isVerb, previous } from './layout.js';

/**
 * "Talks to sell Bar to Baz have ended", "a deal under which Foo would buy Bar is near": whether the only verb that is left
 * in the sentence is the main one's, so that what stands behind the verb at `v` is its object.
 */
export function standsBeforeMain(
  pieces: readonly Piece[],
  v: number,
  isSay: (verb: VerbGroup) => boolean,
): boolean {
  const verb = pieces[v];
  let k = previous(pieces, v);
  const infinitive = isVerb(verb) && verb.tense === 'infinitive' && isNoun(pieces[k]);
  while (isNoun(pieces[k])) k = previous(pieces, k);
  if (!infinitive && !(isMark(pieces[k], 'relative') && isFinite(verb))) return false;
  const told = pieces.slice(0, v).every((p) => !isFinite(p) || isSay(p));
  return told && pieces.slice(v + 1).filter(isFinite).length === 1;
}
