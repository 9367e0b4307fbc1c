import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../src/view/logic/life.js';
import { ownershipOf, type OwnershipNode } from '../../src/view/logic/ownership.js';
import { modelOf, type Told } from './sample.js';

/** `Beta 60 (Gamma 50 =30)`: who, the share told, what is beyond, and after `=` the share multiplied. */
function text(told: readonly Told[], of: string, way: 'owners' | 'owned'): string {
  const model = modelOf(told.map((one) => ({ type: 'Holding', ...one })));
  const root = model.entities.findIndex(({ name }) => name === of);
  const shown = (nodes: readonly OwnershipNode[]): string =>
    nodes
      .map(({ entity, holding, share, next }) => {
        const percent = holding.percent && 'value' in holding.percent ? ` ${holding.percent.value}` : '';
        const through = share === undefined ? '' : ` =${share}`;
        return `${model.entities[entity]?.name}${percent}${through}${next.length > 0 ? ` (${shown(next)})` : ''}`;
      })
      .join(', ');
  const facts = model.facts.map((_, index) => index);
  return shown(ownershipOf(root, facts, model)[way]);
}

describe('ownership as a tree', () => {
  it.each<[string, readonly Told[], string, 'owners' | 'owned', string]>([
    ['what is owned', [{ from: 'A', to: 'B', percent: 60 }], 'A', 'owned', 'B 60 =60'],
    ['owners', [{ from: 'A', to: 'B', percent: 60 }], 'B', 'owners', 'A 60 =60'],
    [
      'shares multiplied step by step',
      [
        { from: 'A', to: 'B', percent: 60 },
        { from: 'B', to: 'C', percent: 50 },
      ],
      'A',
      'owned',
      'B 60 =60 (C 50 =30)',
    ],
    [
      'no product over a share that is not told',
      [
        { from: 'A', to: 'B' },
        { from: 'B', to: 'C', percent: 50 },
      ],
      'A',
      'owned',
      'B (C 50)',
    ],
    [
      'a ring that ends where it comes back',
      [
        { from: 'A', to: 'B', percent: 50 },
        { from: 'B', to: 'A', percent: 10 },
      ],
      'A',
      'owned',
      'B 50 =50',
    ],
    [
      'the larger share first, and one line a pair: the one with a share',
      [
        { from: 'A', to: 'B', percent: 5 },
        { from: 'A', to: 'C' },
        { from: 'A', to: 'C', percent: 40 },
      ],
      'A',
      'owned',
      'C 40 =40, B 5 =5',
    ],
    [
      'the newest of several shares',
      [
        { from: 'A', to: 'B', percent: 5, period: ['2019-01-01', '2019-01-01'] },
        { from: 'A', to: 'B', percent: 9, period: ['2020-01-01', '2020-01-01'] },
      ],
      'A',
      'owned',
      'B 9 =9',
    ],
    [
      'nothing that was, is only rumoured or came to nothing',
      [
        { from: 'A', to: 'B', status: 'former' },
        { from: 'A', to: 'C', status: 'rumoured' },
        { from: 'A', to: 'D', status: 'denied' },
      ],
      'A',
      'owned',
      '',
    ],
    ['no facts of other types', [{ type: 'Deal', from: 'A', to: 'B' }], 'A', 'owned', ''],
  ])('has %s', (_, told, of, way, tree) => expect(text(told, of, way)).toBe(tree));
});

describe('how a fact went', () => {
  const went = (told: readonly Told[]): string[] =>
    lifeOf(0, modelOf(told)).map(({ day, status, fact }) => `${day} ${status} f${fact}`);
  it('is told by its articles, each where the status changed', () =>
    expect(
      went([
        {
          from: 'A',
          to: 'B',
          told: [
            ['2020-03-01', 'agreed'],
            ['2020-01-01', 'rumoured'],
            ['2020-02-01', 'rumoured'],
            ['2020-06-01', 'cancelled'],
          ],
        },
      ]),
    ).toEqual(['2020-01-01 rumoured f0', '2020-03-01 agreed f0', '2020-06-01 cancelled f0']));
  it('and by other facts of its type between the same two, not by others', () =>
    expect(
      went([
        { from: 'A', to: 'B', status: 'agreed', told: '2020-03-01' },
        { from: 'A', to: 'B', status: 'rumoured', told: '2020-01-01' },
        { from: 'B', to: 'A', status: 'denied', told: '2020-02-01' },
        { from: 'A', to: 'C', status: 'denied', told: '2020-02-01' },
        { from: 'A', to: 'B', type: 'Holding', status: 'former', told: '2020-02-01' },
      ]),
    ).toEqual(['2020-01-01 rumoured f1', '2020-03-01 agreed f0']));
});
