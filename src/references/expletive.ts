import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup, Piece } from '../groups/types.js';

/** Verbs that say of a fact that it shows: "it emerged that". */
const SHOWS = new Set(['emerge', 'turn out', 'transpire', 'seem', 'appear', 'follow', 'happen', 'look']);

/** "It is understood that …", "it is likely that …", "it emerged that …": the word stands for the clause behind it, and for nobody. */
export function isExpletive(group: NounGroup, { pieces, links }: ParsedSentence): boolean {
  if (group.head.lower !== 'it') return false;
  const at = links.of(group).place;
  const verb = pieces[at + 1];
  if (verb?.kind !== 'verb') return false;
  const next = pieces.slice(at + 2).find((p) => !isBetween(p));
  if (next?.kind !== 'mark' || next.tag !== 'subordinator' || next.lower !== 'that') return false;
  return verb.passive || verb.classes.includes('be') || SHOWS.has(verb.lemma);
}

/** What may stand between the verb and "that": "it is now widely likely that", "it was reported on Friday that". */
const isBetween = (piece: Piece): boolean =>
  (piece.kind === 'mark' && /^(adjective|adverb|preposition|value)$/.test(piece.tag)) ||
  (piece.kind === 'noun' && piece.head.value?.kind === 'date');
