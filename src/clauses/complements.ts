import type { Mark, NounGroup, Piece, VerbGroup } from '../groups/types.js';
import {
  groupKind,
  following,
  isBreak,
  isDateGroup,
  isFinite,
  isGerund,
  isMark,
  isNoun,
  isVerb,
  isWhose,
  maybeParticiple,
} from './layout.js';
import { headIs } from '../groups/heads.js';
import type { VerbFrames } from './frame-types.js';
import { isCalling, isOffice } from './coordinated-titles.js';
import { listAt } from './lists.js';
import { asideEnd, sameValue } from './asides.js';
import { overAside } from './phrase-attachment.js';
import type { PrepositionPhrase } from './types.js';

/** What stands to the right of a verb group and belongs to it. */
export interface Complements {
  readonly object: readonly NounGroup[];
  readonly second: readonly NounGroup[];
  readonly prepositions: readonly PrepositionPhrase[];
  /** Dates without preposition. */
  readonly dates: readonly NounGroup[];
}

/** The complements with some of them others. */
export const changed = (
  { object, second, prepositions, dates }: Complements,
  other: Partial<Complements>,
): Complements => ({
  object: other.object ?? object,
  second: other.second ?? second,
  prepositions: other.prepositions ?? prepositions,
  dates,
});

/**
 * Collects the complements of the verb group at `v`, over asides and brackets, up to the next clause.
 * @param runsOn the noun group after the verb is its object even where another verb follows ("Foo Buys Bar Plans More")
 */
export function complementsOf(
  pieces: readonly Piece[],
  v: number,
  { verbOf }: VerbFrames,
  runsOn = false,
): Complements {
  const object: NounGroup[] = [];
  const second: NounGroup[] = [];
  const prepositions: Phrase[] = [];
  const dates: NounGroup[] = [];
  let k = following(pieces, v);
  let closedNouns = false;
  while (k < pieces.length) {
    const piece = pieces[k];
    if (isBreak(piece) || isMark(piece, 'subordinator', 'relative') || isWhose(piece)) break;
    if (isNoun(piece)) {
      if (isDateGroup(piece)) {
        dates.push(piece);
        k = following(pieces, k);
        continue;
      }
      // "returned home", "flew several times", "a million tonnes a year to Foo"
      if (isAdverbial(piece) || (object.length > 0 && isRate(piece))) {
        k = following(pieces, k);
        continue;
      }
      if (verbOf.has(k) && !(runsOn && object.length === 0)) break;
      // "fined Foo, the retailer's online arm, $12 million": a sum behind an aside is still the second object.
      const sum = second.length === 0 && object.length > 0 && groupKind(piece) === 'value';
      // "to buy from Foo the four stores": an object that is long stands behind whom it comes from.
      const heavy = object.length === 0 && isShifted(prepositions) && groupKind(piece) !== 'value';
      if (closedNouns && !heavy && !(sum && prepositions.length === 0)) break;
      const list = listAt(pieces, k);
      if (object.length === 0) object.push(...list.groups);
      else if (second.length === 0) second.push(...list.groups);
      else break;
      k = following(pieces, list.next - 1);
      continue;
    }
    if (isMark(piece, 'preposition')) {
      const at = following(pieces, k);
      const group = pieces[at];
      if (isVerb(group)) break;
      // "brought forward the bill": a particle, and what stands behind it is the object.
      if (!isNoun(group) || (k === v + 1 && isParticleOf(pieces[v] as VerbGroup, piece))) {
        k = at;
        continue;
      }
      const list = listAt(pieces, at);
      prepositions.push({ preposition: piece.lower, groups: [...list.groups], at: k });
      closedNouns = true;
      k = following(pieces, list.next - 1);
      continue;
    }
    if (isMark(piece, 'comma', 'dash')) {
      const held = object.length === 0 ? behindAside(pieces, v, k) : -1;
      if (held > 0) {
        closedNouns = false;
        k = held;
        continue;
      }
      const next = afterAside(pieces, k);
      if (next < 0) break;
      closedNouns = true;
      k = next;
      continue;
    }
    // "between April 3 and April 21 for $5m"
    const until = isMark(piece, 'conjunction') ? following(pieces, k) : -1;
    if (until >= 0 && isDateGroup(pieces[until]) && prepositions.at(-1)?.groups.some(isDateGroup)) {
      k = following(pieces, until);
      continue;
    }
    // "sold to Foo and its management for $5m": others without a name, who do nothing of their own.
    if (isMark(piece, 'conjunction') && piece.lower === 'and' && prepositions.length > 0) {
      const at = following(pieces, k);
      const other = pieces[at];
      if (!isNoun(other) || groupKind(other) !== 'noun' || verbOf.has(at)) break;
      // "named chairman of Foo and a director of Bar": another job that he is given.
      if (isOffice(other)) jobsIn(object, second, prepositions)?.push(other);
      // "paid a dividend of $5 and a bonus of $3": behind how much the one object is stands another.
      else if (second.length === 0 && isMeasured(object, prepositions)) object.push(other);
      k = following(pieces, at);
      continue;
    }
    if (isMark(piece, 'adjective', 'negation', 'close')) {
      k = following(pieces, k);
      continue;
    }
    // A participle after the object ("a deal valued at …") has complements of its own.
    break;
  }
  return { object, second, prepositions, dates };
}

