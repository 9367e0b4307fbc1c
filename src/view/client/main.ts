import type { ViewModel } from '../types.js';
import { createAnnouncer } from './announce.js';
import { createApp } from './app.js';
import { el } from './dom.js';
import { createFilterPanel } from './filter-panel.js';
import { createHeader } from './header.js';
import { followKeys } from './keyboard.js';
import { createPanel } from './panel/panel.js';
import type { Picture } from './picture/picture.js';
import { createSearch } from './search-box.js';
import { followServer, keepSession } from './session.js';
import { createSlider } from './slider.js';
import { createFrame, drawPicture } from './stage.js';
import { initialState } from './state.js';
import { createStore } from './store.js';
import { followTheme } from './theme.js';

/** Puts the page together from the model that stands in it. */
async function start(): Promise<void> {
  const model = JSON.parse(document.getElementById('model')?.textContent ?? '') as ViewModel;
  const live = document.documentElement.hasAttribute('data-live');
  const store = createStore(initialState());
  if (live) keepSession(store);
  const { region, announce } = createAnnouncer();
  const app = createApp(model, store, announce);
  const drawn: { picture?: Picture | undefined } = {};
  const search = createSearch(app, (index) => app.select({ kind: 'entity', index }));
  const { frame, box } = createFrame();
  followTheme(app);
  document.getElementById('app')?.replaceChildren(
    createHeader(app, search, () => drawn.picture),
    el('main', {}, [
      createFilterPanel(app),
      el('div', { class: 'middle' }, [box, createSlider(app) ?? '']),
      createPanel(app),
    ]),
    region,
  );
  store.subscribe((now, before) => {
    if (now.filters !== before.filters)
      announce(`${app.shown().length} of ${model.facts.length} facts shown`);
  });
  const picture = await drawPicture(app, frame, box);
  drawn.picture = picture;
  followKeys(app, picture);
  if (live) followServer();
  document.documentElement.dataset['ready'] = picture ? 'picture' : 'table';
  performance.mark('ready');
}

await start();
