import type { NounGroup, Piece } from '../groups/types.js';
import { isBareOffice } from './coordinated-titles.js';
import { behindPhrases } from './asides.js';
import {
  afterPrepositions,
  following,
  groupKind,
  hasSaid,
  isMark,
  isNoun,
  isSaying,
  previous,
} from './layout.js';
import { say, type Said } from './make.js';

/** "stated Ann Lee CEO of Foo", "Ann Lee CEO of Foo said": the office of who speaks, though no comma parts it from the name at `i`. */
export function unmarkedOffice(pieces: readonly Piece[], i: number, name: NounGroup): Said[] {
  const office = pieces[i + 1];
  if (groupKind(name) !== 'name' || name.place || !isNoun(office) || !isBareOffice(office)) return [];
  const of = pieces[following(pieces, i + 1)];
  if (!isMark(of, 'preposition') || !/^(?:of|at|for)$/.test(of.lower)) return [];
  const behind = following(pieces, afterPrepositions(pieces, i + 1) - 1);
  const speaks = isSaying(pieces[previous(pieces, i)]) || isSaying(pieces[behind]);
  return speaks ? [say('apposition', [name], office)] : [];
}

/** "Ann Lee, chief executive of Foo said": whether the group at `at` is the office of who speaks, named at `i`, though no comma ends it. */
export function isSpeakersOffice(pieces: readonly Piece[], i: number, at: number): boolean {
  const [name, office, verb] = [pieces[i], pieces[at], pieces[behindPhrases(pieces, at)]];
  const before = previous(pieces, i);
  return (
    isNoun(name) &&
    !name.place &&
    groupKind(name) === 'name' &&
    isNoun(office) &&
    isBareOffice(office) &&
    (before < 0 || isMark(pieces[before], 'comma')) &&
    hasSaid(verb)
  );
}
