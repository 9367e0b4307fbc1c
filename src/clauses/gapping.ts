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
    let at = following(pieces, afterPrepositions(pieces, pieces.indexOf(slot.job)) - 1);
    for (let next = nextPair(pieces, at, slot); next; next = nextPair(pieces, at, slot)) {
      found.push(makeClause({ ...filled(clause, slot, next), index: clauses.length + found.length }));
      at = following(pieces, afterPrepositions(pieces, next.at) - 1);
    }
  }
  return found;
}

/** Where a clause has its job or share: as what is said of its subject or held by it, as second object, or behind "as". */
interface JobSlot {
  readonly job: NounGroup;
  readonly ofSubject: boolean;
  readonly as: boolean;
}

function slotOf({ verb, object, complement, prepositions, passive }: Clause): JobSlot | undefined {
  const said = object.at(-1);
  const copula = !passive && verb.classes.some((c) => c === 'be' || c === 'become' || c === 'remain');
  if (copula) return said && isCalling(said) ? { job: said, ofSubject: true, as: false } : undefined;
  if (!passive && said && isShare(said)) return { job: said, ofSubject: true, as: false };
  if (!said || groupKind(said) !== 'name') return undefined;
  const second = complement.at(-1);
  if (second && isCalling(second)) return { job: second, ofSubject: false, as: false };
  const behind = prepositions.find((p) => p.preposition === 'as')?.groups.at(-1);
  return behind && isCalling(behind) ? { job: behind, ofSubject: false, as: true } : undefined;
}

interface Pair {
  readonly person: NounGroup;
  readonly job: NounGroup;
  readonly at: number;
}

/** ", Kim finance director" or "and Kim as finance director" at `at`, with no verb of its own behind it. */
function nextPair(pieces: readonly Piece[], at: number, { job: first, as }: JobSlot): Pair | undefined {
  let k = at;
  while (isMark(pieces[k], 'comma') || (isMark(pieces[k], 'conjunction') && wordOf(pieces[k]) === 'and'))
    k = following(pieces, k);
  const person = pieces[k];
  if (k === at || !isNoun(person) || groupKind(person) !== 'name') return undefined;
  const behind = following(pieces, k);
  const job = as && wordOf(pieces[behind]) === 'as' ? following(pieces, behind) : behind;
  const group = pieces[job];
  const fits = isShare(first) ? isShare : isCalling;
  if (!isNoun(group) || !fits(group) || (as && job === behind)) return undefined;
  const next = pieces[following(pieces, afterPrepositions(pieces, job) - 1)];
  return isFinite(next) ? undefined : { person, job: group, at: job };
}

function filled(clause: Clause, { ofSubject, as }: JobSlot, { person, job, at }: Pair): Clause {
  const phrase: PrepositionPhrase = { preposition: 'as', groups: [job], at };
  const prepositions = as ? [phrase] : [];
  if (ofSubject)
    return {
      ...clause,
      subject: [person],
      surfaceSubject: [person],
      object: [job],
      complement: [],
      prepositions,
    };
  return {
    ...clause,
    surfaceSubject: clause.passive ? [person] : clause.surfaceSubject,
    object: [person],
    complement: as ? [] : [job],
    prepositions,
  };
}
