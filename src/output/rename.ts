import type { EntityType } from '../entities/types.js';
import type { FactTypes } from './fact-types.js';
import { distinctFillers, recordId } from './identity.js';
import { ownId } from './repeats.js';
import { fillersOf, mapRoles } from './roles.js';
import type { FactRecord } from './types.js';

/** The entities that take the place of others, by the others' ids. */
export type Renaming = ReadonlyMap<string, { readonly id: string; readonly type: EntityType }>;

/** The fact with other entities in its roles, under the id that the same fact of these entities has. */
export function renamedFact(fact: FactRecord, renaming: Renaming, types: FactTypes): FactRecord {
  const type = types.get(fact.type);
  if (!type || !fillersOf(fact).some(({ id }) => renaming.has(id))) return fact;
  const roles = mapRoles(fact.roles, (fillers) =>
    distinctFillers(fillers.map((filler) => ({ ...filler, ...renaming.get(filler.id) }))),
  );
  const renamed = { ...fact, roles };
  const id = recordId(renamed, type);
  // One that only its values tell from an earlier fact of its article keeps an id of its own.
  return { ...renamed, id: fact.id === recordId(fact, type) ? id : ownId(id, renamed) };
}
