import { flatMap } from '../flat-map.js';
import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { headIs } from '../groups/heads.js';
import type { Complements } from './complements.js';
import { isCalling } from './coordinated-titles.js';
import { following, groupKind, isVerb, maybeParticiple } from './layout.js';

/**
 * "Lee named chairman of Foo", "Lee promoted to finance chief", "Lee hired to run Foo": in headlines, which leave "was" out, a
 * name is appointed where nothing but a job or an infinitive follows the participle of such a verb at `v`.
 */
export function isNamedToOffice(
  pieces: readonly Piece[],
  v: number,
  subject: readonly NounGroup[],
  { object, second, prepositions }: Complements,
): boolean {
  if (!maybeParticiple(pieces[v] as VerbGroup) || second.length > 0) return false;
  if (!subject.every((g) => groupKind(g) === 'name')) return false;
  const next = pieces[following(pieces, v)];
  if (isVerb(next)) return next.tense === 'infinitive';
  const behind = flatMap(
    prepositions.filter((p) => /^(?:as|to)$/.test(p.preposition)),
    (p) => p.groups,
  );
  const jobs = object.length > 0 ? object : behind;
  return jobs.length > 0 && jobs.every(isJob);
}

const isJob = (group: NounGroup): boolean =>
  !group.determiner && !group.title && (isCalling(group) || headIs(group, 'board'));
