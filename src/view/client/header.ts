import { factsCsv } from '../logic/facts-csv.js';
import type { App } from './app.js';
import { el } from './dom.js';
import { download, sceneSvg, svgToPng } from './export-image.js';
import type { Picture } from './picture/picture.js';
import { currentPalette, switchTheme } from './theme.js';
import type { Undoing } from './undoing.js';

export interface HeaderParts {
  /** The picture, once there is one. */
  picture(): Picture | undefined;
  readonly undoing: Undoing;
}

/** Name, counts, search, and what can be done with the view: undone, saved as a picture or as a table. */
export function createHeader(app: App, search: HTMLElement, { picture, undoing }: HeaderParts): HTMLElement {
  const { model, store } = app;
  const counts = `${plural(model.facts.length, 'fact')} · ${plural(model.entities.length, 'entity', 'entities')} · ${plural(model.documents.length, 'article')}`;
  const filters = button('Filters', 'filters-button', () =>
    store.update({ filtersOpen: !store.get().filtersOpen }),
  );
  filters.setAttribute('aria-controls', 'filters');
  const undo = button('↶', 'undo', () => undoing.undo(), 'Undo');
  const redo = button('↷', 'redo', () => undoing.redo(), 'Do again');
  const follow = (): void => {
    filters.setAttribute('aria-expanded', String(store.get().filtersOpen));
    undo.disabled = !undoing.undoable;
    redo.disabled = !undoing.redoable;
  };
  store.subscribe(follow);
  follow();
  const seen = (): { svg: string; sight: ReturnType<Picture['sight']> } | undefined => {
    const drawn = picture();
    return (
      drawn && {
        svg: sceneSvg(drawn.scene(), drawn.sight(), currentPalette(app), model.name),
        sight: drawn.sight(),
      }
    );
  };
  const saveSvg = (): void => {
    const now = seen();
    if (now) download(app, new Blob([now.svg], { type: 'image/svg+xml' }), 'finfacts.svg');
  };
  const savePng = async (): Promise<void> => {
    const now = seen();
    if (now) download(app, await svgToPng(now.svg, now.sight), 'finfacts.png');
  };
  // Spreadsheets know UTF-8 by its mark.
  const saveCsv = (): void =>
    download(app, new Blob(['\ufeff', factsCsv(app.shown(), model)], { type: 'text/csv' }), 'finfacts.csv');
  return el('header', { class: 'top' }, [
    el('div', { class: 'brand' }, [
      el('h1', {}, ['finfacts', el('span', { class: 'name', dir: 'auto' }, [model.name])]),
      el('p', { class: 'counts' }, [counts]),
    ]),
    search,
    el('div', { class: 'actions', role: 'group', 'aria-label': 'Page and picture' }, [
      ...[filters, undo, redo],
      button('CSV', 'save-csv', saveCsv, 'Save the facts shown as CSV'),
      button('PNG', 'save-png', () => void savePng(), 'Save the picture as PNG'),
      button('SVG', 'save-svg', saveSvg, 'Save the picture as SVG'),
      button('◐', 'theme', () => switchTheme(app), 'Light or dark theme'),
    ]),
  ]);
}

function button(text: string, id: string, action: () => void, label?: string): HTMLButtonElement {
  return el('button', { type: 'button', id, 'aria-label': label, title: label }, [text], { click: action });
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
