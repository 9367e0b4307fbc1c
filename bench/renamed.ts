import { contentId } from '../src/output/ids.js';
import type { ArticleRecords, FactRecord } from '../src/output/types.js';

/**
 * The article as if it were about other companies: every name, and so every id, is that of copy `copy`. Documents about
 * the same few companies come again and again, so that entities have facts of many documents.
 */
export function renamed(records: ArticleRecords, copy: number): ArticleRecords {
  const id = (old: string): string => contentId(old.slice(0, 1), [old, copy]);
  const name = (old: string): string => `${old} ${copy}`;
  const document = {
    ...records.document,
    id: id(records.document.id),
    source: `${copy}/${records.document.source}`,
  };
  return {
    document,
    entities: records.entities.map((entity) => ({ ...entity, id: id(entity.id), name: name(entity.name) })),
    facts: records.facts.map((fact): FactRecord => ({
      ...fact,
      id: id(fact.id),
      source: document.source,
      document: document.id,
      roles: Object.fromEntries(
        Object.entries(fact.roles).map(([role, fillers]) => [
          role,
          fillers.map((filler) => ({ ...filler, id: id(filler.id), name: name(filler.name) })),
        ]),
      ),
    })),
  };
}
