import { STATUSES } from '../../facts/types.js';
import { filtersSet, NO_FILTERS, parseAmount, type AmountFilter, type Filters } from '../logic/filters.js';
import type { App } from './app.js';
import { el } from './dom.js';
import { statusSample, swatch } from './panel/chips.js';
import { confidenceText } from './panel/describe.js';

/** A part of the panel: made once, and told of the filters that are set, wherever they were set. */
interface Part {
  readonly element: HTMLElement;
  sync(filters: Filters): void;
}

interface Control {
  readonly app: App;
  get(): Filters;
  set(change: Partial<Filters>): void;
}

/** What is shown, by type, status, amount, date and confidence; the types with their colours are the picture's legend. */
export function createFilterPanel(app: App): HTMLElement {
  const get = (): Filters => app.store.get().filters;
  const set: Control['set'] = (change) => app.store.update({ filters: { ...get(), ...change } });
  const control: Control = { app, get, set };
  const reset = el('button', { type: 'button', class: 'reset' }, ['Show all'], {
    click: () => set(NO_FILTERS),
  });
  const parts = [types, statuses, amount, days, confidence].map((part) => part(control));
  const panel = el('section', { class: 'filters', 'aria-label': 'Filters', id: 'filters' }, [
    el('header', {}, [el('h2', {}, ['Filters']), reset]),
    el(
      'div',
      { class: 'filter-body' },
      parts.map(({ element }) => element),
    ),
  ]);
  const sync = (): void => {
    const filters = get();
    for (const part of parts) part.sync(filters);
    reset.disabled = filtersSet(filters) === 0;
  };
  app.store.subscribe((now, before) => {
    if (now.filters !== before.filters) sync();
    panel.hidden = !now.filtersOpen;
  });
  panel.hidden = !app.store.get().filtersOpen;
  sync();
  return panel;
}

function group(title: string, parts: readonly Part[]): Part {
  const element = el('fieldset', {}, [el('legend', {}, [title]), ...parts.map((part) => part.element)]);
  return { element, sync: (filters) => parts.forEach((part) => part.sync(filters)) };
}

function toggled<Item>(list: readonly Item[], item: Item, on: boolean): Item[] {
  return on ? list.filter((one) => one !== item) : [...list, item];
}

/** The object without a key that is set to nothing. */
function changed<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key] | undefined,
): Item {
  const others = { ...item };
  delete others[key];
  return value === undefined ? others : { ...others, [key]: value };
}

function checkbox(
  id: string,
  content: readonly (HTMLElement | string)[],
  isOn: (filters: Filters) => boolean,
  change: (on: boolean) => void,
): Part {
  const box = el('input', { type: 'checkbox', id }, [], { change: () => change(box.checked) });
  return {
    element: el('label', { class: 'check', for: id }, [box, ...content]),
    sync: (filters) => (box.checked = isOn(filters)),
  };
}

function field(
  label: string,
  input: HTMLInputElement | HTMLSelectElement,
  valueOf: (filters: Filters) => string,
): Part {
  return {
    element: el('label', { class: 'field', for: input.id }, [label, input]),
    sync: (filters) => {
      const value = valueOf(filters);
      if (input.value !== value) input.value = value;
    },
  };
}

function types({ app: { model }, get, set }: Control): Part {
  const counts = model.types.map((_, type) => model.facts.filter((fact) => fact.type === type).length);
  const families = model.families.flatMap((family, index) => {
    const members = model.types.flatMap((type, at) =>
      type.family === index ? [{ ...type, count: counts[at] ?? 0 }] : [],
    );
    if (members.length === 0) return [];
    const names = members.map(({ name }) => name);
    const whole = checkbox(
      `family-${index}`,
      [swatch(index), el('strong', {}, [family])],
      ({ hiddenTypes }) => names.every((name) => !hiddenTypes.includes(name)),
      (on) => {
        const others = get().hiddenTypes.filter((name) => !names.includes(name));
        set({ hiddenTypes: on ? others : [...others, ...names] });
      },
    );
    const each = members.map(({ name, label, count }) =>
      checkbox(
        `type-${name}`,
        [label, el('span', { class: 'count' }, [String(count)])],
        ({ hiddenTypes }) => !hiddenTypes.includes(name),
        (on) => set({ hiddenTypes: toggled(get().hiddenTypes, name, on) }),
      ),
    );
    const parts = [whole, ...each];
    const element = el(
      'div',
      { class: 'family', role: 'group', 'aria-label': family },
      parts.map((part) => part.element),
    );
    return [{ element, sync: (filters: Filters) => parts.forEach((part) => part.sync(filters)) }];
  });
  return group('Fact types', families);
}

