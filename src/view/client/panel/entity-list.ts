import type { App } from '../app.js';
import { el } from '../dom.js';
import { entityButton } from './chips.js';
import { chosenEntities } from '../../logic/view-state.js';

const ROWS = 300;

/** The entities of the facts shown, those with most facts first. */
export function entityList(app: App): HTMLElement[] {
  const counts = new Map<number, number>();
  for (const fact of app.shown()) {
    for (const entity of app.partiesOf[fact] ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const name = (entity: number): string => app.model.entities[entity]?.name ?? '';
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || name(a).localeCompare(name(b), 'en'));
  if (ranked.length === 0) return [el('p', { class: 'hint' }, ['No fact fits the filters.'])];
  const rows = ranked
    .slice(0, ROWS)
    .map(([entity, count]) =>
      el('tr', {}, [
        el('td', {}, [chooser(app, entity), entityButton(app, entity)]),
        el('td', {}, [app.model.entities[entity]?.type]),
        el('td', { class: 'number' }, [String(count)]),
      ]),
    );
  const heads = ['Name', 'Type', 'Facts'].map((text) => el('th', { scope: 'col' }, [text]));
  return [
    el('table', {}, [
      el('caption', { class: 'unseen' }, [`Entities, ${ranked.length}`]),
      el('thead', {}, [el('tr', {}, heads)]),
      el('tbody', {}, rows),
    ]),
    ...(ranked.length > ROWS
      ? [el('p', { class: 'hint' }, [`The ${ROWS} with most facts; search finds the others.`])]
      : []),
  ];
}

/** Chooses an entity beside others; the list stays in sight. */
function chooser(app: App, entity: number): HTMLElement {
  const name = app.model.entities[entity]?.name ?? '';
  const checked = chosenEntities(app.store.get().selection).includes(entity);
  return el('input', { type: 'checkbox', checked, 'aria-label': `Choose ${name}` }, [], {
    change: () => {
      app.toggle(entity);
      app.store.update({ tab: 'entities' });
    },
  });
}
