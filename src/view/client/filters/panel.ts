import { filtersSet, NO_FILTERS, type Filters } from '../../logic/filters.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { entityKinds, statuses, types } from './kinds.js';
import type { Control } from './parts.js';
import { pictureOptions } from './picture-options.js';
import { amount, confidence, countries, days, words } from './values.js';

/** What is shown, and how it is drawn; the types with their colours are the picture's legend. */
export function createFilterPanel(app: App): HTMLElement {
  const get = (): Filters => app.store.get().filters;
  const set: Control['set'] = (change) => app.store.update({ filters: { ...get(), ...change } });
  const control: Control = { app, get, set };
  const reset = el('button', { type: 'button', class: 'reset' }, ['Show all'], {
    click: () => set(NO_FILTERS),
  });
  const makers = [pictureOptions, words, types, statuses, entityKinds, countries, amount, days, confidence];
  const parts = makers.flatMap((make) => make(control) ?? []);
  const panel = el('section', { class: 'filters', 'aria-label': 'Filters', id: 'filters' }, [
    el('header', {}, [el('h2', {}, ['Filters']), reset]),
    el(
      'div',
      { class: 'filter-body' },
      parts.map(({ element }) => element),
    ),
  ]);
  const sync = (): void => {
    const state = app.store.get();
    for (const part of parts) part.sync(state);
    reset.disabled = filtersSet(state.filters) === 0;
  };
  app.store.subscribe((now) => {
    sync();
    panel.hidden = !now.filtersOpen;
  });
  panel.hidden = !app.store.get().filtersOpen;
  sync();
  return panel;
}
