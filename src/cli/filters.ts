import type { Status } from '../facts/types.js';
import { fillersOf } from '../output/roles.js';
import type { ArticleRecords, FactRecord } from '../output/types.js';

/** Which facts the caller wants; absent: all. */
export interface Filters {
  readonly types?: readonly string[] | undefined;
  readonly status?: readonly Status[] | undefined;
  readonly minConfidence?: number | undefined;
}

/** An article's records with the wanted facts alone, and the entities that take part in them. */
export function onlyWanted(
  records: ArticleRecords,
  { types, status, minConfidence = 0 }: Filters,
): ArticleRecords {
  const wanted = (fact: FactRecord): boolean =>
    (types?.includes(fact.type) ?? true) &&
    (status?.includes(fact.status) ?? true) &&
    fact.confidence >= minConfidence;
  const facts = records.facts.filter(wanted);
  const ids = new Set(facts.flatMap(fillersOf).map(({ id }) => id));
  return { ...records, facts, entities: records.entities.filter(({ id }) => ids.has(id)) };
}
