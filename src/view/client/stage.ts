import { hubsOf, linksOf } from '../links.js';
import type { Position, ViewModel } from '../types.js';
import type { App } from './app.js';
import { arrangeInWorker } from './arranging.js';
import { el, replace } from './dom.js';
import { swatch } from './panel/chips.js';
import { familyOf } from './panel/describe.js';
import { createPicture, type Picture } from './picture/picture.js';

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
    const positions = await positionsOf(app.model, frame);
    // They are there before the picture, which puts no label below them.
    box.append(controls({ zoom: (by) => picture.zoom(by), fit: () => picture.fit() }), legend(app));
    const picture = createPicture(app, frame, positions);
    return picture;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return message(frame, `The picture cannot be drawn here (${why}). The table beside it has every fact.`);
  }
}

function message(frame: HTMLElement, text: string): undefined {
  replace(frame, el('p', { class: 'message' }, [text]));
}

/** Those of the model, where they were computed ahead. */
async function positionsOf(model: ViewModel, frame: HTMLElement): Promise<Position[]> {
  if (!model.arranged) {
    const aspect = frame.clientWidth / Math.max(frame.clientHeight, 1);
    return arrangeInWorker(linksOf(model, Math.min(3, Math.max(0.4, aspect))));
  }
  return [...model.entities, ...hubsOf(model.facts)].map(({ at }) => at ?? { x: 0, y: 0 });
}

/** Which colour is which family of facts, of those that are drawn. */
function legend({ model }: App): HTMLElement {
  const drawn = new Set(
    model.facts.filter(({ shape }) => shape.as !== 'none').map((fact) => familyOf(model, fact)),
  );
  const present = model.families.flatMap((family, index) =>
    drawn.has(index) ? [el('li', {}, [swatch(index), family])] : [],
  );
  return el('ul', { class: 'legend', 'aria-label': 'Colours of the lines' }, present);
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
