import { flatMap } from '../flat-map.js';
import type { FactType } from '../rules/types.js';
import type { Fact, Status } from './types.js';
import { append } from '../grouped.js';

/**
 * Facts without those that another one tells better: "Foo and Bar agreed to merge. Foo will acquire Bar" is an
 * acquisition. What came to nothing is not told by what holds, nor the other way round.
 */
export function withoutRetold(facts: readonly Fact[], types: ReadonlyMap<string, FactType>): Fact[] {
  const tellers = byParty(facts, new Set(flatMap([...types.values()], (type) => type.toldBy)));
  const retold = new Map<Fact, Fact[]>();
  const kept = facts.filter((fact) => {
    const teller = tellerOf(fact, tellers, types.get(fact.type)?.toldBy ?? []);
    if (teller) append(retold, teller, fact);
    return !teller;
  });
  return kept.map((fact) => (retold.get(fact) ?? []).reduce(withEvidence, fact));
}

/** The facts that may tell others better, by each entity that takes part in them and under `ANYONE`. */
type Tellers = ReadonlyMap<number, readonly Fact[]>;
const ANYONE = -1;

function byParty(facts: readonly Fact[], types: ReadonlySet<string>): Tellers {
  const found = new Map<number, Fact[]>();
  for (const fact of facts.filter(({ type }) => types.has(type)))
    for (const entity of new Set([ANYONE, ...entitiesOf(fact)])) append(found, entity, fact);
  return found;
}

function tellerOf(fact: Fact, tellers: Tellers, types: readonly string[]): Fact | undefined {
  if (types.length === 0) return undefined;
  const parties = entitiesOf(fact);
  const [anyone, ...lists] = [ANYONE, ...parties].map((party) => tellers.get(party) ?? []);
  const least = lists.reduce((a, b) => (b.length < a.length ? b : a), anyone ?? []);
  return least.find(
    (other) =>
      types.includes(other.type) &&
      parties.every((p) => entitiesOf(other).includes(p)) &&
      isOver(other.status) === isOver(fact.status),
  );
}

const entitiesOf = (fact: Fact): number[] =>
  flatMap(Object.values(fact.roles), (fillers) => flatMap(fillers, (f) => f.entity ?? []));

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
