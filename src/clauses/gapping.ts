import type { NounGroup, Piece } from '../groups/types.js';
import { isCalling } from './coordinated-titles.js';
import { afterPrepositions, following, groupKind, isFinite, isMark, isNoun, wordOf } from './layout.js';
import { makeClause } from './make.js';
import type { Clause, PrepositionPhrase } from './types.js';

/**
 * Clauses whose verb is left out as that of the clause before (gapping): "Lee is chairman and Kim her deputy", "named Lee
 * chairman and Kim finance director", "hired Lee as chairman and Kim as finance director". Only jobs are read so.
 */
export function gappedClauses(pieces: readonly Piece[], clauses: readonly Clause[]): Clause[] {
  const found: Clause[] = [];
  for (const clause of clauses) {
    const slot = slotOf(clause);
    if (!slot) continue;
    let at = following(pieces, afterPrepositions(pieces, pieces.indexOf(slot.job)) - 1);
    for (let next = nextPair(pieces, at, slot.as); next; next = nextPair(pieces, at, slot.as)) {
      found.push(makeClause({ ...filled(clause, slot, next), index: clauses.length + found.length }));
      at = following(pieces, afterPrepositions(pieces, next.at) - 1);
    }
  }
  return found;
}

/** Where a clause has its job: as predicate of a copula, as second object, or behind "as". */
interface JobSlot {
  readonly job: NounGroup;
  readonly copula: boolean;
  readonly as: boolean;
}

function slotOf({ verb, object, complement, prepositions, passive }: Clause): JobSlot | undefined {
  const said = object.at(-1);
  const copula = !passive && verb.classes.some((c) => c === 'be' || c === 'become' || c === 'remain');
  if (copula) return said && isCalling(said) ? { job: said, copula, as: false } : undefined;
  if (!said || groupKind(said) !== 'name') return undefined;
  const second = complement.at(-1);
  if (second && isCalling(second)) return { job: second, copula, as: false };
  const behind = prepositions.find((p) => p.preposition === 'as')?.groups.at(-1);
  return behind && isCalling(behind) ? { job: behind, copula, as: true } : undefined;
}

interface Pair {
  readonly person: NounGroup;
  readonly job: NounGroup;
  readonly at: number;
}

/** ", Kim finance director" or "and Kim as finance director" at `at`, with no verb of its own behind it. */
function nextPair(pieces: readonly Piece[], at: number, as: boolean): Pair | undefined {
  let k = at;
  while (isMark(pieces[k], 'comma') || (isMark(pieces[k], 'conjunction') && wordOf(pieces[k]) === 'and'))
    k = following(pieces, k);
  const person = pieces[k];
  if (k === at || !isNoun(person) || groupKind(person) !== 'name') return undefined;
  const behind = following(pieces, k);
  const job = as && wordOf(pieces[behind]) === 'as' ? following(pieces, behind) : behind;
  const group = pieces[job];
  if (!isNoun(group) || !isCalling(group) || (as && job === behind)) return undefined;
  const next = pieces[following(pieces, afterPrepositions(pieces, job) - 1)];
  return isFinite(next) ? undefined : { person, job: group, at: job };
}

function filled(clause: Clause, { copula, as }: JobSlot, { person, job, at }: Pair): Clause {
  const phrase: PrepositionPhrase = { preposition: 'as', groups: [job], at };
  const prepositions = as ? [phrase] : [];
  if (copula)
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
