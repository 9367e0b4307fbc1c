import { colored } from '../logic/coloring.js';
import type { App } from './app.js';
import { el, replace } from './dom.js';
import { currentPalette, onThemeChange } from './theme.js';

/** Beyond so many colours a legend tells nobody anything. */
const MOST = 12;

/** Which colour is what, of all that is drawn; it follows what the reader colours by. */
export function createLegend(app: App): HTMLElement {
  const list = el('ul', { class: 'legend' });
  const draw = (): void => {
    const { of, groups, group } = colored(app.store.get().coloring, app.model);
    const present = new Set(
      of === 'facts'
        ? app.model.facts.flatMap(({ shape }, index) => (shape.as === 'none' ? [] : (group(index) ?? [])))
        : app.model.entities.flatMap((_, index) => group(index) ?? []),
    );
    const palette = currentPalette(app);
    const entries = groups.flatMap((name, index) => (present.has(index) ? [{ name, index }] : []));
    list.setAttribute('aria-label', of === 'facts' ? 'Colours of the lines' : 'Colours of the nodes');
    replace(
      list,
      ...entries.slice(0, MOST).map(({ name, index }) => {
        const dot = el('span', { class: 'swatch', 'aria-hidden': 'true' });
        dot.style.background = palette.group(index);
        return el('li', { dir: 'auto' }, [dot, name]);
      }),
      entries.length > MOST && el('li', {}, [`and ${entries.length - MOST} more`]),
    );
  };
  app.store.subscribe((now, before) => now.coloring !== before.coloring && draw());
  onThemeChange(draw);
  draw();
  return list;
}
