import { parseAmount, type AmountFilter } from '../../logic/filters.js';
import { el } from '../dom.js';
import { confidenceText } from '../panel/describe.js';
import type { State } from '../state.js';
import { changed, checkbox, field, group, type Control, type Part } from './parts.js';

/** Words of the sentence or of a party's name. */
export function words({ get, set }: Control): Part {
  const input = el('input', { type: 'search', id: 'words', placeholder: 'stake, merger talks …' }, [], {
    input: () => set({ words: input.value }),
  });
  const part = field('In sentence or names', input, () => get().words);
  return group('Words', [part]);
}

export function amount(control: Control): Part {
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
    sync: (state: State) => bounds.forEach((part) => part.sync(state)),
  };
  return group('Amount', [row, field('Currency', currency, ({ filters }) => filters.amount.currency ?? '')]);
}

function amountField({ get, set }: Control, key: 'least' | 'most', label: string, placeholder: string): Part {
  const read = (): void => {
    const parsed = parseAmount(input.value);
    input.setCustomValidity(parsed === null ? 'Write an amount as 500m, 1.2bn or 40,000.' : '');
    if (!input.reportValidity() || parsed === null) return;
    set({ amount: changed<AmountFilter, typeof key>(get().amount, key, parsed) });
  };
  const input = el('input', { type: 'text', id: `amount-${key}`, placeholder }, [], { change: read });
  const { element, sync } = field(
    label,
    input,
    ({
      filters: {
        amount: { [key]: value },
      },
    }) => (value === undefined ? '' : String(value)),
  );
  return {
    element,
    // What the reader wrote ("500m") stays as long as it means the same.
    sync: (state) => {
      if (parseAmount(input.value) !== state.filters.amount[key]) sync(state);
    },
  };
}

export function days({ get, set }: Control): Part {
  const day = (key: 'start' | 'end', label: string): Part => {
    const input = el('input', { type: 'date', id: `day-${key}` }, [], {
      change: () => set({ days: changed(get().days, key, input.value || undefined) }),
    });
    return field(label, input, ({ filters }) => filters.days[key] ?? '');
  };
  const undated = checkbox(
    'undated',
    ['Facts without a date'],
    ({ filters }) => filters.days.undated,
    (on) => set({ days: { ...get().days, undated: on } }),
  );
  return group('Date', [day('start', 'From'), day('end', 'To'), undated]);
}

export function confidence({ set }: Control): Part {
  const output = el('output', { for: 'confidence' });
  const show = (least: number): string => (output.textContent = confidenceText(least));
  const input = el('input', { type: 'range', id: 'confidence', min: 0, max: 1, step: 0.05 }, [], {
    input: () => show(Number(input.value)),
    change: () => set({ confidence: Number(input.value) }),
  });
  const part: Part = {
    element: el('label', { class: 'field', for: 'confidence' }, ['At least ', output, input]),
    sync: ({ filters: { confidence: least } }) => {
      input.value = String(least);
      show(least);
    },
  };
  return group('Confidence', [part]);
}

/** The countries in which parties are based; absent where none is told. */
export function countries({ app: { model }, get, set }: Control): Part | undefined {
  const codes = [...new Set(model.entities.flatMap(({ country }) => country ?? []))].sort();
  if (codes.length === 0) return undefined;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  const options = ['', ...codes].map((code) =>
    el('option', { value: code }, [code ? names.of(code) : 'Any']),
  );
  const select = el('select', { id: 'country' }, options, {
    change: () => set({ countries: select.value === '' ? [] : [select.value] }),
  });
  return group('Country', [field('Party based in', select, () => get().countries[0] ?? '')]);
}
