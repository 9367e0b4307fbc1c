import type { FactTypes } from './fact-types.js';
import { fillersOf } from './roles.js';
import type { ArticleEntity, ArticleRecords, FactRecord } from './types.js';

/**
 * The records of fact lines of one document: its entities are the fillers, with what the lines say of them. Lines say
 * neither title nor date of their document.
 */
export function lineRecords(facts: readonly [FactRecord, ...FactRecord[]], types: FactTypes): ArticleRecords {
  const [{ document: id, source }] = facts;
  const entities = new Map<string, ArticleEntity>();
  for (const fact of facts) {
    for (const filler of fillersOf(fact)) {
      const known = entities.get(filler.id);
      entities.set(filler.id, {
        id: filler.id,
        type: filler.type,
        name: known?.name ?? filler.name,
        aliases: distinct([...(known?.aliases ?? []), filler.name]).filter(
          (name) => name !== (known?.name ?? filler.name),
        ),
        descriptions: distinct([...(known?.descriptions ?? []), ...describing(fact, filler.id, types)]),
        identifiers: {},
      });
    }
  }
  return { document: { id, source }, entities: [...entities.values()], facts };
}

/** The `text` of a fact whose type describes one of its roles, when this entity fills it. */
export function describing(fact: FactRecord, entity: string, types: FactTypes): string[] {
  const role = types.get(fact.type)?.describes;
  const filled = role !== undefined && fact.roles[role]?.some(({ id }) => id === entity);
  return filled && fact.text !== undefined ? [fact.text] : [];
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
