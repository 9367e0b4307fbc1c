import { entitySearch, type Suggestion } from '../logic/search.js';
import type { App } from './app.js';
import { bdi, el, replace, setAttribute } from './dom.js';

/** The search for entities: a combobox with suggestions, as the ARIA authoring practices describe it. */
export function createSearch(app: App, chosen: (entity: number) => void): HTMLElement {
  const find = entitySearch(app.model);
  let found: readonly Suggestion[] = [];
  let active = -1;
  const input = el('input', {
    ...{ type: 'search', id: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false' },
    ...{ placeholder: 'Search companies, people, products', 'aria-label': 'Search entities' },
    ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions' },
  });
  const list = el('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Entities found', hidden: true });
  const activate = (index: number): void => {
    active = index;
    [...list.children].forEach((option, at) => setAttribute(option, 'aria-selected', String(at === active)));
    setAttribute(input, 'aria-activedescendant', active < 0 ? undefined : `suggestion-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const choose = (index: number): void => {
    const suggestion = found[index];
    if (!suggestion) return;
    input.value = suggestion.name;
    close();
    chosen(suggestion.entity);
  };
  const suggest = (): void => {
    found = find(input.value);
    replace(list, ...found.map((suggestion, index) => option(app, suggestion, index, () => choose(index))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    activate(-1);
    if (input.value.trim() !== '')
      app.announce(found.length === 0 ? 'Nothing found' : `${found.length} found`);
  };
  const key = (event: Event): void => {
    switch ((event as KeyboardEvent).key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (list.hidden) suggest();
        const by = (event as KeyboardEvent).key === 'ArrowDown' ? 1 : -1;
        if (found.length > 0)
          activate((active + by + found.length + (active < 0 && by < 0 ? 1 : 0)) % found.length);
        break;
      }
      case 'Enter':
        event.preventDefault();
        if (!list.hidden) choose(Math.max(active, 0));
        break;
      case 'Escape':
        if (list.hidden) input.value = '';
        close();
        break;
    }
  };
  for (const [name, listener] of [
    ['input', suggest],
    ['keydown', key],
    ['blur', close],
  ] as const)
    input.addEventListener(name, listener);
  return el('div', { class: 'search', role: 'search' }, [input, list]);
}

function option(
  { model }: App,
  { entity, name, alias }: Suggestion,
  index: number,
  choose: () => void,
): HTMLElement {
  const type = model.entities[entity]?.type ?? '';
  const also = alias === undefined ? type : `${type}, also ${alias}`;
  return el(
    'li',
    { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' },
    [bdi(name), el('small', { dir: 'auto' }, [also])],
    // The field keeps the focus: it must not blur, and close the list, before the click counts.
    { mousedown: (event) => event.preventDefault(), click: choose },
  );
}
