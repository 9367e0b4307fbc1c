import type { State } from './state.js';
import type { Store } from './store.js';

const KEY = 'finfacts-view';
const KEPT = ['theme', 'filtersOpen'] as const;

/** Keeps how the reader likes the page while a served one is loaded anew after a change; the view itself is in its address. */
export function keepSession(store: Store<State>): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<State>;
    store.update(Object.fromEntries(KEPT.filter((key) => key in kept).map((key) => [key, kept[key]])));
  } catch {
    // A browser may allow no storage; then nothing is kept.
  }
  store.subscribe((state) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, state[key]]))));
    } catch {
      // As above.
    }
  });
}

/** Loads the page anew when its server has made another than the one of this version. */
export function followServer(version: string): void {
  new EventSource(`events?page=${version}`).addEventListener('changed', () => location.reload());
}
