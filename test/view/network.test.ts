import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/view/logic/filters.js';
import { parts, shortestPath, within } from '../../src/view/logic/network.js';
import { shownFacts, type Asked } from '../../src/view/logic/shown.js';
import { modelOf, partiesOf } from './sample.js';

// A–B–C–D in a row, A–D joined by a result of A alone only, and X–Y apart.
const model = modelOf([
  { from: 'A', to: 'B' },
  { from: 'B', to: 'C' },
  { from: 'C', to: 'D' },
  { from: 'A', type: 'Result' },
  { from: 'X', to: 'Y' },
]);
const parties = partiesOf(model);
const all = model.facts.map((_, index) => index);
const at = (names: string): number[] =>
  [...names].map((name) => model.entities.findIndex((entity) => entity.name === name));
const names = (entities: Iterable<number>): string =>
  [...entities]
    .map((entity) => model.entities[entity]?.name)
    .sort()
    .join('');

describe('the neighbourhood of entities', () => {
  it.each([
    ['A', 0, 'A'],
    ['A', 1, 'AB'],
    ['A', 2, 'ABC'],
    ['B', 1, 'ABC'],
    ['AX', 1, 'ABXY'],
  ])('of %s, %i steps wide, is %s', (roots, degrees, found) =>
    expect(names(within(parties, all, at(roots), degrees))).toBe(found),
  );
  it('goes through the facts given alone', () =>
    expect(names(within(parties, [1, 2], at('A'), 5))).toBe('A'));
});

describe('the shortest way from one entity to another', () => {
  const way = (from: string, to: string, facts = all) =>
    shortestPath(parties, facts, at(from)[0] ?? -1, at(to)[0] ?? -1);
  it('is one of fewest facts, with both ends', () => {
    const found = way('A', 'D');
    expect(names(found?.entities ?? [])).toBe('ABCD');
    expect([...(found?.facts ?? [])].sort()).toEqual([0, 1, 2]);
  });
  it('is none between parts that nothing joins, and none through facts that are not shown', () => {
    expect(way('A', 'X')).toBeUndefined();
    expect(way('A', 'D', [0, 2])).toBeUndefined();
  });
});

describe('connected parts', () => {
  it('come with the largest first', () =>
    expect(parts(parties, all).map(({ entities }) => names(entities))).toEqual(['ABCD', 'XY']));
});

describe('what is shown', () => {
  const NOTHING: Asked = { filters: NO_FILTERS, hidden: [], focus: undefined, folded: false };
  const shown = (asked: Partial<Asked>) => shownFacts({ ...NOTHING, ...asked }, model, parties);
  it.each<[string, Partial<Asked>, readonly number[]]>([
    ['all at first', {}, [0, 1, 2, 3, 4]],
    ['nothing of hidden entities', { hidden: at('B') }, [2, 3, 4]],
    ['facts whose parties are all near', { focus: { entities: at('A'), degrees: 1 } }, [0, 3]],
    ['the largest part, in the order of the model', { folded: true }, [0, 1, 2, 3]],
    ['the largest part of what the filters leave', { folded: true, hidden: at('BC') }, [4]],
  ])('%s', (_, asked, facts) => expect(shown(asked).facts).toEqual(facts));
  it('says what was folded', () => expect(shown({ folded: true }).folded).toEqual({ parts: 1, facts: 1 }));
});
