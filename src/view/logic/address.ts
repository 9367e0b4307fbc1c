import { STATUSES, type Status } from '../../facts/types.js';
import type { EntityType } from '../../entities/types.js';
import { ENTITY_TYPES } from '../../output/vocabulary.js';
import type { ViewModel } from '../types.js';
import { COLORINGS, type Coloring } from './coloring.js';
import type { Filters } from './filters.js';
import { COLUMNS, type Column } from './rows.js';
import { chosenEntities, FIRST_VIEW, selectionOf, type Tab, type ViewState } from './view-state.js';

// The view as the part of the page's address behind `#`, as a form's fields are written: what is as at first is left out,
// and entities and facts go by their ids, so that an address holds for a page that was made anew.

/** A field of the address: how it is written from the view, and read back; what cannot be read is passed over. */
interface Field {
  readonly name: string;
  write(view: ViewState, ids: Ids): string | undefined;
  read(text: string, view: ViewState, ids: Ids): Partial<ViewState> | undefined;
}

interface Ids {
  readonly entities: readonly { readonly id: string }[];
  readonly facts: readonly { readonly id: string }[];
  entity(id: string): number | undefined;
  fact(id: string): number | undefined;
}

export function addressOf(view: ViewState, model: ViewModel): string {
  const ids = idsOf(model);
  const fields = FIELDS.flatMap(({ name, write }) => {
    const text = write(view, ids);
    return text === undefined || text === '' ? [] : [[name, text] satisfies [string, string]];
  });
  // Signs that need no escape behind `#` stay readable.
  return new URLSearchParams(fields).toString().replace(/%(?:2C|3A|40|7C)/g, decodeURIComponent);
}

/** The view that an address tells; of what it does not tell, as it is at first. */
export function viewOf(address: string, model: ViewModel): ViewState {
  const ids = idsOf(model);
  const told = new URLSearchParams(address.replace(/^#/, ''));
  return FIELDS.reduce<ViewState>((view, { name, read }) => {
    const text = told.get(name);
    return text === null ? view : { ...view, ...read(text, view, ids) };
  }, FIRST_VIEW);
}

function idsOf({ entities, facts }: ViewModel): Ids {
  const places = (items: readonly { readonly id: string }[]) =>
    new Map(items.map(({ id }, index) => [id, index]));
  const [ofEntities, ofFacts] = [places(entities), places(facts)];
  return { entities, facts, entity: (id) => ofEntities.get(id), fact: (id) => ofFacts.get(id) };
}

const list = (items: readonly string[]): string => items.join(',');
const items = (text: string): string[] => text.split(',').filter((item) => item !== '');
const number = (text: string | undefined): number | undefined =>
  text === undefined || text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function oneOf<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text);
}

function known<Word extends string>(words: readonly Word[], text: string): Word[] {
  return items(text).flatMap((item) => oneOf(words, item) ?? []);
}

function entitiesOf(text: string, ids: Ids): number[] {
  return items(text).flatMap((id) => ids.entity(id) ?? []);
}

const idOf = (of: Ids['entities'], index: number): string => of[index]?.id ?? '';

/** A field of the filters that is a text. */
function filter<Key extends keyof Filters>(
  name: string,
  key: Key,
  write: (value: Filters[Key]) => string | undefined,
  read: (text: string) => Filters[Key] | undefined,
): Field {
  return {
    name,
    write: ({ filters }) => write(filters[key]),
    read: (text, { filters }) => {
      const value = read(text);
      return value === undefined ? undefined : { filters: { ...filters, [key]: value } };
    },
  };
}