/** "a dividend of $5": the last phrase says how much of the object there is. */
const isMeasured = (object: readonly NounGroup[], phrases: readonly Phrase[]): boolean => {
  const last = phrases.at(-1);
  return (
    object.length > 0 && last?.preposition === 'of' && last.groups.every((g) => groupKind(g) === 'value')
  );
};

/** "brought forward the bill", "cleaned up the river": a word that no phrase begins with there. */
const isParticleOf = ({ classes }: VerbGroup, { lower, unit }: Mark): boolean =>
  unit.readings.inClass('verb-particle') || classes.includes(`with-${lower}`);

/** A phrase whose groups are still being read. */
interface Phrase extends PrepositionPhrase {
  readonly groups: NounGroup[];
}

/** Where the jobs stand that the verb gives somebody: its last object, or what is behind "as". */
function jobsIn(
  object: NounGroup[],
  second: NounGroup[],
  prepositions: readonly Phrase[],
): NounGroup[] | undefined {
  const as = prepositions.find((p) => p.preposition === 'as')?.groups;
  return [second, object, as].find((groups) => groups?.some(isOffice));
}

/** "home", "several times", but "boom times": how or where, without being a thing. */
const isAdverbial = (group: NounGroup): boolean =>
  !group.determiner &&
  !group.owner &&
  !group.possessivePronoun &&
  headIs(group, 'adverbial-noun') &&
  !group.modifiers.some((m) => m.tag === 'noun');

/** "a year", "each week": how often. */
const isRate = (group: NounGroup): boolean =>
  /^(?:an?|each|every)$/.test(group.determiner ?? '') &&
  group.modifiers.length === 0 &&
  headIs(group, 'period-noun');

const isShifted = ([first, second]: readonly PrepositionPhrase[]): boolean =>
  first !== undefined && second === undefined && /^(?:from|to)$/.test(first.preposition);

/**
 * A headline's object beside its description: "Buys Foo | Makers of Bikes", "Buys Book Retailer | The Foo". What
 * describes is no complement of the verb. "Buys Another Startup: Foo" names its object behind the colon.
 */
export function withoutDescriptions(
  pieces: readonly Piece[],
  right: Complements,
  isKindOfCompany: (group: NounGroup) => boolean,
): Complements {
  const [object, second] = [right.object[0], right.second[0]];
  if (!object || right.object.length > 1) return right;
  const after = behindColon(pieces, object);
  if (isKindOfCompany(object) && after) return changed(right, { object: [after], second: [] });
  if (!second) return right;
  if (groupKind(object) === 'name' && isKindOfCompany(second)) return changed(right, { second: [] });
  if (isKindOfCompany(object) && groupKind(second) === 'name')
    return changed(right, { object: right.second, second: [] });
  return right;
}

/** The name alone behind a colon: "Buys Another Startup: Foo". */
function behindColon(pieces: readonly Piece[], object: NounGroup): NounGroup | undefined {
  const colon = following(pieces, pieces.indexOf(object));
  const at = following(pieces, colon);
  const name = pieces[at];
  const alone = isMark(pieces[colon], 'colon') && isNoun(name) && isBreak(pieces[following(pieces, at)]);
  return alone && groupKind(name) === 'name' ? name : undefined;
}

