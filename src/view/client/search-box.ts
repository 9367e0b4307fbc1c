import { search, type Suggestion } from '../logic/search.js';
import type { App } from './app.js';
import { bdi, el, replace, setAttribute } from './dom.js';

/**
 * The search for entities and sentences: a combobox with suggestions, as the ARIA authoring practices describe it. With
 * Shift an entity is added to those chosen.
 */
export function createSearch(app: App): HTMLElement {
  const find = search(app.model);
  let found: readonly Suggestion[] = [];
  let active = -1;
  const input = el('input', {
    ...{ type: 'search', id: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false' },
    ...{ placeholder: 'Search companies, people, sentences', 'aria-label': 'Search entities and sentences' },
    ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions' },
  });
  const list = el('ul', {
    id: 'suggestions',
    role: 'listbox',
    'aria-label': 'Entities and facts found',
    hidden: true,
  });
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
  const choose = (index: number, adds: boolean): void => {
    const suggestion = found[index];
    if (!suggestion) return;
    input.value = suggestion.name;
    close();
    if (adds && suggestion.kind === 'entity') app.toggle(suggestion.index);
    else app.select({ kind: suggestion.kind, index: suggestion.index });
  };
  const suggest = (): void => {
    found = find(input.value);
    replace(
      list,
      ...found.map((suggestion, index) => option(app, suggestion, index, (adds) => choose(index, adds))),
    );
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
        if (!list.hidden) choose(Math.max(active, 0), (event as KeyboardEvent).shiftKey);
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
  suggestion: Suggestion,
  index: number,
  choose: (adds: boolean) => void,
): HTMLElement {
  return el(
    'li',
    { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false', class: suggestion.kind },
    [bdi(suggestion.name), el('small', { dir: 'auto' }, [about(suggestion, model)])],
    // The field keeps the focus: it must not blur, and close the list, before the click counts.
    {
      mousedown: (event) => event.preventDefault(),
      click: (event) => choose((event as MouseEvent).shiftKey),
    },
  );
}

function about(suggestion: Suggestion, { entities }: App['model']): string {
  if (suggestion.kind === 'fact') return suggestion.sentence;
  const type = entities[suggestion.index]?.type ?? '';
  return suggestion.alias === undefined ? type : `${type}, also ${suggestion.alias}`;
}
