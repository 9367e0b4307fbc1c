import type { ViewEntity } from '../../types.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { hide, isolate, togglePin } from '../entity-actions.js';
import { entityButton, factButton } from './chips.js';
import { ownershipSection } from './ownership.js';

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
    entityActions(app, [index]),
    ...ownershipSection(app, index),
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

/** What can be done with entities in the picture. */
export function entityActions(app: App, entities: readonly number[]): HTMLElement {
  const { pinned, focus } = app.store.get();
  const [only, second] = entities;
  const lone = second === undefined ? only : undefined;
  const action = (text: string, title: string, click: () => void): HTMLElement =>
    el('button', { type: 'button', title }, [text], { click });
  const isPinned = lone !== undefined && pinned.has(lone);
  return el('div', { class: 'entity-actions', role: 'group', 'aria-label': 'In the picture' }, [
    action('Isolate', 'Show this and what is one fact away, alone', () => isolate(app, entities)),
    focus && action('Also around', 'Show what is around this as well', () => alsoAround(app, entities)),
    action('Hide', 'Take this out with its facts', () => hide(app, entities)),
    lone !== undefined &&
      action(isPinned ? 'Unpin' : 'Pin', 'Keep this where it stands', () => togglePin(app, lone)),
  ]);
}

function alsoAround({ store }: App, entities: readonly number[]): void {
  const { focus } = store.get();
  if (focus) store.update({ focus: { ...focus, entities: [...new Set([...focus.entities, ...entities])] } });
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

function neighboursOf({ model, partiesOf }: App, index: number, facts: readonly number[]): number[] {
  const others = new Set(facts.flatMap((fact) => partiesOf[fact] ?? []));
  others.delete(index);
  const name = (entity: number): string => model.entities[entity]?.name ?? '';
  return [...others].sort((a, b) => name(a).localeCompare(name(b), 'en'));
}
