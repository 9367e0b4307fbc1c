import type { AmountRecord, QuantityRecord } from '../../output/types.js';
import { csvText, type Cell } from '../../output/csv.js';
import type { ViewFact, ViewModel } from '../types.js';
import { sentenceOf } from './sentences.js';

const HEADS = [
  ...['id', 'type', 'status', 'roles', 'percent', 'amount', 'currency', 'count', 'start', 'end'],
  ...['words', 'confidence', 'rule', 'source', 'published', 'sentence'],
];

/** Facts as a table for a spreadsheet: a row each, ranges as `low–high`, the first sentence that tells of it. */
export function factsCsv(facts: readonly number[], model: ViewModel): string {
  const rows = facts.flatMap((index) => {
    const fact = model.facts[index];
    return fact ? [rowOf(fact, model)] : [];
  });
  return csvText([HEADS, ...rows]);
}

function rowOf(fact: ViewFact, model: ViewModel): Cell[] {
  const document = model.documents[fact.evidence[0]?.document ?? -1];
  const roles = fact.roles.map(
    ({ role, fillers }) => `${role}: ${fillers.map(({ entity }) => model.entities[entity]?.name).join(', ')}`,
  );
  return [
    ...[fact.id, model.types[fact.type]?.name, fact.status, roles.join('; ')],
    ...[number(fact.percent), number(fact.amount), fact.amount?.currency, number(fact.count)],
    ...[fact.period?.start, fact.period?.end, Object.values(fact.words).join('; ')],
    ...[fact.confidence, fact.rule, document?.source, document?.published, sentenceOf(fact, model)],
  ];
}

function number(quantity: QuantityRecord | AmountRecord | undefined): Cell {
  if (!quantity) return undefined;
  return 'value' in quantity ? quantity.value : `${quantity.min}–${quantity.max}`;
}
