import type { FactTypes } from './fact-types.js';
import type { GraphFact } from './types.js';

type Roles<Filler> = Readonly<Record<string, readonly Filler[]>>;

/** The roles with something else in the place of their fillers. */
export function mapRoles<Filler, Made>(
  roles: Roles<Filler>,
  made: (fillers: readonly Filler[]) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(roles).map(([role, fillers]) => [role, made(fillers)]));
}

/** All fillers of a fact, role by role. */
export function fillersOf<Filler>({ roles }: { readonly roles: Roles<Filler> }): Filler[] {
  return Object.values(roles).flat();
}

/** The country where a fact says that an entity is. */
export function countryOf(
  {
    type,
    roles,
    country,
  }: Pick<GraphFact, 'type' | 'country'> & { readonly roles: Roles<{ readonly id: string }> },
  entity: string,
  types: FactTypes,
): string[] {
  const from = types.get(type)?.country?.from;
  const told = from !== undefined && roles[from]?.some(({ id }) => id === entity);
  return told && country !== undefined ? [country] : [];
}
