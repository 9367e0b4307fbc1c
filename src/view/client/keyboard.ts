import type { App } from './app.js';
import type { Picture } from './picture/picture.js';

const STEP = 80;
const ZOOM = 1.4;

/** What the keys do in the picture; a key with Ctrl, Alt or Meta is the browser's. */
const KEYS: Readonly<Record<string, (picture: Picture) => void>> = {
  ArrowLeft: (picture) => picture.move({ x: STEP, y: 0 }),
  ArrowRight: (picture) => picture.move({ x: -STEP, y: 0 }),
  ArrowUp: (picture) => picture.move({ x: 0, y: STEP }),
  ArrowDown: (picture) => picture.move({ x: 0, y: -STEP }),
  '+': (picture) => picture.zoom(1 / ZOOM),
  '=': (picture) => picture.zoom(1 / ZOOM),
  '-': (picture) => picture.zoom(ZOOM),
  '0': (picture) => picture.fit(),
};

/** Keys in the picture, and on the whole page: `/` goes to the search, Escape lets go of the selection. */
export function followKeys(app: App, picture: Picture | undefined): void {
  picture?.frame.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key];
    if (!action) return;
    event.preventDefault();
    action(picture);
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('search')?.focus();
    } else if (event.key === 'Escape' && app.store.get().selection.kind !== 'none') {
      app.select({ kind: 'none' });
      app.announce('Nothing selected');
    }
  });
}
