import { flatMap } from '../flat-map.js';
import { datesOfAside } from '../clauses/asides.js';
import type { Predication } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Frame } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import { makeRecord, type FactRecord } from './candidate.js';
import { asClause, asGroup, asWords, type Filling } from './filling.js';
import { clauseOf } from './match.js';
import { figureSlot } from './figure-slots.js';
import type { Figure } from './figure-parts.js';
import { figuresOf } from './figures.js';
import { eachInOrder } from './in-order.js';
import { clauseSlot, groupSlot } from './slots.js';
import { adjectiveStatuses } from './status-words.js';

/** What slots hold, each looked up once. A record is asked for few, so that a list is found through faster than a map. */
function remembered(holds: FactRecord['holds']): FactRecord['holds'] {
  const slots: string[] = [];
  const known: (readonly Filling[])[] = [];
  return (slot) => {
    const at = slots.indexOf(slot);
    if (at >= 0) return known[at]!;
    const held = holds(slot);
    slots.push(slot);
    known.push(held);
    return held;
  };
}

/** All records of a sentence: its clauses, its noun groups, what is said of whom, and its figures. */
export function recordsOf(context: SentenceContext): FactRecord[] {
  const { clauses, pieces, predications } = context.sentence;
  const verbs = clauses.map((clause) =>
    makeRecord({
      trigger: 'verb',
      word: clause.verb.head,
      classes: clause.verb.classes,
      clause,
      holds: remembered((slot) => clauseSlot(clause, slot, context)),
    }),
  );
  const groups = flatMap(pieces, (p) => (p.kind === 'noun' ? [p, ...titlesOf(p)] : []));
  const nouns = groups
    .filter((g) => g.head.tag === 'noun' || g.head.name)
    .map((group) => nounRecord(group, context));
  const said = predications.map((p) => predicationRecord(p, context));
  const figures = figuresOf(context).map((figure) => figureRecord(figure, context));
  const records = [...verbs, ...nouns, ...said, ...figures];
  const { order } = context.sentence;
  return order ? records.flatMap((record) => eachInOrder(record, order, context)) : records;
}

const figureRecord = (figure: Figure, context: SentenceContext): FactRecord =>
  makeRecord({
    trigger: 'figure',
    told: figure.told,
    metric: figure.metric,
    word: figure.word,
    classes: figure.word.readings.classes,
    clause: figure.clause,
    group: figure.nouns[figure.nouns.length - 1] ?? figure.metric,
    holds: remembered((slot) => figureSlot(figure, slot, context)),
  });

const NO_CLASSES: readonly string[] = [];

const titlesOf = (group: NounGroup): NounGroup[] => (group.title ? [group.title] : []);

function nounRecord(group: NounGroup, context: SentenceContext): FactRecord {
  const clause = clauseOf(group, context);
  return makeRecord({
    trigger: 'noun',
    word: group.head,
    // A name is no word of a class ("Orange", "Apple"): only frames for any noun look at it.
    classes: group.head.name ? NO_CLASSES : group.head.readings.classes,
    clause,
    group,
    holds: remembered((slot) =>
      slot === 'clause' ? (clause ? [asClause(clause)] : []) : groupSlot(group, slot, clause, context),
    ),
  });
}

function predicationRecord(predication: Predication, context: SentenceContext): FactRecord {
  const { complement, clause, subject, kind } = predication;
  return makeRecord({
    trigger: 'is',
    word: complement.head,
    classes: complement.head.readings.classes,
    clause,
    group: complement,
    predication,
    holds: remembered((slot) => {
      if (slot === 'subject') return subject.map(asGroup);
      if (slot === 'clause') return clause && kind !== 'apposition' ? [asClause(clause)] : [];
      const held = groupSlot(complement, slot, undefined, context);
      if (slot !== 'date' || held.length > 0 || kind !== 'apposition') return held;
      return datesOfAside(complement, context.sentence.pieces).map(asGroup);
    }),
  });
}

/**
 * What the slots hold as a frame sees them: nouns of its classes that are joined ("chairman and chief executive") are one
 * trigger, and their words one filling. A second one with a status of its own ("and former chairman") stands alone.
 */
export function holdsFor(frame: Frame, record: FactRecord, context: SentenceContext): FactRecord['holds'] {
  const { predication } = record;
  const end = predication && lastOf(frame, predication, context);
  if (!predication || !end || end === predication.complement) return record.holds;
  return (slot) => (slot === 'head' ? [asWords(predication.complement, end)] : record.holds(slot));
}

/** Whether the frame reads this noun together with one before it. */
export function isContinued(frame: Frame, { predication }: FactRecord, context: SentenceContext): boolean {
  if (!predication) return false;
  const before = predication.joined[predication.joined.indexOf(predication.complement) - 1];
  return before !== undefined && joins(frame, before, predication.complement, context);
}

function lastOf(frame: Frame, { joined, complement }: Predication, context: SentenceContext): NounGroup {
  let last = complement;
  for (const next of joined.slice(joined.indexOf(complement) + 1)) {
    if (!joins(frame, last, next, context)) break;
    last = next;
  }
  return last;
}

function joins(
  frame: Frame,
  first: NounGroup,
  second: NounGroup,
  { rules, sentence }: SentenceContext,
): boolean {
  if ((sentence.attached.get(first) ?? []).length > 0 || sentence.order?.has(second)) return false;
  const fits = (g: NounGroup): boolean => g.head.readings.inAny(frame.classes);
  const own = second.owner !== undefined || second.determiner !== undefined;
  return fits(first) && fits(second) && !own && adjectiveStatuses(second, rules.status).length === 0;
}