const FIELDS: readonly Field[] = [
  filter('types', 'hiddenTypes', list, items),
  filter('status', 'hiddenStatuses', list, (text): Status[] => known(STATUSES, text)),
  filter('kinds', 'hiddenKinds', list, (text): EntityType[] => known(ENTITY_TYPES, text)),
  filter('countries', 'countries', list, items),
  filter(
    'words',
    'words',
    (words) => words,
    (text) => text,
  ),
  filter(
    'amount',
    'amount',
    ({ least, most, currency }) =>
      least === undefined && most === undefined && currency === undefined
        ? undefined
        : [least, most, currency].map((part) => part ?? '').join('|'),
    (text) => {
      const [low, high, currency] = text.split('|');
      const [least, most] = [number(low), number(high)];
      return {
        ...(least !== undefined && { least }),
        ...(most !== undefined && { most }),
        ...(currency && { currency }),
      };
    },
  ),
  filter(
    'days',
    'days',
    ({ start, end, undated }) =>
      start === undefined && end === undefined && undated
        ? undefined
        : `${start ?? ''}|${end ?? ''}|${undated ? '' : 'dated'}`,
    (text) => {
      const [start = '', end = '', dated] = text.split('|');
      return {
        ...(DAY.test(start) && { start }),
        ...(DAY.test(end) && { end }),
        undated: dated !== 'dated',
      };
    },
  ),
  filter('sure', 'confidence', (least) => (least > 0 ? String(least) : undefined), number),
  {
    name: 'hide',
    write: ({ hidden }, { entities }) => list(hidden.map((index) => idOf(entities, index))),
    read: (text, _, ids) => ({ hidden: entitiesOf(text, ids) }),
  },
  {
    name: 'around',
    write: ({ focus }, { entities }) =>
      focus && `${focus.degrees}|${list(focus.entities.map((index) => idOf(entities, index)))}`,
    read: (text, _, ids) => {
      const [degrees, of = ''] = text.split('|');
      const entities = entitiesOf(of, ids);
      return entities.length > 0 ? { focus: { entities, degrees: number(degrees) ?? 1 } } : undefined;
    },
  },
  {
    name: 'islands',
    write: ({ folded }) => (folded ? 'folded' : undefined),
    read: (text) => ({ folded: text === 'folded' }),
  },
  {
    name: 'chosen',
    write: ({ selection }, { entities, facts }) =>
      selection.kind === 'fact'
        ? idOf(facts, selection.index)
        : list(chosenEntities(selection).map((index) => idOf(entities, index))),
    read: (text, _, ids) => {
      const fact = ids.fact(text);
      return {
        selection: fact === undefined ? selectionOf(entitiesOf(text, ids)) : { kind: 'fact', index: fact },
      };
    },
  },
  {
    name: 'pins',
    write: ({ pinned }, { entities }) =>
      list(
        [...pinned].map(([index, { x, y }]) => `${idOf(entities, index)}@${x.toFixed(1)}:${y.toFixed(1)}`),
      ),
    read: (text, _, ids) => ({
      pinned: new Map(
        items(text).flatMap((item) => {
          const [id = '', x, y] = item.split(/[@:]/);
          const [index, left, top] = [ids.entity(id), number(x), number(y)];
          return index === undefined || left === undefined || top === undefined
            ? []
            : [[index, { x: left, y: top }] as const];
        }),
      ),
    }),
  },
  {
    name: 'arranged',
    write: ({ arranged }) => (arranged === 'shown' ? arranged : undefined),
    read: (text) => ({ arranged: text === 'shown' ? 'shown' : 'all' }),
  },
  {
    name: 'colour',
    write: ({ coloring }) => (coloring === FIRST_VIEW.coloring ? undefined : coloring),
    read: (text) => {
      const coloring: Coloring | undefined = oneOf(COLORINGS, text);
      return coloring && { coloring };
    },
  },
  {
    name: 'tab',
    write: ({ tab }) => (tab === FIRST_VIEW.tab ? undefined : tab),
    read: (text) => {
      const tab = oneOf<Tab>(['facts', 'entities', 'details'], text);
      return tab && { tab };
    },
  },
  {
    name: 'sort',
    write: ({ sort: { column, descending } }) =>
      column === FIRST_VIEW.sort.column && descending === FIRST_VIEW.sort.descending
        ? undefined
        : `${column}:${descending ? 'down' : 'up'}`,
    read: (text) => {
      const [name = '', way] = text.split(':');
      const column: Column | undefined = oneOf(COLUMNS, name);
      return column && { sort: { column, descending: way === 'down' } };
    },
  },
  {
    name: 'look',
    write: ({ camera }) =>
      camera && [camera.x, camera.y, camera.ratio].map((part) => String(Number(part.toFixed(5)))).join(':'),
    read: (text) => {
      const [x, y, ratio] = text.split(':').map(number);
      return x === undefined || y === undefined || ratio === undefined || ratio <= 0
        ? undefined
        : { camera: { x, y, ratio } };
    },
  },
];
