import { asksOtherwise, type App } from '../app.js';
import { el, replace } from '../dom.js';
import type { Tab } from '../../logic/view-state.js';
import { entityDetails } from './entity-details.js';
import { entityList } from './entity-list.js';
import { scrollToEvidence } from './evidence.js';
import { factDetails } from './fact-details.js';
import { factTable } from './fact-table.js';
import { severalDetails } from './several-details.js';

const TABS: readonly (readonly [Tab, string])[] = [
  ['facts', 'Facts'],
  ['entities', 'Entities'],
  ['details', 'Details'],
];

/** Beside the picture: the table of facts, the entities, and what is selected. */
export function createPanel(app: App): HTMLElement {
  const tabs = TABS.map(([tab, label]) => tabButton(app, tab, label));
  const body = el('div', { class: 'panel-body', role: 'tabpanel', id: 'panel-body', tabindex: 0 });
  const draw = (): void => {
    const { tab } = app.store.get();
    tabs.forEach((button, index) => {
      const selected = TABS[index]?.[0] === tab;
      button.setAttribute('aria-selected', String(selected));
      button.tabIndex = selected ? 0 : -1;
    });
    const count = tabs[0]?.querySelector('.count');
    if (count) count.textContent = String(app.shown().length);
    body.setAttribute('aria-labelledby', `tab-${tab}`);
    replace(body, ...contents(app, tab));
    body.scrollTop = 0;
    scrollToEvidence(body);
  };
  app.store.subscribe((now, before) => {
    const keys = ['tab', 'selection', 'sort', 'pinned'] as const;
    if (asksOtherwise(now, before) || keys.some((key) => now[key] !== before[key])) draw();
  });
  draw();
  const list = el(
    'div',
    { role: 'tablist', 'aria-label': 'Facts, entities and details', class: 'tabs' },
    tabs,
  );
  return el('section', { class: 'panel', 'aria-label': 'Facts and details' }, [list, body]);
}

function contents(app: App, tab: Tab): HTMLElement[] {
  if (tab === 'facts') return factTable(app);
  if (tab === 'entities') return entityList(app);
  const { selection } = app.store.get();
  if (selection.kind === 'none')
    return [
      el('p', { class: 'hint' }, ['Choose an entity or a fact: in the picture, the table or the search.']),
    ];
  const back = el('button', { type: 'button', class: 'back' }, ['Close'], {
    click: () => app.select({ kind: 'none' }),
  });
  if (selection.kind === 'fact') {
    const fact = app.model.facts[selection.index];
    return fact ? [back, ...factDetails(app, fact, selection.index)] : [back];
  }
  if (selection.kind === 'several') return [back, ...severalDetails(app, selection.entities)];
  const entity = app.model.entities[selection.index];
  return entity ? [back, ...entityDetails(app, entity, selection.index)] : [back];
}

function tabButton(app: App, tab: Tab, label: string): HTMLElement {
  const step = (event: Event): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[(event as KeyboardEvent).key];
    if (by === undefined) return;
    event.preventDefault();
    const at = TABS.findIndex(([name]) => name === tab);
    const [next] = TABS[(at + by + TABS.length) % TABS.length] ?? [tab];
    app.store.update({ tab: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  const count = tab === 'facts' ? el('span', { class: 'count' }) : undefined;
  return el(
    'button',
    { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel-body' },
    [label, count && ' ', count],
    { click: () => app.store.update({ tab }), keydown: step },
  );
}
