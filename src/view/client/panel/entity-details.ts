import type { ViewEntity } from '../../types.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { entityButton, factButton } from './chips.js';

/** An entity: its names, its facts as far as the filters show them, and who stands with it in one. */
export function entityDetails(app: App, entity: ViewEntity, index: number): HTMLElement[] {
  const shown = new Set(app.shown());
  const all = app.factsOf[index] ?? [];
  const facts = all.filter((fact) => shown.has(fact));
  const neighbours = neighboursOf(app, index, facts);
  const hidden = all.length - facts.length;
  return [
    el('p', { class: 'kind' }, [entity.type]),
    el('h3', { dir: 'auto' }, [entity.name]),
    ...(entity.descriptions.length > 0
      ? [el('p', { class: 'described', dir: 'auto' }, [entity.descriptions.join('; ')])]
      : []),
    ...(entity.aliases.length > 0
      ? [el('p', { class: 'aliases', dir: 'auto' }, [`Also ${entity.aliases.join(', ')}`])]
      : []),
    ...identifiers(entity),
    el('h3', { class: 'sub' }, [`Facts (${facts.length})`]),
    el(
      'ul',
      { class: 'plain' },
      facts.map((fact) => el('li', {}, [factButton(app, fact)])),
    ),
    ...(hidden > 0 ? [el('p', { class: 'hint' }, [`${hidden} more hidden by the filters.`])] : []),
    ...(neighbours.length > 0
      ? [
          el('h3', { class: 'sub' }, [`Neighbours (${neighbours.length})`]),
          el(
            'ul',
            { class: 'names' },
            neighbours.map((other) => el('li', {}, [entityButton(app, other)])),
          ),
        ]
      : []),
  ];
}

function identifiers({ identifiers: known }: ViewEntity): HTMLElement[] {
  const pairs = Object.entries(known);
  if (pairs.length === 0) return [];
  return [
    el(
      'dl',
      {},
      pairs.flatMap(([name, value]) => [el('dt', {}, [name]), el('dd', {}, [value])]),
    ),
  ];
}

function neighboursOf({ model }: App, index: number, facts: readonly number[]): number[] {
  const others = new Set<number>();
  for (const fact of facts) {
    for (const { fillers } of model.facts[fact]?.roles ?? [])
      for (const { entity } of fillers) others.add(entity);
  }
  others.delete(index);
  const name = (entity: number): string => model.entities[entity]?.name ?? '';
  return [...others].sort((a, b) => name(a).localeCompare(name(b), 'en'));
}
