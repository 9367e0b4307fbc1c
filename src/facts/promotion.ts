import type { FactType } from '../rules/types.js';
import { leastOf } from './quantities.js';
import type { Fact, Filler } from './types.js';

/**
 * A fact as the type that its percent makes it: who buys more than half of a company's shares buys the company. Fillers
 * keep their roles but for those that the other type calls otherwise.
 */
export function promoted(fact: Fact, types: ReadonlyMap<string, FactType>): Fact {
  const beyond = types.get(fact.type)?.beyond;
  if (!beyond || !fact.percent || leastOf(fact.percent) <= beyond.percent) return fact;
  const roles: Record<string, readonly Filler[]> = {};
  const told = new Set<number>();
  for (const [role, fillers] of Object.entries(fact.roles)) {
    // "Foo sold a 60% stake to Bar": of itself, which sells nobody.
    const others = fillers.filter((f) => f.entity === undefined || !told.has(f.entity));
    for (const { entity } of others) if (entity !== undefined) told.add(entity);
    if (others.length > 0) roles[beyond.roles[role] ?? role] = others;
  }
  return { ...fact, type: beyond.type, roles };
}
