import type { App } from './app.js';
import { el, replace } from './dom.js';
import { widen } from './entity-actions.js';

/** Over the picture: what of the graph is looked at alone, hidden, pinned or folded, with a way back from each. */
export function createViewBar(app: App): HTMLElement {
  const bar = el('div', { class: 'view-bar', role: 'group', 'aria-label': 'Part of the graph shown' });
  const draw = (): void => {
    const { focus, hidden, pinned, folded } = app.store.get();
    const { parts, facts } = app.folded();
    const chips = [
      focus && focusChip(app, focus),
      hidden.length > 0 &&
        chip(`${count(hidden.length, 'entity', 'entities')} hidden`, [
          button('Show', 'Show hidden entities', () => app.store.update({ hidden: [] })),
        ]),
      pinned.size > 0 &&
        chip(`${pinned.size} pinned`, [
          button('Release', 'Release pinned entities', () => app.store.update({ pinned: new Map() })),
        ]),
      folded &&
        chip(`${count(parts, 'island', 'islands')} (${count(facts, 'fact', 'facts')}) folded`, [
          button('Unfold', 'Show islands', () => app.store.update({ folded: false })),
        ]),
    ];
    replace(bar, ...chips);
    bar.hidden = bar.childElementCount === 0;
  };
  app.store.subscribe(draw);
  draw();
  return bar;
}

function focusChip(
  app: App,
  { entities, degrees }: { entities: readonly number[]; degrees: number },
): HTMLElement {
  const [first] = entities;
  const name = app.model.entities[first ?? -1]?.name ?? '';
  const who = entities.length > 1 ? `${name} and ${entities.length - 1} more` : name;
  return chip(`Around ${who}: ${count(degrees, 'step', 'steps')}`, [
    button('−', 'One step less', () => widen(app, -1), degrees <= 1),
    button('+', 'One step more', () => widen(app, 1)),
    button('Show all', 'Show the whole graph', () => app.store.update({ focus: undefined })),
  ]);
}

function chip(text: string, buttons: readonly HTMLElement[]): HTMLElement {
  return el('span', { class: 'chip' }, [el('span', { dir: 'auto' }, [text]), ...buttons]);
}

function button(text: string, label: string, action: () => void, disabled = false): HTMLElement {
  return el('button', { type: 'button', 'aria-label': label, title: label, disabled }, [text], {
    click: action,
  });
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
