import type { App } from './app.js';
import { el, setAttribute } from './dom.js';
import { widen } from './entity-actions.js';

/** A part of the bar, which stays: who is on one of its buttons with the keyboard must not lose it when the words change. */
interface Chip {
  readonly element: HTMLElement;
  /** Puts in its words as the state is now, or hides it. */
  update(): void;
}

/** Over the picture: what of the graph is looked at alone, hidden, pinned or folded, with a way back from each. */
export function createViewBar(app: App): HTMLElement {
  const { store } = app;
  const chips = [
    focusChip(app),
    chip(
      () => wordsIf(store.get().hidden.length, (many) => `${count(many, 'entity', 'entities')} hidden`),
      button('Show', 'Show hidden entities', () => store.update({ hidden: [] })),
    ),
    chip(
      () => wordsIf(store.get().pinned.size, (many) => `${many} pinned`),
      button('Release', 'Release pinned entities', () => store.update({ pinned: new Map() })),
    ),
    chip(
      () => {
        const { parts, facts } = app.folded();
        if (!store.get().folded) return undefined;
        return `${count(parts, 'island', 'islands')} (${count(facts, 'fact', 'facts')}) folded`;
      },
      button('Unfold', 'Show islands', () => store.update({ folded: false })),
    ),
  ];
  const elements = chips.map(({ element }) => element);
  const bar = el(
    'div',
    { class: 'view-bar', role: 'group', 'aria-label': 'Part of the graph shown' },
    elements,
  );
  const update = (): void => {
    for (const one of chips) one.update();
    const shown = elements.filter(({ hidden }) => !hidden);
    const left = document.activeElement?.closest<HTMLElement>('.chip');
    // The way back from where a chip took the reader ends with it: what is left is the next one, or the picture.
    if (left?.hidden && bar.contains(left))
      (shown[0]?.querySelector('button') ?? document.querySelector<HTMLElement>('.frame'))?.focus();
    bar.hidden = shown.length === 0;
  };
  store.subscribe(update);
  update();
  return bar;
}

function focusChip(app: App): Chip {
  const less = button('−', 'One step less', () => widen(app, -1));
  return chip(
    () => {
      const { focus } = app.store.get();
      if (!focus) return undefined;
      const { entities, degrees } = focus;
      // A button that is disabled cannot keep the focus of the keyboard.
      setAttribute(less, 'aria-disabled', degrees <= 1 && 'true');
      const name = app.model.entities[entities[0] ?? -1]?.name ?? '';
      const who = entities.length > 1 ? `${name} and ${entities.length - 1} more` : name;
      return `Around ${who}: ${count(degrees, 'step', 'steps')}`;
    },
    less,
    button('+', 'One step more', () => widen(app, 1)),
    button('Show all', 'Show the whole graph', () => app.store.update({ focus: undefined })),
  );
}

/** A chip with the words that hold now; without words it is hidden. */
function chip(words: () => string | undefined, ...buttons: readonly HTMLElement[]): Chip {
  const text = el('span', { dir: 'auto' });
  const element = el('span', { class: 'chip' }, [text, ...buttons]);
  const update = (): void => {
    const now = words();
    element.hidden = now === undefined;
    text.textContent = now ?? '';
  };
  return { element, update };
}

function button(text: string, label: string, action: () => void): HTMLElement {
  return el('button', { type: 'button', 'aria-label': label, title: label }, [text], { click: action });
}

function wordsIf(many: number, words: (many: number) => string): string | undefined {
  return many > 0 ? words(many) : undefined;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
