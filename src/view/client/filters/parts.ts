import type { Filters } from '../../logic/filters.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import type { State } from '../state.js';

/** A part of the panel: made once, and told of the state, wherever it was changed. */
export interface Part {
  readonly element: HTMLElement;
  sync(state: State): void;
}

/** What a part reads and changes. */
export interface Control {
  readonly app: App;
  get(): Filters;
  set(change: Partial<Filters>): void;
}

export function group(title: string, parts: readonly Part[]): Part {
  const element = el('fieldset', {}, [el('legend', {}, [title]), ...parts.map((part) => part.element)]);
  return { element, sync: (state) => parts.forEach((part) => part.sync(state)) };
}

export function toggled<Item>(list: readonly Item[], item: Item, on: boolean): Item[] {
  return on ? list.filter((one) => one !== item) : [...list, item];
}

/** The object without a key that is set to nothing. */
export function changed<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key] | undefined,
): Item {
  const others = { ...item };
  delete others[key];
  return value === undefined ? others : { ...others, [key]: value };
}

export function checkbox(
  id: string,
  content: readonly (HTMLElement | string)[],
  isOn: (state: State) => boolean,
  change: (on: boolean) => void,
): Part {
  const box = el('input', { type: 'checkbox', id }, [], { change: () => change(box.checked) });
  return {
    element: el('label', { class: 'check', for: id }, [box, ...content]),
    sync: (state) => (box.checked = isOn(state)),
  };
}

export function field(
  label: string,
  input: HTMLInputElement | HTMLSelectElement,
  valueOf: (state: State) => string,
): Part {
  return {
    element: el('label', { class: 'field', for: input.id }, [label, input]),
    sync: (state) => {
      const value = valueOf(state);
      if (input.value !== value) input.value = value;
    },
  };
}
