import type { Clause, Predication } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { Frame } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import type { Filling } from './fillings.js';
import { clauseOf } from './match.js';
import { clauseSlot, groupSlot } from './slots.js';

/** Something in a sentence that may set a frame off, with what its slots hold. */
export interface FactRecord {
  readonly trigger: Frame['trigger'];
  readonly word: TaggedUnit;
  readonly classes: readonly string[];
  /** The clause it is, or stands in: what decides status and attribution. */
  readonly clause?: Clause;
  readonly group?: NounGroup;
  readonly predication?: Predication;
  readonly holds: (slot: string) => Filling[];
}

/** All records of a sentence: its clauses, its noun groups, and what is said of whom. */
export function recordsOf(context: SentenceContext): FactRecord[] {
  const { clauses, pieces, predications } = context.sentence;
  const verbs = clauses.map((clause): FactRecord => ({
    trigger: 'verb',
    word: clause.verb.head,
    classes: clause.verb.classes,
    clause,
    holds: (slot) => clauseSlot(clause, slot, context),
  }));
  const groups = pieces.flatMap((p) => (p.kind === 'noun' ? [p, ...titlesOf(p)] : []));
  const nouns = groups.filter((g) => g.head.tag === 'noun').map((group) => nounRecord(group, context));
  const said = predications.map((p) => predicationRecord(p, context));
  return [...verbs, ...nouns, ...said];
}

const titlesOf = (group: NounGroup): NounGroup[] => (group.title ? [group.title] : []);

function nounRecord(group: NounGroup, context: SentenceContext): FactRecord {
  const clause = clauseOf(group, context);
  return {
    trigger: 'noun',
    word: group.head,
    classes: group.head.readings.flatMap((r) => r.classes),
    ...(clause ? { clause } : {}),
    group,
    holds: (slot) => groupSlot(group, slot, clause, context),
  };
}

function predicationRecord(predication: Predication, context: SentenceContext): FactRecord {
  const { complement, clause } = predication;
  return {
    trigger: 'is',
    word: complement.head,
    classes: complement.head.readings.flatMap((r) => r.classes),
    ...(clause ? { clause } : {}),
    group: complement,
    predication,
    holds: (slot) =>
      slot === 'subject'
        ? predication.subject.map((group) => ({ kind: 'group', group }))
        : groupSlot(complement, slot, undefined, context),
  };
}
