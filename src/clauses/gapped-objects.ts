import { flatMap } from '../flat-map.js';
import type { NounGroup, Piece } from '../groups/types.js';
import { attachedTo } from './phrase-attachment.js';
import { afterPrepositions, following, groupKind, isFinite, isMark, isNoun, wordOf } from './layout.js';
import { makeClause } from './make.js';
import type { Clause } from './types.js';

/**
 * Clauses whose verb is left out as that of the clause before, with an object of their own and phrases of the same kind:
 * "bought Vexa for $5m in 2003 and Norden for $6m", "Vexa was sold to Lund and Norden to Moravia".
 */
export function gappedObjects(pieces: readonly Piece[], clauses: readonly Clause[]): Clause[] {
  const found: Clause[] = [];
  for (const clause of clauses) {
    const thing = clause.object.at(-1);
    if (!thing || groupKind(thing) !== 'name' || clause.prepositions.length === 0) continue;
    const last = Math.max(pieces.indexOf(thing), clause.at);
    const next = nextObject(pieces, afterPrepositions(pieces, last) - 1, clause);
    if (!next) continue;
    const group = pieces[next] as NounGroup;
    found.push(
      makeClause({
        ...clause,
        index: clauses.length + found.length,
        surfaceSubject: clause.passive ? [group] : clause.surfaceSubject,
        object: [group],
        complement: [],
        prepositions: attachedTo(pieces, next),
      }),
    );
  }
  return found;
}

/** The name behind "and" at the end of the clause, with a phrase of a kind that the clause has, and no verb of its own. */
function nextObject(pieces: readonly Piece[], end: number, clause: Clause): number | undefined {
  let and = following(pieces, end);
  if (isMark(pieces[and], 'comma')) and = following(pieces, and);
  if (!isMark(pieces[and], 'conjunction') || wordOf(pieces[and]) !== 'and') return undefined;
  const at = following(pieces, and);
  const group = pieces[at];
  const mark = pieces[following(pieces, at)];
  if (!isNoun(group) || groupKind(group) !== 'name' || !isMark(mark, 'preposition')) return undefined;
  // "sold to Lund and Moravia for $5m", "sold by Lund and Moravia on Monday"
  const own = [...clause.subject, ...clause.object, ...flatMap(clause.prepositions, (p) => p.groups)];
  if (own.includes(group)) return undefined;
  const alike = clause.prepositions.some((p) => p.preposition === mark.lower);
  const verb = pieces[following(pieces, afterPrepositions(pieces, at) - 1)];
  return alike && mark.lower !== 'of' && !isFinite(verb) ? at : undefined;
}