function statuses({ app: { model }, get, set }: Control): Part {
  const present = STATUSES.filter((status) => model.facts.some((fact) => fact.status === status));
  return group(
    'Status',
    present.map((status) =>
      checkbox(
        `status-${status}`,
        [statusSample(status)],
        ({ hiddenStatuses }) => !hiddenStatuses.includes(status),
        (on) => set({ hiddenStatuses: toggled(get().hiddenStatuses, status, on) }),
      ),
    ),
  );
}

function amount(control: Control): Part {
  const { app, get, set } = control;
  const currencies = [...new Set(app.model.facts.flatMap((fact) => fact.amount?.currency ?? []))].sort();
  const options = ['', ...currencies].map((code) => el('option', { value: code }, [code || 'Any']));
  const currency = el('select', { id: 'amount-currency' }, options, {
    change: () => set({ amount: changed(get().amount, 'currency', currency.value || undefined) }),
  });
  const bounds = [amountField(control, 'least', 'From', '500m'), amountField(control, 'most', 'To', '2bn')];
  const row = {
    element: el(
      'div',
      { class: 'row' },
      bounds.map((part) => part.element),
    ),
    sync: (filters: Filters) => bounds.forEach((part) => part.sync(filters)),
  };
  return group('Amount', [row, field('Currency', currency, (filters) => filters.amount.currency ?? '')]);
}

function amountField({ get, set }: Control, key: 'least' | 'most', label: string, placeholder: string): Part {
  const read = (): void => {
    const parsed = parseAmount(input.value);
    input.setCustomValidity(parsed === null ? 'Write an amount as 500m, 1.2bn or 40,000.' : '');
    if (!input.reportValidity() || parsed === null) return;
    set({ amount: changed<AmountFilter, typeof key>(get().amount, key, parsed) });
  };
  const input = el('input', { type: 'text', id: `amount-${key}`, placeholder }, [], { change: read });
  const { element, sync } = field(label, input, ({ amount: { [key]: value } }) =>
    value === undefined ? '' : String(value),
  );
  return {
    element,
    // What the reader wrote ("500m") stays as long as it means the same.
    sync: (filters) => {
      if (parseAmount(input.value) !== filters.amount[key]) sync(filters);
    },
  };
}

function days({ get, set }: Control): Part {
  const day = (key: 'start' | 'end', label: string): Part => {
    const input = el('input', { type: 'date', id: `day-${key}` }, [], {
      change: () => set({ days: changed(get().days, key, input.value || undefined) }),
    });
    return field(label, input, (filters) => filters.days[key] ?? '');
  };
  const undated = checkbox(
    'undated',
    ['Facts without a date'],
    (filters) => filters.days.undated,
    (on) => set({ days: { ...get().days, undated: on } }),
  );
  return group('Date', [day('start', 'From'), day('end', 'To'), undated]);
}

function confidence({ set }: Control): Part {
  const output = el('output', { for: 'confidence' });
  const show = (least: number): string => (output.textContent = confidenceText(least));
  const input = el('input', { type: 'range', id: 'confidence', min: 0, max: 1, step: 0.05 }, [], {
    input: () => show(Number(input.value)),
    change: () => set({ confidence: Number(input.value) }),
  });
  const part: Part = {
    element: el('label', { class: 'field', for: 'confidence' }, ['At least ', output, input]),
    sync: ({ confidence: least }) => {
      input.value = String(least);
      show(least);
    },
  };
  return group('Confidence', [part]);
}
