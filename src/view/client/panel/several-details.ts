import { commonOf } from '../common.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { entityButton, factButton } from './chips.js';
import { entityActions } from './entity-details.js';

/** Several entities: which they are, the facts that they share, and the way from one to the other where they share none. */
export function severalDetails(app: App, entities: readonly number[]): HTMLElement[] {
  const { all, between, path } = commonOf(app, entities);
  const others = between.filter((fact) => !all.includes(fact));
  const two = entities.length === 2;
  return [
    el('p', { class: 'kind' }, [`${entities.length} entities chosen`]),
    el(
      'ul',
      { class: 'names chosen' },
      entities.map((entity) => el('li', {}, [entityButton(app, entity), dropButton(app, entity)])),
    ),
    entityActions(app, entities),
    ...facts(app, two ? 'Facts of both' : 'Facts of all', all),
    ...(others.length > 0 ? facts(app, 'Facts of some of them', others) : []),
    ...(path ? facts(app, 'Shortest way from one to the other', path.facts) : []),
    ...(two && all.length === 0 && !path
      ? [el('p', { class: 'hint' }, ['No way of facts leads from one to the other.'])]
      : []),
  ];
}

function facts(app: App, heading: string, indexes: readonly number[]): HTMLElement[] {
  return [
    el('h3', { class: 'sub' }, [heading, ` (${indexes.length})`]),
    el(
      'ul',
      { class: 'plain' },
      indexes.map((fact) => el('li', {}, [factButton(app, fact)])),
    ),
  ];
}

function dropButton(app: App, entity: number): HTMLElement {
  const label = `Let go of ${app.model.entities[entity]?.name ?? ''}`;
  return el('button', { type: 'button', class: 'drop', 'aria-label': label, title: label }, ['×'], {
    click: () => app.toggle(entity),
  });
}
