import { ENTITY_TYPES } from '../output/vocabulary.js';
import type { EntityType } from '../entities/types.js';
import type { FactTypes } from '../output/fact-types.js';
import { contentId } from '../output/ids.js';
import { renamedFact } from '../output/rename.js';
import type { ArticleEntity, ArticleRecords } from '../output/types.js';
import type { Properties } from './properties.js';
import type { NodeRow, RelationshipRow } from './rows.js';

/** A name that is joined to another entity, or kept apart from the entity that it would be. */
export interface Alias {
  readonly kind: 'same' | 'apart';
  readonly name: string;
  readonly type: EntityType;
  /** The entity that the name gives without this alias. */
  readonly from: string;
  /** The entity that it gives with it. */
  readonly into: string;
  /** The name of the entity joined to, or the name itself. */
  readonly as: string;
  readonly asType: EntityType;
  /** The user's reason. */
  readonly why: string;
}

export type Aliases = readonly Alias[];

/** Where an alias points: a join to the entity that it became, a name kept apart to the one that it is not. */
const RELATIONSHIPS = { same: 'SAME_AS', apart: 'DIFFERENT_FROM' } as const;

/** The node that explains an alias; it stands whether or not an article uses the name. */
export function aliasNode(alias: Alias): NodeRow {
  return { base: 'Alias', id: aliasId(alias), properties: { id: aliasId(alias), ...alias } };
}

/** The alias of a node's properties. */
export function aliasFrom({ kind, name, type, from, into, as, asType, why }: Properties): Alias {
  const known = ENTITY_TYPES.find((one) => one === type) ?? 'Organization';
  const other = ENTITY_TYPES.find((one) => one === asType) ?? known;
  return {
    kind: kind === 'apart' ? 'apart' : 'same',
    name: String(name),
    type: known,
    from: String(from),
    into: String(into),
    as: String(as),
    asType: other,
    why: String(why),
  };
}

export function aliasId(alias: Alias): string {
  return contentId('a', alias);
}

/** The relationships from aliases to an entity that is in the graph. */
export function aliasRows(aliases: Aliases, entity: string): RelationshipRow[] {
  return aliases
    .filter((alias) => targetOf(alias) === entity)
    .map((alias) => ({
      type: RELATIONSHIPS[alias.kind],
      from: { base: 'Alias', id: aliasId(alias) },
      to: { base: 'Entity', id: entity },
      properties: { why: alias.why },
    }));
}

function targetOf({ kind, from, into }: Alias): string {
  return kind === 'same' ? into : from;
}

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
