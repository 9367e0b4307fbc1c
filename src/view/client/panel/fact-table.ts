import { COLUMNS, partiesText, sorted, type Column } from '../../logic/rows.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { STATUS_LOOKS } from '../status.js';
import { statusSample, swatch } from './chips.js';
import { confidenceText, dateText, familyOf } from './describe.js';

const HEADS: Readonly<Record<Column, string>> = {
  fact: 'Fact',
  figures: 'Figures',
  date: 'Date',
  status: 'Status',
  confidence: 'Sure',
};
/** Rows are added by so many: a page of 15,000 rows would be slow to draw and nobody reads it. */
const ROWS = 150;

/** The facts that the filters let through, as a table that sorts by its heads. */
export function factTable(app: App): HTMLElement[] {
  const { sort } = app.store.get();
  const facts = sorted(app.shown(), sort, app.model);
  if (facts.length === 0) return [el('p', { class: 'hint' }, ['No fact fits the filters.'])];
  const body = el(
    'tbody',
    {},
    facts.slice(0, ROWS).map((index) => row(app, index)),
  );
  const heads = COLUMNS.map((column) => head(app, column));
  const table = el('table', { class: 'facts' }, [
    el('caption', { class: 'unseen' }, [`Facts, ${facts.length}`]),
    el('thead', {}, [el('tr', {}, heads)]),
    body,
  ]);
  return [table, ...(facts.length > ROWS ? [more(app, facts, body)] : [])];
}

function head(app: App, column: Column): HTMLElement {
  const { sort } = app.store.get();
  const active = sort.column === column;
  const sortBy = (): void => {
    const descending = active
      ? !sort.descending
      : column === 'figures' || column === 'date' || column === 'confidence';
    app.store.update({ sort: { column, descending } });
    app.announce(`Sorted by ${HEADS[column].toLowerCase()}, ${descending ? 'descending' : 'ascending'}`);
  };
  const order = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const arrow = active ? el('span', { 'aria-hidden': 'true' }, [sort.descending ? ' ↓' : ' ↑']) : undefined;
  return el('th', { scope: 'col', 'aria-sort': order, class: column }, [
    el('button', { type: 'button', 'data-sort': column }, [HEADS[column], arrow], { click: sortBy }),
  ]);
}

function row(app: App, index: number): HTMLElement {
  const fact = app.model.facts[index];
  const { selection } = app.store.get();
  if (!fact) return el('tr');
  const type = app.model.types[fact.type]?.label ?? '';
  const current = selection.kind === 'fact' && selection.index === index;
  const open = (): void => app.select({ kind: 'fact', index });
  const struck = STATUS_LOOKS[fact.status].pattern === 'struck';
  return el(
    'tr',
    { class: current ? 'current' : undefined, 'data-fact': fact.id },
    [
      el('td', { class: 'fact' }, [
        el('button', { type: 'button', class: 'link', dir: 'auto' }, [partiesText(fact, app.model)]),
        el('span', { class: 'fact-type' }, [swatch(familyOf(app.model, fact)), type]),
      ]),
      el('td', { class: `figures${struck ? ' struck' : ''}`, dir: 'auto' }, [
        fact.label === type ? '' : fact.label,
      ]),
      el('td', { class: 'date' }, [dateText(fact.period?.start, fact.period?.end) ?? '']),
      el('td', { class: 'status' }, [statusSample(fact.status)]),
      el('td', { class: 'confidence' }, [confidenceText(fact.confidence)]),
    ],
    { click: open },
  );
}

function more(app: App, facts: readonly number[], body: HTMLElement): HTMLElement {
  let rows = ROWS;
  const left = (): string => `Show more (${facts.length - rows} left)`;
  const button = el('button', { type: 'button', class: 'more' }, [left()], {
    click: () => {
      body.append(...facts.slice(rows, rows + ROWS).map((index) => row(app, index)));
      rows = Math.min(rows + ROWS, facts.length);
      button.textContent = left();
      button.hidden = rows >= facts.length;
    },
  });
  return button;
}
