import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/facts/types.js';
import { ENTITY_TYPES } from '../../src/output/vocabulary.js';
import { addressOf, viewOf } from '../../src/view/logic/address.js';
import { COLORINGS } from '../../src/view/logic/coloring.js';
import { createHistory } from '../../src/view/logic/history.js';
import { COLUMNS } from '../../src/view/logic/rows.js';
import { FIRST_VIEW, selectionOf, type ViewState } from '../../src/view/logic/view-state.js';
import { modelOf } from './sample.js';

const model = modelOf([
  { from: 'A', to: 'B' },
  { from: 'C', to: 'D' },
]);

const entity = fc.integer({ min: 0, max: model.entities.length - 1 });
const place = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const given = <Item extends object>(item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
const view: fc.Arbitrary<ViewState> = fc.record({
  filters: fc.record({
    hiddenTypes: fc.subarray(model.types.map(({ name }) => name)),
    hiddenStatuses: fc.subarray([...STATUSES]),
    hiddenKinds: fc.subarray([...ENTITY_TYPES]),
    countries: fc.subarray(['DE', 'FR']),
    words: fc.string({ unit: 'grapheme', maxLength: 12 }),
    amount: fc
      .record({
        least: optional(fc.nat()),
        most: optional(fc.nat()),
        currency: optional(fc.constantFrom('USD', 'EUR')),
      })
      .map(given),
    days: fc.record({ start: optional(day), end: optional(day), undated: fc.boolean() }).map(given),
    confidence: fc.constantFrom(0, 0.5, 0.95),
  }),
  hidden: fc.uniqueArray(entity),
  focus: optional(
    fc.record({
      entities: fc.uniqueArray(entity, { minLength: 1 }),
      degrees: fc.integer({ min: 1, max: 9 }),
    }),
  ),
  folded: fc.boolean(),
  selection: fc.oneof(
    fc.uniqueArray(entity).map(selectionOf),
    fc.constant({ kind: 'fact', index: 1 } as const),
  ),
  pinned: fc
    .uniqueArray(fc.tuple(entity, fc.record({ x: place, y: place })), { selector: ([at]) => at })
    .map((pins) => new Map(pins)),
  arranged: fc.constantFrom('all', 'shown'),
  coloring: fc.constantFrom(...COLORINGS),
  tab: fc.constantFrom('facts', 'entities', 'details'),
  sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
  camera: optional(
    fc.record({ x: fc.constant(0.25), y: fc.constant(-1.5), ratio: fc.constantFrom(0.125, 1, 2.5) }),
  ),
});

describe('the address of a view', () => {
  it('says all of it: the view comes back as it was', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewOf(`#${addressOf(one, model)}`, model)).toEqual(one);
      }),
    );
  });
  it('is empty at first', () => expect(addressOf(FIRST_VIEW, model)).toBe(''));
  it('names entities by their ids, in signs that can be read', () =>
    expect(addressOf({ ...FIRST_VIEW, focus: { entities: [0, 1], degrees: 2 } }, model)).toBe(
      'around=2|e0,e1',
    ));
  it('whatever it says is passed over where it cannot be read', () => {
    fc.assert(fc.property(fc.string(), (text) => void viewOf(text, model)));
    const nonsense =
      '#chosen=e99&around=2|nobody&look=a:b:c&sort=x&tab=y&colour=z&amount=much|&days=soon|&pins=e0@x:1&sure=very&look=0:0:-1';
    expect(viewOf(nonsense, model)).toEqual(FIRST_VIEW);
  });
});

describe('undoing', () => {
  it('goes back and forth step by step; a new step ends what could be done again', () => {
    const history = createHistory<string>();
    history.note('a', 'k', 0);
    history.note('b', 'k', 10_000);
    expect(history.undo('c')).toBe('b');
    expect(history.undo('b')).toBe('a');
    expect(history.undo('a')).toBeUndefined();
    expect(history.redo('a')).toBe('b');
    history.note('b', 'k', 20_000);
    expect(history.redoable).toBe(false);
    expect(history.undo('d')).toBe('b');
  });
  it('takes changes of one kind within a moment as one', () => {
    const history = createHistory<number>();
    [0, 1, 2].forEach((step) => history.note(step, 'slider', step * 50));
    history.note(3, 'types', 160);
    expect([history.undo(4), history.undo(3), history.undo(0)]).toEqual([3, 0, undefined]);
  });
});
