import { chosenEntities } from '../logic/view-state.js';
import type { App } from './app.js';
import { hide, isolate, togglePin, widen } from './entity-actions.js';
import type { Picture } from './picture/picture.js';
import type { Undoing } from './undoing.js';

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

/** What they do, in the picture, with the entities that are chosen. */
const ENTITY_KEYS: Readonly<Record<string, (app: App, entities: readonly number[]) => void>> = {
  i: isolate,
  h: hide,
  p: (app, entities) => entities.forEach((entity) => togglePin(app, entity)),
};

/** Keys in the picture, and on the whole page: `/` goes to the search, Escape lets go of the selection, Ctrl+Z undoes. */
export function followKeys(app: App, picture: Picture | undefined, undoing: Undoing): void {
  picture?.frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = chosenEntities(app.store.get().selection);
    const onEntities = chosen.length > 0 ? ENTITY_KEYS[event.key] : undefined;
    const onFocus = { e: 1, r: -1 }[event.key] as 1 | -1 | undefined;
    if (onEntities) onEntities(app, chosen);
    else if (onFocus !== undefined) widen(app, onFocus);
    else if (KEYS[event.key]) KEYS[event.key]?.(picture);
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLInputElement && !['checkbox', 'range'].includes(event.target.type);
    if (typing || event.target instanceof HTMLSelectElement || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) undoing.redo();
      else undoing.undo();
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('search')?.focus();
    } else if (event.key === 'Escape' && app.store.get().selection.kind !== 'none') {
      app.select({ kind: 'none' });
      app.announce('Nothing selected');
    }
  });
}
