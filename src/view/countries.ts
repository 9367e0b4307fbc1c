import type { FactTypes } from '../output/fact-types.js';
import type { ViewFact } from './types.js';

/** What a fact says of a country, where its type says that an entity is in one. */
export interface Told {
  readonly type: string;
  readonly country?: string | undefined;
  readonly status: ViewFact['status'];
}

/**
 * The country of each entity, by its place in the model: the one in which it is now, or was or will be where nothing says
 * that it is in any. Of one that is told of several countries none is known.
 */
export function countriesOf(
  facts: readonly (Told & { readonly roles: ViewFact['roles'] })[],
  types: FactTypes,
): ReadonlyMap<number, string> {
  const told = new Map<number, Map<string, boolean>>();
  for (const { type, country, status, roles } of facts) {
    const role = types.get(type)?.country?.from;
    if (country === undefined || role === undefined) continue;
    const fillers = roles.filter((one) => one.role === role).flatMap((one) => one.fillers);
    for (const { entity } of fillers) {
      const known = told.get(entity) ?? new Map<string, boolean>();
      known.set(country, (known.get(country) ?? false) || status === 'actual');
      told.set(entity, known);
    }
  }
  return new Map(
    [...told].flatMap(([entity, known]) => {
      const now = [...known].filter(([, actual]) => actual).map(([country]) => country);
      const [country, another] = now.length > 0 ? now : [...known.keys()];
      return country === undefined || another !== undefined ? [] : [[entity, country] as const];
    }),
  );
}
