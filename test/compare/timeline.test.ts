import { describe, expect, it } from 'vitest';
import { entitiesNamed, namesLike, timelineOf } from '../../src/compare/timeline.js';
import { graphRecord } from '../../src/graph/record.js';
import { buildGraph } from '../../src/graph/build.js';
import { recordsOf, SUFFIXES } from '../output/fake.js';

const DEAL = { type: 'Acquisition', roles: { acquirer: ['Norwind Inc'], target: ['Vexa'] } } as const;
const day = (start: string) => ({ text: start, start, end: start, precision: 'day' as const });
const graph = graphRecord(
  buildGraph([
    recordsOf({ text: 'Norwind Inc may buy Vexa.', published: '2014-02-03' }, [
      { ...DEAL, status: 'rumoured' },
    ]),
    recordsOf({ text: 'Norwind Inc bought Vexa, founded in 1999.', published: '2014-04-03' }, [
      DEAL,
      { type: 'Founding', roles: { organization: ['Vexa'] }, date: day('1999-01-01') },
    ]),
    recordsOf({ text: 'Orla lists. Vexa cuts jobs.' }, [
      { type: 'Ipo', roles: { company: ['Orla'] } },
      { type: 'Layoff', roles: { organization: ['Vexa'] } },
    ]),
  ]),
);
const idsOf = (name: string) => entitiesNamed(name, graph, SUFFIXES).map(({ id }) => id);

describe('an entity is found', () => {
  it('by its names, spelling and legal suffix aside, and by its id', () => {
    const [id] = idsOf('Norwind Inc');
    expect(id).toMatch(/^e_/);
    for (const name of ['norwind', 'Norwind Corp.', 'The Norwind', id!]) expect(idsOf(name)).toEqual([id]);
  });
  it('never by a part of a name; but names like it are told', () => {
    expect(idsOf('Nor')).toEqual([]);
    expect(namesLike('norwind group', graph)).toEqual(['Norwind Inc']);
  });
});

describe('a time line', () => {
  const entries = timelineOf(idsOf('Vexa'), graph);

  it('has every fact of the entity and no other, by the day it happened, else the news; undated last', () => {
    expect(entries.map(({ fact, date, dateOf }) => [fact.type, date, dateOf])).toEqual([
      ['Founding', '1999-01-01', 'fact'],
      ['Acquisition', '2014-02-03', 'news'],
      ['Layoff', undefined, undefined],
    ]);
  });
  it('tells how the news of a fact changed', () => {
    expect(entries[1]?.history).toEqual([
      { published: '2014-02-03', status: 'rumoured' },
      { published: '2014-04-03', status: 'actual' },
    ]);
  });
});
