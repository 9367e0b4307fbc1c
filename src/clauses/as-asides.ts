import type { NounGroup, Piece } from '../groups/types.js';
import { isCalling, isKind } from './coordinated-titles.js';
import { callingsBehind } from './callings-behind.js';
import { behindPhrases } from './asides.js';
import { following, isMark, isNoun, previous, wordOf } from './layout.js';
import { say, type Said } from './make.js';
import type { Clause } from './types.js';

/**
 * "As chairman of Foo, Lee earned", "As a unit of Foo, Bar sells", "Lee, who, as chairman of Foo, signed", "Lee, as chairman of Foo, signed": what "as" says
 * in an aside of its own is said of the subject of the verb behind it.
 */
export function jobsInAsides(pieces: readonly Piece[], clauses: readonly Clause[]): Said[] {
  const said: Said[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (wordOf(piece) !== 'as' || !opensAside(pieces, i)) continue;
    const job = pieces[following(pieces, i)];
    if (!isNoun(job) || !(isCalling(job) || isKind(job))) continue;
    const end = endOfJobs(pieces, job);
    if (!isMark(pieces[end], 'comma', 'dash')) continue;
    const { surfaceSubject = [] } = clauses.find((c) => c.at > end && c.kind !== 'infinitive') ?? {};
    if (surfaceSubject.length > 0) said.push(say('apposition', surfaceSubject, job));
  }
  return said;
}

/** At the front of the sentence, or behind a comma. */
function opensAside(pieces: readonly Piece[], i: number): boolean {
  const before = previous(pieces, i);
  return before < 0 || isMark(pieces[before], 'comma', 'dash', 'stop');
}

/** The piece behind the last of the jobs ("president and part owner of Foo since 2012"). */
function endOfJobs(pieces: readonly Piece[], job: NounGroup): number {
  const last = callingsBehind(pieces, job, false).at(-1) ?? job;
  return behindPhrases(pieces, pieces.indexOf(last));
}
