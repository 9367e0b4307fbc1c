import { STATUSES } from '../../facts/types.js';
import type { ViewModel } from '../types.js';

/** What lines are coloured by (and facts that are nodes), or nodes of entities. */
export const COLORINGS = ['family', 'type', 'status', 'confidence', 'article', 'kind', 'country'] as const;
export type Coloring = (typeof COLORINGS)[number];

/** Sorts the model into groups, each of which has a colour of its own. */
export interface Coloured {
  /** Whether facts are coloured, or entities. */
  readonly of: 'facts' | 'entities';
  /** The groups' names, in a fixed order. */
  readonly groups: readonly string[];
  /** The group of a fact or entity, by their places; undefined where it has none. */
  group(index: number): number | undefined;
}

const BANDS = ['0.9 and more', '0.8 to 0.9', '0.7 to 0.8', 'below 0.7'] as const;
const band = (confidence: number): number =>
  confidence >= 0.9 ? 0 : confidence >= 0.8 ? 1 : confidence >= 0.7 ? 2 : 3;

/** The groups of a model by one of its fields. */
export function colored(coloring: Coloring, model: ViewModel): Coloured {
  const { facts, entities, types, documents } = model;
  switch (coloring) {
    case 'family':
      return {
        of: 'facts',
        groups: model.families,
        group: (index) => types[facts[index]?.type ?? -1]?.family,
      };
    case 'type':
      return { of: 'facts', groups: types.map(({ label }) => label), group: (index) => facts[index]?.type };
    case 'status':
      return byKey('facts', STATUSES, (index) => facts[index]?.status);
    case 'confidence':
      return { of: 'facts', groups: BANDS, group: (index) => band(facts[index]?.confidence ?? 0) };
    case 'article':
      return {
        of: 'facts',
        groups: documents.map(({ title, source }) => title ?? source),
        group: (index) => facts[index]?.evidence[0]?.document,
      };
    case 'kind':
      return byKey('entities', distinct(entities.map(({ type }) => type)), (index) => entities[index]?.type);
    case 'country':
      return byKey(
        'entities',
        distinct(entities.flatMap(({ country }) => country ?? [])),
        (index) => entities[index]?.country,
      );
  }
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

function byKey(
  of: Coloured['of'],
  groups: readonly string[],
  key: (index: number) => string | undefined,
): Coloured {
  const places = new Map(groups.map((group, index) => [group, index]));
  return { of, groups, group: (index) => places.get(key(index) ?? '') };
}
