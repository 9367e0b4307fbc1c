import { flatMap } from '../flat-map.js';
import type { NounGroup, Piece } from '../groups/types.js';
import { isMark, isNoun } from './layout.js';
import { copulas } from './copulas.js';
import { jobsInAsides } from './as-asides.js';
import { callingsBehind } from './callings-behind.js';
import { appositions } from './appositions.js';
import { say, type Said } from './make.js';
import { listAt } from './lists.js';
import { isCalling, joinedAfter, joinedBefore, titlesBefore } from './coordinated-titles.js';
import { unmarkedOffice } from './unmarked-offices.js';
import type { Clause, Predication } from './types.js';

/** Everything that is said of a noun group by a noun group: titles, appositions, copulas, "as". */
export function predicationsOf(pieces: readonly Piece[], clauses: readonly Clause[]): Predication[] {
  const participles = new Set(clauses.filter((c) => c.kind === 'participle').map((c) => c.at));
  const found: Said[] = [];
  pieces.forEach((piece, i) => {
    if (!isNoun(piece)) return;
    if (piece.title && piece.head.name) found.push(say('title', titled(pieces, i, piece), piece.title));
    found.push(...titleBefore(pieces, i, piece));
    for (let owner = piece.owner; owner; owner = owner.owner) {
      if (owner.title && owner.head.name) found.push(say('title', [owner], owner.title));
    }
    found.push(...appositions(pieces, i, piece, clauses, participles));
    found.push(...unmarkedOffice(pieces, i, piece));
  });
  for (const clause of clauses) found.push(...copulas(clause));
  found.push(...jobsInAsides(pieces, clauses));
  return goingOn(
    pieces,
    flatMap(saidOnce(found), (said) => together(pieces, said)),
  );
}

/** "Lee, the finance director, Day, the chairman": what stands between two names is said of the first. */
function saidOnce(found: readonly Said[]): readonly Said[] {
  const told = new Set<NounGroup>();
  return found.filter(({ kind, complement }) => {
    const again = kind === 'apposition' && told.has(complement);
    if (kind === 'apposition') told.add(complement);
    return !again;
  });
}

/** With what else is said of the same: "is a businesswoman, chairman of Foo and a director of Bar". */
function goingOn(pieces: readonly Piece[], said: readonly Predication[]): Predication[] {
  const known = new Set(said.map((p) => p.complement));
  return flatMap(said, (one) => {
    const { kind, subject, clause } = one;
    const more: Predication[] = [];
    for (const complement of kind === 'title'
      ? []
      : callingsBehind(pieces, one.complement, kind !== 'apposition')) {
      if (known.has(complement)) continue;
      more.push(...together(pieces, say(kind, subject, complement, clause)));
      for (const other of more) known.add(other.complement);
    }
    return [one, ...more];
  });
}

/** One predication for each noun group of a list: "Vexa's founder and former chairman, Ann Lee". */
function together(pieces: readonly Piece[], said: Said): Predication[] {
  const { complement, kind, subject, clause } = said;
  const at = pieces.findIndex((p) => isNoun(p) && (p === complement || p.title === complement));
  if (at < 0 || said.joined)
    return [{ kind, subject, complement, joined: said.joined ?? [complement], sharedWith: [], clause }];
  const before = joinedBefore(pieces, at, complement);
  const joined = [...before, complement, ...(kind === 'title' ? [] : joinedAfter(pieces, at))];
  const sharedWith = kind === 'title' && before.length === 0 ? titlesBefore(pieces, at) : [];
  return joined.map((group) => ({ kind, subject, complement: group, joined, sharedWith, clause }));
}

/** "Foo's director of | communications Ann Lee": the job stands before the "of" or "for", what it is of in front of the name. */
function titleBefore(pieces: readonly Piece[], i: number, piece: NounGroup): Said[] {
  const job = pieces[i - 2];
  const of = pieces[i - 1];
  if (!isMark(of, 'preposition') || !/^(?:of|for)$/.test(of.lower) || !isNoun(job) || !isCalling(job))
    return [];
  const field = piece.title;
  if (!field || isCalling(field) || field.determiner || field.owner || field.possessivePronoun) return [];
  return [say('title', [piece], job)];
}

/** A plural title covers the whole list: "ratings agencies Fitch and Moody's". */
function titled(pieces: readonly Piece[], i: number, group: NounGroup): NounGroup[] {
  return group.title?.plural ? listAt(pieces, i).groups : [group];
}
