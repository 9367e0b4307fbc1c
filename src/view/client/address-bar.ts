import { addressOf, viewOf } from '../logic/address.js';
import type { App } from './app.js';

/** Milliseconds of rest after which a change is in the address: browsers refuse too many changes at once. */
const REST = 200;

/** Keeps the view in the page's address, and follows an address that is put in its place. */
export function followAddress({ store, model }: App): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    const address = addressOf(store.get(), model);
    if (`#${address}` === location.hash || (address === '' && location.hash === '')) return;
    try {
      history.replaceState(null, '', address === '' ? location.pathname + location.search : `#${address}`);
    } catch {
      // A page that stands in another one may have an address that cannot be changed.
    }
  };
  store.subscribe(() => {
    clearTimeout(resting);
    resting = setTimeout(write, REST);
  });
  addEventListener('hashchange', () => store.update({ ...viewOf(location.hash, model), selectedIn: 'page' }));
}
