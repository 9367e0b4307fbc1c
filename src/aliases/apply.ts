import type { FactTypes } from '../output/fact-types.js';
import { renamedFact } from '../output/rename.js';
import type { ArticleEntity, ArticleRecords } from '../output/types.js';
import type { Alias, Aliases } from './types.js';

/**
 * What one document says, with its entities renamed as the aliases say. A fact of a renamed entity gets the id that the
 * same fact of the other entity has. `changed` is false when no alias bears on the document.
 */
export function applyAliases(
  records: readonly ArticleRecords[],
  { types, aliases }: { readonly types: FactTypes; readonly aliases: Aliases },
): { readonly records: readonly ArticleRecords[]; readonly changed: boolean } {
  const renamed = new Map<string, Alias>();
  for (const entity of records.flatMap(({ entities }) => entities)) {
    const meaning = aliases.filter((one) => meant(one, entity));
    const alias = meaning.find(({ kind }) => kind === 'apart') ?? meaning[0];
    if (alias) renamed.set(entity.id, alias);
  }
  if (renamed.size === 0) return { records, changed: false };
  return { records: records.map((one) => rename(one, renamed, types)), changed: true };
}

/**
 * A join is for every spelling of the name; a name kept apart is for this spelling alone, and goes before a join of the
 * same name.
 */
function meant({ kind, from, name }: Alias, entity: ArticleEntity): boolean {
  return entity.id === from && (kind === 'same' || entity.name === name);
}

function rename(
  { document, entities, facts }: ArticleRecords,
  renamed: ReadonlyMap<string, Alias>,
  types: FactTypes,
): ArticleRecords {
  const ids = new Map([...renamed].map(([id, { into, asType }]) => [id, { id: into, type: asType }]));
  return {
    document,
    entities: entities.map((entity) => renamedEntity(entity, renamed.get(entity.id))),
    facts: facts.map((fact) => renamedFact(fact, ids, types)),
  };
}

function renamedEntity(entity: ArticleEntity, alias: Alias | undefined): ArticleEntity {
  if (!alias) return entity;
  const { into: id, as: name, asType: type } = alias;
  const aliases = new Set([entity.name, ...entity.aliases]);
  aliases.delete(name);
  return { ...entity, id, type, name, aliases: [...aliases] };
}
