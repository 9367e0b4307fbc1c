import { following, isMark, isNoun, previous, wordOf } from '../clauses/layout.js';
import type { Clause } from '../clauses/types.js';
import type { Piece } from '../groups/types.js';
import { word, type TokenRange } from './head-words.js';

/** "what", "who": words that the clauses have as no noun, but treebanks as an argument. */
interface QuestionWords {
  readonly subject?: TokenRange;
  readonly object?: TokenRange;
}

/** "Who bought it?", "What did it buy?", "knows what it bought": the question word that is an argument of a clause without such a noun. */
export function questionWords(clause: Clause, pieces: readonly Piece[]): QuestionWords {
  const { at, passive, surfaceSubject, object, verb } = clause;
  const surface = surfaceSubject.length === 0 ? askedBefore(pieces, at, ASKING) : undefined;
  if (surface) return passive ? { object: surface } : { subject: surface };
  if (passive || object.length > 0 || verb.classes.includes('be')) return {};
  const next = following(pieces, at);
  const told = pieces[next];
  if (told && isObject(pieces, next)) return { object: word(told.first) };
  const [subject] = surfaceSubject;
  const asked = subject && askedBefore(pieces, pieces.indexOf(subject), /^what$/);
  return asked ? { object: asked } : {};
}

/** "knows what it bought", "told how to sell" and "learnt more of it", but not "knows how large it is" nor "sold more quickly". */
function isObject(pieces: readonly Piece[], at: number): boolean {
  const [asking, next] = [wordOf(pieces[at]), pieces[at + 1]];
  if (/^(?:what|who|where|why)$/.test(asking)) return true;
  if (asking === 'how') return !isMark(next, 'adjective', 'adverb') && !isMany(next);
  return asking === 'more' && (next === undefined || isMark(next, 'preposition', 'stop'));
}

const isMany = (p: Piece | undefined): boolean => isNoun(p) && /^(?:many|much)$/.test(p.determiner ?? '');

const ASKING = /^(?:who|what|whoever)$/;

/** The question word right before a place, where a sentence or a part of it begins; over an auxiliary ("what did it buy"). */
function askedBefore(pieces: readonly Piece[], at: number, asking: RegExp): TokenRange | undefined {
  let k = previous(pieces, at);
  const helping = pieces[k];
  if (isMark(helping, 'modal') || (helping?.kind === 'verb' && helping.head.tag === 'auxiliary'))
    k = previous(pieces, k);
  const mark = pieces[k];
  const front = pieces[previous(pieces, k)];
  const opens = front === undefined || isMark(front, 'stop', 'colon', 'dash');
  return mark && asking.test(wordOf(mark)) && opens ? word(mark.first) : undefined;
}
