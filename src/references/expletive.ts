import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup, Piece } from '../groups/types.js';

/** What begins the clause that "it" stands for. */
const CLAUSE_WORDS = new Set([
  'that',
  'whether',
  'if',
  'who',
  'what',
  'how',
  'why',
  'when',
  'where',
  'which',
]);

/**
 * "It is understood that …", "it is not clear who …", "it is hard to …", "makes it easier to …": the word stands for the
 * clause behind it, and for nobody.
 */
export function isExpletive(group: NounGroup, { pieces, links }: ParsedSentence): boolean {
  if (group.head.lower !== 'it') return false;
  const at = links.of(group).place;
  const verb = pieces[at + 1];
  if (verb?.kind !== 'verb') return isJudged(pieces, at) || isShare(pieces, at);
  const impersonal = verb.passive || verb.classes.includes('be') || verb.classes.includes('turn-out');
  if (!impersonal) return false;
  const between = pieces.slice(at + 2, at + 2 + pieces.slice(at + 2).findIndex((p) => !isBetween(p)));
  const next = pieces[at + 2 + between.length];
  if (next !== undefined && CLAUSE_WORDS.has(wordOf(next))) return next.kind === 'mark' || between.length > 0;
  return between.some(isImpersonal) && next !== undefined && isInfinitive(next);
}

/** "may sell some or all of it": what is held of a company, and not the company. */
function isShare(pieces: readonly Piece[], at: number): boolean {
  const [part, or] = [pieces[at - 2], pieces[at - 1]];
  return or?.kind === 'mark' && wordOf(or) === 'or' && part?.kind === 'noun' && part.head.name === undefined;
}

/** "makes it easier to reward partners" */
function isJudged(pieces: readonly Piece[], at: number): boolean {
  const [verb, adjective, next] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  return (
    verb?.kind === 'verb' &&
    verb.classes.includes('judge') &&
    adjective?.kind === 'mark' &&
    adjective.tag === 'adjective' &&
    next !== undefined &&
    (isInfinitive(next) || wordOf(next) === 'for')
  );
}

/** "it is hard to sell", not "it is likely to sell". */
const isImpersonal = (piece: Piece): boolean =>
  piece.kind === 'mark' && piece.unit.readings.inClass('impersonal-adjective');

const isInfinitive = (piece: Piece): boolean =>
  wordOf(piece) === 'to' || (piece.kind === 'verb' && piece.tense === 'infinitive');

const wordOf = (piece: Piece): string =>
  piece.kind === 'mark' ? piece.lower : piece.kind === 'noun' ? piece.head.lower : '';

/** What may stand between the verb and the clause: "it is now widely likely that", "it was reported on Friday that". */
const isBetween = (piece: Piece): boolean =>
  (piece.kind === 'mark' && /^(adjective|adverb|preposition|value|negation)$/.test(piece.tag)) ||
  (piece.kind === 'noun' && piece.head.value?.kind === 'date');
