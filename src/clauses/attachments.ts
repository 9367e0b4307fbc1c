import type { NounGroup, Piece } from '../groups/types.js';
import { firmOfJob } from './job-firms.js';
import { isNoun } from './layout.js';
import { phrasesOf } from './phrase-attachment.js';
import { attachedInOrder, matchedInOrder } from './respective.js';
import type { ParsedSentence, PrepositionPhrase } from './types.js';

/** What stands behind each noun group of a sentence, and which lists it matches in order. */
export function attachmentsOf(
  pieces: readonly Piece[],
  isFirm: (group: NounGroup) => boolean,
): Pick<ParsedSentence, 'attached' | 'order'> {
  const attached = new Map<NounGroup, readonly PrepositionPhrase[]>();
  pieces.forEach((piece, i) => {
    if (isNoun(piece)) attached.set(piece, [...phrasesOf(pieces, i), ...firmOfJob(pieces, i, isFirm)]);
  });
  const order = matchedInOrder(pieces);
  return { attached: order ? attachedInOrder(attached, order) : attached, order };
}
