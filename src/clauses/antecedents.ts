import { headIs } from '../groups/heads.js';
import { isKind, isOffice } from './coordinated-titles.js';
import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';
import {
  groupKind,
  isDateGroup,
  isMark,
  isNoun,
  isVerb,
  maybeParticiple,
  previous,
  wordOf,
} from './layout.js';

/**
 * The noun group a relative pronoun refers to: the one before it, over a comma and a preposition ("in which"); where that
 * cannot be meant, by its number or as no person, one before it that can.
 * @param verb whose subject the pronoun is
 */
export function antecedent(pieces: readonly Piece[], relative: number, verb?: VerbGroup): number {
  let k = previous(pieces, relative);
  if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  if (isMark(pieces[k], 'comma', 'dash', 'adjective')) k = previous(pieces, k);
  const who = (pieces[relative] as Mark).lower === 'who';
  // "the stake in Foo, which owns …" refers to the nearest, but not to a date, a sum or, for "who", to a value.
  const passed = (p: Piece | undefined): boolean =>
    isDateGroup(p) || (who && isNoun(p) && groupKind(p) === 'value');
  while (passed(pieces[k])) {
    k = previous(pieces, k);
    if (isMark(pieces[k], 'preposition')) k = previous(pieces, k);
  }
  k = overSeat(pieces, k);
  if (!isNoun(pieces[k])) return -1;
  const kind = isMark(pieces[previous(pieces, relative)], 'comma') ? apposedKind(pieces, k) : -1;
  if (kind >= 0) return kind;
  const fits = (p: Piece | undefined): boolean => isNoun(p) && !(who && isThing(p)) && agrees(p, verb);
  if (fits(pieces[k]) && !(who && isPlaceOfWork(pieces, k))) return k;
  for (let of = previous(pieces, k); isMark(pieces[of], 'preposition'); of = previous(pieces, of)) {
    of = previous(pieces, of);
    const other = pieces[of];
    if (!isNoun(other)) break;
    if (groupKind(other) === 'noun' && fits(other)) return of;
  }
  return k;
}

/**
 * "Foo, a maker of pumps for ships, which": the kind of company that a name is said to be, where the noun at `k` ends what is
 * said of it; -1 for none. What comes behind the comma is told of the company, and not of what it makes.
 */
function apposedKind(pieces: readonly Piece[], k: number): number {
  if (!isNoun(pieces[k]) || groupKind(pieces[k]) !== 'noun') return -1;
  for (let at = k; ; at = previous(pieces, at)) {
    const piece = pieces[at];
    if (isMark(piece, 'preposition', 'adjective', 'conjunction')) continue;
    if (isVerb(piece) && maybeParticiple(piece)) continue;
    if (!isNoun(piece) || groupKind(piece) !== 'noun') return -1;
    const comma = previous(pieces, at);
    if (!isMark(pieces[comma], 'comma')) continue;
    const named = pieces[previous(pieces, comma)];
    const apposed = at !== k && isKind(piece) && piece.determiner !== undefined;
    return apposed && isNoun(named) && groupKind(named) === 'name' ? at : -1;
  }
}

/** "Foo, based in Oslo, which makes pumps", "a bank based in Oslo, founded in 1999": what is based there, and not the place. */
export function overSeat(pieces: readonly Piece[], k: number): number {
  const place = pieces[k];
  const preposition = previous(pieces, k);
  const verb = previous(pieces, preposition);
  const base = pieces[verb];
  if (!isNoun(place) || !place.place || !isVerb(base) || !base.classes.includes('befalls-organization'))
    return k;
  const before = previous(pieces, verb);
  const host = isMark(pieces[before], 'comma') ? previous(pieces, before) : before;
  return isMark(pieces[preposition], 'preposition') && maybeParticiple(base) && isNoun(pieces[host])
    ? host
    : k;
}

/** "publisher of Foo, who sold", "a banker in London who sold": whose office, or where, and not who. */
function isPlaceOfWork(pieces: readonly Piece[], k: number): boolean {
  const preposition = previous(pieces, k);
  const [name, holder] = [pieces[k], pieces[previous(pieces, preposition)]];
  if (!isNoun(name) || !isNoun(holder) || groupKind(name) !== 'name') return false;
  return /^(?:of|at|in)$/.test(wordOf(pieces[preposition])) && isOffice(holder);
}

/** "many members with strong beliefs who oppose it": what is certainly nobody. */
const isThing = (group: NounGroup): boolean =>
  groupKind(group) === 'noun' && !PERSONS.some((name) => headIs(group, name));
const PERSONS = ['person-noun', 'position', 'kind-of-person', 'company-noun', 'kind-of-business'] as const;

/** Whether a noun goes with the number of the verb, as far as both are certain: "groups of five that do", "one of the firms which was". */
function agrees(group: NounGroup, verb: VerbGroup | undefined): boolean {
  if (!verb?.number || groupKind(group) !== 'noun' || headIs(group, 'kind-of-business')) return true;
  return verb.number === 'singular' ? !group.plural : group.plural || isCollective(group);
}

/** "people", "staff", "a number of": several under a singular form. */
const isCollective = ({ head, determiner }: NounGroup): boolean =>
  head.tag !== 'noun' || !/^(?:an?|one|this|that|each|every)$/.test(determiner ?? '');
