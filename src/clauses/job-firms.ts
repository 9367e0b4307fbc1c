import type { NounGroup, Piece } from '../groups/types.js';
import { isCalling, isOfNameBefore } from './coordinated-titles.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isBreak,
  isMark,
  isNoun,
  previous,
  wordOf,
} from './layout.js';
import type { PrepositionPhrase } from './types.js';
import { isIndefinite } from '../groups/determiners.js';

/**
 * "Ann Lee, chief executive, Foo Inc.,", "Ann Lee, head of research, Foo Inc.": whose the job at `job` is, where a comma
 * stands for the "of".
 * @param isFirm whether a name is an organization's, and not the field of the job ("vice president, Sales")
 */
export function firmOfJob(
  pieces: readonly Piece[],
  job: number,
  isFirm: (group: NounGroup) => boolean,
): PrepositionPhrase[] {
  if (!isOfNameBefore(pieces, job)) return [];
  const comma = following(pieces, afterPrepositions(pieces, job) - 1);
  const at = following(pieces, comma);
  const firm = pieces[at];
  if (!isMark(pieces[comma], 'comma') || !isNoun(firm) || groupKind(firm) !== 'name') return [];
  if (firm.title || firm.owner || !isFirm(firm)) return [];
  // "chairman of Foo Inc., Bar Inc.,"
  const last = pieces[previous(pieces, comma)];
  if (last !== pieces[job] && isNoun(last) && last.head.name && isOf(pieces[previous(pieces, comma) - 1]))
    return [];
  const behind = following(pieces, at);
  const next = pieces[following(pieces, behind)];
  // "Ann Lee, chief executive, Bob Day, chairman", but "Foo Ventures, an investor in Bar"
  const closed = isMark(pieces[behind], 'comma')
    ? !isNoun(next) || !isCalling(next) || isIndefinite(next)
    : isBreak(pieces[behind]) || isMark(pieces[behind], 'close', 'dash');
  return closed ? [{ preposition: 'of', groups: [firm], at: comma }] : [];
}

const isOf = (p: Piece | undefined): boolean => /^(?:of|at)$/.test(wordOf(p));
