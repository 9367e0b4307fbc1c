import MiniSearch from 'minisearch';
import type { ViewModel } from '../types.js';

/** An entity that the words may mean, with the name by which it was found. */
export interface Suggestion {
  readonly entity: number;
  readonly name: string;
  readonly alias?: string;
}

const MOST = 8;

/** Finds entities by their names as they are typed: beginnings of words, and words with a slip of the finger. */
export function entitySearch({ entities }: Pick<ViewModel, 'entities'>): (words: string) => Suggestion[] {
  const index = new MiniSearch<{ id: number; name: string; aliases: string }>({
    fields: ['name', 'aliases'],
    searchOptions: {
      boost: { name: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(entities.map(({ name, aliases }, id) => ({ id, name, aliases: aliases.join('\n') })));
  return (words) =>
    index
      .search(words)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const entity = entities[id as number];
        if (!entity) return [];
        const named = terms.some((term) => entity.name.toLowerCase().includes(term));
        const alias = named
          ? undefined
          : entity.aliases.find((one) => terms.some((term) => one.toLowerCase().includes(term)));
        return [{ entity: id as number, name: entity.name, ...(alias !== undefined && { alias }) }];
      });
}
