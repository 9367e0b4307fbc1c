import { partiesText } from '../../logic/rows.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { STATUS_LOOKS } from '../status.js';
import type { Status } from '../../../facts/types.js';
import { familyOf } from './describe.js';

/** A dot in a family's colour; which one is said in words beside it. */
export function swatch(family: number): HTMLElement {
  const dot = el('span', { class: 'swatch', 'aria-hidden': 'true' });
  dot.style.background = `var(--family-${family})`;
  return dot;
}

/** A status with a sample of its line. */
export function statusSample(status: Status): HTMLElement {
  const { label, pattern } = STATUS_LOOKS[status];
  return el('span', { class: 'status' }, [
    el('span', { class: `sample ${pattern} ${status}`, 'aria-hidden': 'true' }),
    label,
  ]);
}

/** A fact as one line that opens it. */
export function factButton(app: App, index: number): HTMLElement {
  const fact = app.model.facts[index];
  if (!fact) return el('span');
  const type = app.model.types[fact.type]?.label ?? '';
  const struck = STATUS_LOOKS[fact.status].pattern === 'struck';
  return el(
    'button',
    { type: 'button', class: 'fact-button', 'data-fact': fact.id },
    [
      swatch(familyOf(app.model, fact)),
      el('span', { class: 'fact-words' }, [
        el('span', { class: 'fact-parties', dir: 'auto' }, [partiesText(fact, app.model)]),
        el('span', { class: 'fact-type' }, [
          type,
          fact.label !== type && ' · ',
          fact.label !== type && el('span', { class: struck ? 'struck' : '', dir: 'auto' }, [fact.label]),
          ` · ${STATUS_LOOKS[fact.status].label.toLowerCase()}`,
        ]),
      ]),
    ],
    { click: () => app.select({ kind: 'fact', index }) },
  );
}

/** An entity's name that opens it. */
export function entityButton(app: App, index: number): HTMLElement {
  const entity = app.model.entities[index];
  return el(
    'button',
    { type: 'button', class: 'link', 'data-entity': entity?.id, dir: 'auto' },
    [entity?.name],
    { click: () => app.select({ kind: 'entity', index }) },
  );
}
