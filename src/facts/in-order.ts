import { groupsOfClause } from '../clauses/clause-groups.js';
import type { ListOrder } from '../clauses/types.js';
import { flatMap } from '../flat-map.js';
import { makeRecord, type FactRecord } from './candidate.js';
import type { SentenceContext } from './context.js';
import type { Filling } from './filling.js';

/** "Foo and Bar own 40% and 60% of Baz, respectively": what a record says of the first, and of the second. */
export function eachInOrder(record: FactRecord, order: ListOrder, context: SentenceContext): FactRecord[] {
  const own = record.metric ?? record.predication?.complement ?? record.group;
  const at = own && order.get(own);
  if (at !== undefined) return [ofMember(record, at, order)];
  const said = own ? flatMap(context.sentence.attached.get(own) ?? [], (p) => p.groups) : [];
  const told = record.clause ? groupsOfClause(record.clause) : [];
  const places = flatMap([...said, ...told], (g) => order.get(g) ?? []);
  return places.length === 0 ? [record] : [...new Set(places)].map((i) => ofMember(record, i, order));
}

/** The record with what goes with the list's member `i`, and nothing that goes with another. */
const ofMember = (record: FactRecord, i: number, order: ListOrder): FactRecord =>
  makeRecord({
    ...record,
    holds: (slot) => record.holds(slot).filter((f) => (placeOf(f, order) ?? i) === i),
  });

const placeOf = (filling: Filling, order: ListOrder): number | undefined =>
  filling.kind === 'group' || filling.kind === 'words' ? order.get(filling.group) : undefined;
