import type { FactType } from '../rules/types.js';
import type { Fact, Status } from './types.js';

/**
 * Facts without those that another one tells better: "Foo and Bar agreed to merge. Foo will acquire Bar" is an
 * acquisition. What came to nothing is not told by what holds, nor the other way round.
 */
export function withoutRetold(facts: readonly Fact[], types: ReadonlyMap<string, FactType>): Fact[] {
  const better = new Map(facts.map((f) => [f, tellerOf(f, facts, types.get(f.type)?.toldBy ?? [])]));
  return facts
    .filter((f) => !better.get(f))
    .map((f) => facts.filter((other) => better.get(other) === f).reduce(withEvidence, f));
}

function tellerOf(fact: Fact, facts: readonly Fact[], types: readonly string[]): Fact | undefined {
  const parties = entitiesOf(fact);
  return facts.find(
    (other) =>
      types.includes(other.type) &&
      parties.every((p) => entitiesOf(other).includes(p)) &&
      isOver(other.status) === isOver(fact.status),
  );
}

const entitiesOf = (fact: Fact): number[] =>
  Object.values(fact.roles).flatMap((fillers) => fillers.flatMap((f) => f.entity ?? []));

const isOver = (status: Status): boolean => status === 'cancelled' || status === 'denied';

function withEvidence(fact: Fact, { evidence, amount }: Fact): Fact {
  const known = new Set(fact.evidence.map((e) => `${e.start}-${e.end}`));
  const added = evidence.filter((e) => !known.has(`${e.start}-${e.end}`));
  return {
    ...fact,
    ...(amount && !fact.amount ? { amount } : {}),
    evidence: [...fact.evidence, ...added].sort((x, y) => x.start - y.start),
  };
}
