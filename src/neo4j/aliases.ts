import type { Alias, Aliases } from '../aliases/types.js';
import { ENTITY_TYPES } from '../output/vocabulary.js';
import { contentId } from '../output/ids.js';
import type { Properties } from './properties.js';
import type { NodeRow, RelationshipRow } from './rows.js';

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
