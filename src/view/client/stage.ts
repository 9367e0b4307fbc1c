import type { App } from './app.js';
import { el, replace } from './dom.js';
import { createLegend } from './legend.js';
import { createPicture, type Picture } from './picture/picture.js';
import { allPlaces } from './picture/places.js';
import { createViewBar } from './view-bar.js';

const HELP =
  'Arrow keys move the picture, + and − zoom, 0 shows all. All entities and facts are also in the table and the search.';

/** The frame of the picture with its buttons. */
export function createFrame(): { readonly frame: HTMLElement; readonly box: HTMLElement } {
  const frame = el('div', {
    ...{ class: 'frame', tabindex: 0, role: 'application', 'aria-label': 'Picture of the graph' },
    ...{ 'aria-describedby': 'picture-help' },
  });
  const help = el('p', { class: 'unseen', id: 'picture-help' }, [HELP]);
  return { frame, box: el('div', { class: 'picture' }, [frame, help]) };
}

/** Draws the picture once every node has its position; undefined, with a word to the reader, where it cannot be drawn. */
export async function drawPicture(
  app: App,
  frame: HTMLElement,
  box: HTMLElement,
): Promise<Picture | undefined> {
  if (app.model.facts.length === 0) return message(frame, 'There are no facts to show.');
  try {
    const places = await allPlaces(app, frame);
    // They are there before the picture, which puts no label below them.
    box.append(
      createViewBar(app),
      controls({ zoom: (by) => picture.zoom(by), fit: () => picture.fit() }),
      createLegend(app),
    );
    const picture = createPicture(app, frame, places);
    return picture;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return message(frame, `The picture cannot be drawn here (${why}). The table beside it has every fact.`);
  }
}

function message(frame: HTMLElement, text: string): undefined {
  replace(frame, el('p', { class: 'message' }, [text]));
}

function controls(picture: Pick<Picture, 'zoom' | 'fit'>): HTMLElement {
  const button = (text: string, label: string, action: () => void): HTMLElement =>
    el('button', { type: 'button', 'aria-label': label, title: label }, [text], { click: action });
  return el('div', { class: 'controls', role: 'group', 'aria-label': 'Zoom' }, [
    button('+', 'Zoom in', () => picture.zoom(1 / 1.5)),
    button('−', 'Zoom out', () => picture.zoom(1.5)),
    button('⤢', 'Show all', () => picture.fit()),
  ]);
}
