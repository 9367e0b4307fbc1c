import type { App } from './app.js';
import { el } from './dom.js';
import { download, sceneSvg, svgToPng } from './export-image.js';
import type { Picture } from './picture/picture.js';
import { currentPalette, switchTheme } from './theme.js';

/** Name, counts, search, and what can be done with the picture. */
export function createHeader(app: App, search: HTMLElement, picture: () => Picture | undefined): HTMLElement {
  const { model, store } = app;
  const counts = `${plural(model.facts.length, 'fact')} · ${plural(model.entities.length, 'entity', 'entities')} · ${plural(model.documents.length, 'article')}`;
  const filters = button('Filters', 'filters-button', () =>
    store.update({ filtersOpen: !store.get().filtersOpen }),
  );
  filters.setAttribute('aria-controls', 'filters');
  const follow = (): void => filters.setAttribute('aria-expanded', String(store.get().filtersOpen));
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
  return el('header', { class: 'top' }, [
    el('div', { class: 'brand' }, [
      el('h1', {}, ['finfacts', el('span', { class: 'name', dir: 'auto' }, [model.name])]),
      el('p', { class: 'counts' }, [counts]),
    ]),
    search,
    el('div', { class: 'actions', role: 'group', 'aria-label': 'Page and picture' }, [
      filters,
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
