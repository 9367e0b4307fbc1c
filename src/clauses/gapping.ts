import type { NounGroup, Piece } from '../groups/types.js';
import { isCalling } from './coordinated-titles.js';
import {
  afterPrepositions,
  following,
  groupKind,
  isFinite,
  isMark,
  isNoun,
  isShare,
  wordOf,
} from './layout.js';
import { makeClause } from './make.js';
import type { Clause, PrepositionPhrase } from './types.js';

/**
 * Clauses whose verb is left out as that of the clause before (gapping): "Lee is chairman and Kim her deputy", "named Lee
 * chairman and Kim finance director", "hired Lee as chairman and Kim as finance director", "Foo holds 51 percent and Bar
 * 49 percent". Only jobs and shares are read so.
 */
export function gappedClauses(pieces: readonly Piece[], clauses: readonly Clause[]): Clause[] {
  const found: Clause[] = [];
  for (const clause of clauses) {
    const slot = slotOf(clause);
    if (!slot) continue;
    let at = following(pieces, afterPrepositions(pieces, pieces.indexOf(slot.held)) - 1);
    for (let next = nextPair(pieces, at, slot); next; next = nextPair(pieces, at, slot)) {
      found.push(makeClause({ ...filled(clause, slot, next), index: clauses.length + found.length }));
      at = following(pieces, afterPrepositions(pieces, next.at) - 1);
    }
  }
  return found;
}

/** Where a clause has the job or share that somebody holds: as what is said of its subject or held by it, as second object, or behind "as". */
interface GappedSlot {
  readonly held: NounGroup;
  readonly ofSubject: boolean;
  readonly as: boolean;
}

function slotOf({ verb, object, complement, prepositions, passive }: Clause): GappedSlot | undefined {
  const said = object.at(-1);
  const copula = !passive && verb.classes.some((c) => c === 'be' || c === 'become' || c === 'remain');
  if (copula) return said && isCalling(said) ? { held: said, ofSubject: true, as: false } : undefined;
  if (!passive && said && isShare(said)) return { held: said, ofSubject: true, as: false };
  if (!said || groupKind(said) !== 'name') return undefined;
  const second = complement.at(-1);
  if (second && isCalling(second)) return { held: second, ofSubject: false, as: false };
  const behind = prepositions.find((p) => p.preposition === 'as')?.groups.at(-1);
  return behind && isCalling(behind) ? { held: behind, ofSubject: false, as: true } : undefined;
}

/** Who holds what in a clause without a verb, and where that stands. */
interface Pair {
  readonly who: NounGroup;
  readonly held: NounGroup;
  readonly at: number;
}

/** ", Kim finance director" or "and Kim as finance director" at `at`, with no verb of its own behind it. */
function nextPair(pieces: readonly Piece[], at: number, { held: first, as }: GappedSlot): Pair | undefined {
  let k = at;
  while (isMark(pieces[k], 'comma') || (isMark(pieces[k], 'conjunction') && wordOf(pieces[k]) === 'and'))
    k = following(pieces, k);
  const who = pieces[k];
  if (k === at || !isNoun(who) || groupKind(who) !== 'name') return undefined;
  const behind = following(pieces, k);
  const held = as && wordOf(pieces[behind]) === 'as' ? following(pieces, behind) : behind;
  const group = pieces[held];
  const fits = isShare(first) ? isShare : isCalling;
  if (!isNoun(group) || !fits(group) || (as && held === behind)) return undefined;
  const next = pieces[following(pieces, afterPrepositions(pieces, held) - 1)];
  return isFinite(next) ? undefined : { who, held: group, at: held };
}

function filled(clause: Clause, { ofSubject, as }: GappedSlot, { who, held, at }: Pair): Clause {
  const phrase: PrepositionPhrase = { preposition: 'as', groups: [held], at };
  const prepositions = as ? [phrase] : [];
  if (ofSubject)
    return {
      ...clause,
      subject: [who],
      surfaceSubject: [who],
      object: [held],
      complement: [],
      prepositions,
    };
  return {
    ...clause,
    surfaceSubject: clause.passive ? [who] : clause.surfaceSubject,
    object: [who],
    complement: as ? [] : [held],
    prepositions,
  };
}
