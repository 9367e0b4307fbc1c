import type { Mark, NounGroup, Piece } from '../groups/types.js';
import { asideEnd } from './asides.js';
import { isCalling } from './coordinated-titles.js';
import { following, groupKind, isDateGroup, isMark, isNoun, previous, wordOf } from './layout.js';
import { listAt } from './lists.js';
import type { PrepositionPhrase } from './types.js';

/** Prepositional phrases right after the noun group at `i` ("stake in X for $5m"), and adjectival ones over a comma. */
export function attachedTo(pieces: readonly Piece[], i: number): PrepositionPhrase[] {
  const phrases: PrepositionPhrase[] = [];
  let k = behindFields(pieces, i);
  while (k < pieces.length) {
    const mark = pieces[k];
    const share = orShare(pieces, k);
    if (share > 0) {
      phrases.push({ preposition: 'or', groups: [pieces[share] as NounGroup], at: k });
      k = following(pieces, share);
      if (!isMark(pieces[k], 'comma') || !isMark(pieces[following(pieces, k)], 'preposition')) break;
      k = following(pieces, k);
      continue;
    }
    const beyond = isMark(mark, 'comma') && phrases.length > 0 ? overAside(pieces, k) : -1;
    if (beyond > 0) {
      k = beyond;
      continue;
    }
    const beyondComma = pieces[following(pieces, k)];
    if (isMark(mark, 'comma') && (goesOn(beyondComma, phrases.length > 0) || isOfFirm(pieces, i, k))) {
      k = following(pieces, k);
      continue;
    }
    if (isDateGroup(mark)) {
      // "chairman since 2012": a span of time is the noun's own; any other date may be the clause's.
      if (mark.head.value?.kind === 'date' && mark.head.value.precision === 'period')
        phrases.push({ preposition: 'on', groups: [mark], at: k });
      k = following(pieces, k);
      continue;
    }
    if (!isMark(mark, 'preposition')) break;
    const after = following(pieces, k);
    // "partners including: Foo, Bar"
    const at = isMark(pieces[after], 'colon') && bringsExamples(mark) ? following(pieces, after) : after;
    if (!isNoun(pieces[at])) break;
    const list = listAt(pieces, at);
    if (!isOfName(mark, pieces[at] as NounGroup, phrases))
      phrases.push({ preposition: mark.lower, groups: list.groups, at: k });
    k = following(pieces, list.next - 1);
  }
  return phrases;
}

/** "director of marketing and communications | at Foo": over what else an office is for, where its phrase ends in a field. */
function behindFields(pieces: readonly Piece[], i: number): number {
  const office = pieces[i];
  const and = following(pieces, i);
  const at = following(pieces, and);
  const field = pieces[at];
  const joined =
    isNoun(office) &&
    office.head.lower.includes(' of ') &&
    isCalling(office) &&
    isMark(pieces[and], 'conjunction') &&
    isNoun(field) &&
    groupKind(field) === 'noun' &&
    !field.determiner &&
    !isCalling(field);
  return joined ? following(pieces, at) : and;
}

/** "analyst Ann Lee, of Foo,": at the comma, where somebody with a job in front of the name has it. */
function isOfFirm(pieces: readonly Piece[], i: number, comma: number): boolean {
  const person = pieces[i];
  const of = following(pieces, comma);
  const firm = following(pieces, of);
  const close = pieces[following(pieces, firm)];
  return (
    isNoun(person) &&
    person.title !== undefined &&
    isCalling(person.title) &&
    previous(pieces, comma) === i &&
    /^(?:of|from|at)$/.test(wordOf(pieces[of])) &&
    isNoun(pieces[firm]) &&
    isMark(close, 'comma', 'dash', 'close')
  );
}

/** "the purchase of Foo, a steelmaker, from Bar", "in Reno, Nevada from Bar": the preposition behind what the comma opens; -1 for none. */
export function overAside(pieces: readonly Piece[], comma: number): number {
  const at = following(pieces, comma);
  const next = pieces[at];
  const last = pieces[previous(pieces, comma)];
  if (!isNoun(next) || !isNoun(last)) return -1;
  const state = next.place && last.place;
  // "of three directors, Ann Lee, Bob Day and Carl Stone, to the board"
  const listed =
    last.plural && groupKind(next) === 'name' ? following(pieces, listAt(pieces, at).next - 1) : -1;
  const named = isMark(pieces[listed], 'comma') ? listed : -1;
  const end = state ? at : groupKind(next) === 'noun' ? asideEnd(pieces, comma) : named;
  if (end < 0) return -1;
  const behind = following(pieces, end);
  const after = state && isMark(pieces[behind], 'comma') ? following(pieces, behind) : behind;
  return isMark(pieces[after], 'preposition') ? after : -1;
}

/** "the sale of its mines to Foo Corp of Ohio": where the name before is, and nothing of the sale. */
const isOfName = (mark: Mark, group: NounGroup, before: readonly PrepositionPhrase[]): boolean =>
  mark.lower === 'of' && group.place && before[before.length - 1]?.groups.at(-1)?.head.name !== undefined;

/** "five mln shares, or 16 pct, of Foo", "89,450 shares of Foo, or 5.3 pct of the total": place of the percentage; -1 for none. */
function orShare(pieces: readonly Piece[], comma: number): number {
  const or = following(pieces, comma);
  const at = following(pieces, or);
  const value = pieces[at];
  const percent = isNoun(value) && value.head.value?.kind === 'percent';
  return isMark(pieces[comma], 'comma') && wordOf(pieces[or]) === 'or' && percent ? at : -1;
}

/** The same, or what the last of plain nouns that are joined has for all of them: "the assets and operations of Foo". */
export function phrasesOf(pieces: readonly Piece[], i: number): PrepositionPhrase[] {
  const own = attachedTo(pieces, i);
  const group = pieces[i];
  if (own.length > 0 || !isNoun(group) || groupKind(group) !== 'noun' || isCalling(group)) return own;
  const { groups, next } = listAt(pieces, i);
  const last = groups[groups.length - 1];
  if (!last || last === group || last.determiner || last.owner || last.possessivePronoun) return own;
  return attachedTo(pieces, next - 1).filter((p) => p.groups.every((g) => !g.head.value));
}

/** Behind a comma: a further phrase, examples ("partners, including Foo"), or others ("Foo, along with Bar,"). */
const goesOn = (next: Piece | undefined, further: boolean): boolean =>
  isMark(next, 'preposition') && (further || bringsExamples(next) || isOfClass(next, 'preposition-joint'));
const bringsExamples = (mark: Mark): boolean => isOfClass(mark, 'preposition-example');
const isOfClass = (mark: Mark, name: string): boolean => mark.unit.readings.inClass(name);
