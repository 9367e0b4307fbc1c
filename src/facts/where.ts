import { following, isBreak, isDateGroup, isMark, isNoun, previous, wordOf } from '../clauses/layout.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { meansA } from './entity-types.js';
import { asGroup, asReferent, type Filling } from './filling.js';

/** Pieces behind "where" within which what is told is told of its place. */
const REACH = 8;

/**
 * Whose a job, or whatever else, is where the text does not say: of the organization that its clause is told of with
 * "where" ("She joins from Lund Corp, where she was chief executive"), or else of the one that the article speaks of.
 */
export function organizationSpokenOf(group: NounGroup, context: SentenceContext): Filling[] {
  const where = whereBefore(group, context);
  const organization = where === undefined ? undefined : organizationInFront(where, context);
  return organization ? [asGroup(organization)] : context.references.topicAt(group).map(asReferent);
}

/** Index of the "where" whose clause the noun group is told in, behind its subject. */
function whereBefore(group: NounGroup, { sentence: { pieces, links } }: SentenceContext): number | undefined {
  const at = links.of(group).place;
  for (let k = at - 1; k > 0 && k >= at - REACH && !isBreak(pieces[k]); k--)
    if (wordOf(pieces[k]) === 'where') return following(pieces, k) < at ? k : undefined;
  return undefined;
}

/** The organization that a "where" stands behind, over a comma, a town and a date: "from Lund Corp in Leeds in May, where". */
function organizationInFront(where: number, context: SentenceContext): NounGroup | undefined {
  const { pieces } = context.sentence;
  let k = previous(pieces, where);
  if (isMark(pieces[k], 'comma')) k = previous(pieces, k);
  for (let piece = pieces[k]; isNoun(piece); piece = pieces[k]) {
    if (meansA('Organization', piece, context)) return piece;
    if (!isDateGroup(piece) && !meansA('Place', piece, context)) return undefined;
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  return undefined;
}