/** The object of the verb that stands with "and" or "or" right behind the one at `v`: "pack, write and edit stories"; [] for none. */
export function objectInCommon(
  pieces: readonly Piece[],
  v: number,
  frames: VerbFrames,
): readonly NounGroup[] {
  const next = following(pieces, v);
  // "carry, and drop balls"
  const and = isMark(pieces[next], 'comma') ? following(pieces, next) : next;
  const mark = isMark(pieces[and], 'conjunction') ? and : next;
  const at = following(pieces, mark);
  const joined = pieces[at];
  if (!isMark(pieces[mark], 'conjunction', 'comma') || !isVerb(joined) || joined.passive) return [];
  const alike = isFinite(joined) ? joined.bare : isGerund(joined) && isGerund(pieces[v] as VerbGroup);
  if (!alike) return [];
  const behind = following(pieces, at);
  const joint = isMark(pieces[mark], 'conjunction');
  if (!isNoun(pieces[behind]) && !(joint && isMark(pieces[behind], 'preposition')))
    return objectInCommon(pieces, at, frames);
  const { object, prepositions } = complementsOf(pieces, at, frames, true);
  const [thing] = object;
  if (!joint || (thing && groupKind(thing) === 'value')) return [];
  if (thing && !isCalling(thing)) return object;
  return (pieces[v] as VerbGroup).classes.includes('befalls-organization') ? namesAtEnd(prepositions) : [];
}

/** "founded and is chairman of Foo", "founded and sold shares in Foo": what both verbs share stands at the end. */
const namesAtEnd = (phrases: readonly PrepositionPhrase[]): readonly NounGroup[] =>
  phrases.findLast((p) => !p.groups.every(isDateGroup))?.groups.filter((g) => groupKind(g) === 'name') ?? [];

/** The object of the verb that the one at `v` is joined to, by "and" or a comma, in headlines by nothing; [] for none. */
export function objectOfJoined(
  pieces: readonly Piece[],
  v: number,
  frames: VerbFrames,
  headline: boolean,
): readonly NounGroup[] {
  const at = following(pieces, v);
  const next = isMark(pieces[at], 'conjunction', 'comma') ? following(pieces, at) : at;
  const joined = pieces[next];
  if (!isFinite(joined) || joined.passive || (next === at && !headline)) return [];
  return complementsOf(pieces, next, frames, true).object;
}

/** "is owned and operated by Foo": a passive without complements has the doer of the participle that it is joined to. */
export function withDoerOfJoined(
  pieces: readonly Piece[],
  v: number,
  frames: VerbFrames,
  right: Complements,
): Complements {
  const and = following(pieces, v);
  const at = following(pieces, and);
  const joined = pieces[at];
  if (!isMark(pieces[and], 'conjunction') || !isVerb(joined) || !joined.bare || !maybeParticiple(joined))
    return right;
  const by = complementsOf(pieces, at, frames).prepositions.filter((p) => p.preposition === 'by');
  return by.length > 0 ? changed(right, { prepositions: [...right.prepositions, ...by] }) : right;
}

/** After a comma: where the same clause goes on (a prepositional phrase, or what follows an aside), else -1. */
function afterAside(pieces: readonly Piece[], comma: number): number {
  const at = following(pieces, comma);
  const next = pieces[at];
  if (isMark(next, 'preposition')) return isMark(pieces[following(pieces, at)], 'relative') ? -1 : at;
  if (isMark(next, 'conjunction')) return sameValue(pieces, at);
  if (isDateGroup(next)) return at;
  const state = overAside(pieces, comma);
  if (state > 0) return state;
  const end = asideEnd(pieces, comma);
  if (end < 0) return -1;
  const after = following(pieces, end);
  const sum = pieces[after];
  return isMark(sum, 'preposition') || (isNoun(sum) && sum.head.value?.kind === 'money') ? after : -1;
}

/** "was, until 1984, the largest owner": for the comma that closes an aside right behind the verb, the object; else -1. */
function behindAside(pieces: readonly Piece[], v: number, close: number): number {
  const open = following(pieces, v);
  const at = following(pieces, close);
  const opens = open < close && isMark(pieces[open], 'comma', 'dash');
  return opens && isNoun(pieces[at]) && !isDateGroup(pieces[at]) ? at : -1;
}
