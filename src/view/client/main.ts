import { viewOf } from '../logic/address.js';
import type { ViewModel } from '../types.js';
import { followAddress } from './address-bar.js';
import { createAnnouncer } from './announce.js';
import { asksOtherwise, createApp } from './app.js';
import { el } from './dom.js';
import { createFilterPanel } from './filters/panel.js';
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
import { followChanges } from './undoing.js';

/** Puts the page together from the model that stands in it, as its address has it. */
async function start(): Promise<void> {
  const model = JSON.parse(document.getElementById('model')?.textContent ?? '') as ViewModel;
  const { live } = document.documentElement.dataset;
  const store = createStore(initialState(viewOf(location.hash, model)));
  if (live !== undefined) keepSession(store);
  const { region, announce } = createAnnouncer();
  const drawn: { picture?: Picture | undefined } = {};
  const app = createApp(model, store, {
    announce,
    positionOf: (entity) => drawn.picture?.positionOf(entity),
  });
  const undoing = followChanges(app);
  followAddress(app);
  const { frame, box } = createFrame();
  followTheme(app);
  document
    .getElementById('app')
    ?.replaceChildren(
      createHeader(app, createSearch(app), { picture: () => drawn.picture, undoing }),
      el('main', {}, [
        createFilterPanel(app),
        el('div', { class: 'middle' }, [box, createSlider(app) ?? '']),
        createPanel(app),
      ]),
      region,
    );
  store.subscribe((now, before) => {
    if (asksOtherwise(now, before)) announce(`${app.shown().length} of ${model.facts.length} facts shown`);
  });
  const picture = await drawPicture(app, frame, box);
  drawn.picture = picture;
  followKeys(app, picture, undoing);
  if (live !== undefined) followServer(live);
  document.documentElement.dataset['ready'] = picture ? 'picture' : 'table';
  performance.mark('ready');
}

await start();
