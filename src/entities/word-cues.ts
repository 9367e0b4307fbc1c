import { FORM } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import type { Context } from './context.js';
import type { Piece } from './runs.js';
import type { NameWords } from './words.js';
import type { Cue } from './weights.js';

const LENGTHS: readonly Cue[] = ['one-word', 'two-words', 'three-words', 'many-words'];

/** What the words of a name are by themselves: how many, how ordinary, and of what kind the first and the last are. */
export function wordCues({ tokens, words, lowerCase, capitals }: Context, piece: Piece): Cue[] {
  const own = tokens.slice(piece.first, piece.end);
  const named = own.filter((token) => token.kind === 'word' && words.connector(token.lower) === undefined);
  const [head, last] = [named[0], named[named.length - 1]];
  if (!head || !last) return [];
  const cues: Cue[] = [LENGTHS[Math.min(named.length, LENGTHS.length) - 1] ?? 'many-words'];
  const ordinary = named.filter((token) => words.ordinary(token.lower)).length;
  if (named.length === 1) cues.push(...onlyWord(head, words));
  else {
    cues.push(
      ordinary === named.length ? 'all-ordinary' : ordinary === 0 ? 'none-ordinary' : 'part-ordinary',
    );
    if (words.ordinary(last.lower)) cues.push('ordinary-last');
    // "Wealth Management", "Appeals Committee": what the last of nothing but ordinary words means says what is named.
    const plain = ordinary === named.length && !words.given(head.lower);
    const field = plain ? words.lexicon.nounField(last.lower) : undefined;
    if (field === 'idea' || field === 'deed' || field === 'group') cues.push(`${field}-last`);
    if (words.place(head.lower) !== undefined) cues.push('place-first');
    if (words.demonym(head.lower)) cues.push('nationality-first');
  }
  const kind = words.lexicon.value(last.lower, 'name-head');
  if (kind) cues.push(`${kind}-word` as Cue);
  const of = own.findIndex((token) => token.lower === 'of');
  if (of >= 0) cues.push('of-inside');
  // "Museum of Flight", "Republic of Ruritania": what it is stands before the "of".
  const before = of > 0 ? words.lexicon.value(own[of - 1]?.lower ?? '', 'name-head') : undefined;
  if (before) cues.push(`${before}-of` as Cue);
  if (words.town(own.map((token) => token.lower).join(' '))) cues.push('town-list');
  if (own.some((token) => token.lower === 'and')) cues.push('and-inside');
  if (last.readings.isNoun(FORM.plural) && words.ordinary(last.lower)) cues.push('plural');
  if (named.every((token) => lowerCase.has(token.lower))) cues.push('small-elsewhere');
  if (named.length === 1 && (capitals.get(head.lower) ?? 0) > 2) cues.push('often');
  return cues;
}

function onlyWord(word: Token, words: NameWords): Cue[] {
  if (words.titleWord(word.lower) !== undefined) return ['office-only'];
  if (words.ordinary(word.lower)) return [words.surname(word.lower) ? 'ordinary-surname' : 'ordinary-only'];
  return [words.surname(word.lower) ? 'surname-only' : 'unknown-only'];
}
