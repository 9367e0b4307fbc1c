import MiniSearch from 'minisearch';
import type { ViewModel } from '../types.js';
import { partiesText } from './rows.js';
import { sentenceOf } from './sentences.js';

/** An entity that the words may mean, with the name by which it was found, or a fact whose sentence has them. */
export type Suggestion =
  | { readonly kind: 'entity'; readonly index: number; readonly name: string; readonly alias?: string }
  | { readonly kind: 'fact'; readonly index: number; readonly name: string; readonly sentence: string };

const MOST = { entities: 8, facts: 5 } as const;
/** So many characters of a sentence are shown, around the first word that was found. */
const SNIPPET = 110;

/** Finds entities by their names as they are typed (beginnings of words, and words with a slip of the finger), then facts by the words of their sentences. */
export function search(model: ViewModel): (words: string) => Suggestion[] {
  const ofEntities = entitySearch(model);
  // Only made when it is needed: all sentences of a large graph take a while.
  let ofFacts: ((words: string) => Suggestion[]) | undefined;
  return (words) => [...ofEntities(words), ...(ofFacts ??= factSearch(model))(words)];
}

function entitySearch({ entities }: ViewModel): (words: string) => Suggestion[] {
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
      .slice(0, MOST.entities)
      .flatMap(({ id, terms }) => {
        const entity = entities[id as number];
        if (!entity) return [];
        const named = terms.some((term) => entity.name.toLowerCase().includes(term));
        const alias = named
          ? undefined
          : entity.aliases.find((one) => terms.some((term) => one.toLowerCase().includes(term)));
        const found = { kind: 'entity', index: id as number, name: entity.name } as const;
        return [alias === undefined ? found : { ...found, alias }];
      });
}

function factSearch(model: ViewModel): (words: string) => Suggestion[] {
  const index = new MiniSearch<{ id: number; sentence: string }>({
    fields: ['sentence'],
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(model.facts.map((fact, id) => ({ id, sentence: sentenceOf(fact, model) })));
  return (words) =>
    // A word or two letters begin too many sentences.
    words.trim().length < 3
      ? []
      : index
          .search(words)
          .slice(0, MOST.facts)
          .flatMap(({ id, terms }) => {
            const fact = model.facts[id as number];
            if (!fact) return [];
            const sentence = snippet(sentenceOf(fact, model), terms);
            return [{ kind: 'fact', index: id as number, name: partiesText(fact, model), sentence }];
          });
}

function snippet(sentence: string, terms: readonly string[]): string {
  const lower = sentence.toLowerCase();
  const at = Math.max(0, Math.min(...terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0)));
  const start = sentence.length <= SNIPPET ? 0 : Math.max(0, Math.min(at - 30, sentence.length - SNIPPET));
  const end = Math.min(sentence.length, start + SNIPPET);
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}
