import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/rules/types.js';
import { frame, refuses } from './refusal.js';
import { load } from './support.js';

const framesOf = (...lines: string[]): readonly Frame[] => load(frame(...lines)).frames;
const slotNames = ({ slots }: Frame): string[] => slots.map(({ names }) => names.join('|'));

describe('a frame for a verb and the noun made of it', () => {
  const [verb, noun] = framesOf(
    'verb: $buy',
    'noun: $purchase',
    'subject: buyer',
    'object: Stake(percent, company)',
    'from: seller',
    'unless: { object: $product-noun }',
  ) as [Frame, Frame];

  it('is two wordings of one id', () => {
    expect([verb.trigger, noun.trigger]).toEqual(['verb', 'noun']);
    expect(noun.id).toBe(verb.id);
  });
  it('finds the arguments of the verb where the noun has them', () => {
    expect(slotNames(verb)).toEqual(['subject', 'object', 'from']);
    expect(slotNames(noun)).toEqual(['agent', 'of', 'from']);
  });
  it('lets a noun leave out who does it, and nothing else', () => {
    expect(noun.slots.map(({ required }) => required)).toEqual([false, true, false]);
  });
  it('tests under unless only what the trigger has', () => {
    expect(verb.unless).toHaveLength(1);
    expect(noun.unless).toHaveLength(0);
  });
  it('takes the place that a slot names itself', () => {
    const [, other] = framesOf(
      'verb: $buy',
      'noun: $purchase',
      'subject|owner: buyer',
      'object: Stake(percent, company)',
    ) as [Frame, Frame];
    expect(slotNames(other)).toEqual(['owner', 'of']);
  });
});

describe('words of one frame with outcomes of their own', () => {
  it('give it a status', () => {
    const frames = framesOf(
      'verb: { $buy: agreed, $rate: cancelled }',
      'subject: buyer',
      'object: Stake(percent, company)',
    );
    expect(frames.map(({ classes, status }) => [classes, status])).toEqual([
      [['buy'], 'agreed'],
      [['rate'], 'cancelled'],
    ]);
  });
  it('give it a value', () => {
    const frames = framesOf(
      'verb: [$buy, $rate]',
      'subject: buyer',
      'object: company',
      'set: { percent: { $buy: "100" } }',
    );
    expect(frames.map(({ classes, set }) => [classes, set])).toEqual([
      [['buy'], { percent: '100' }],
      [['rate'], {}],
    ]);
  });
});

describe('else', () => {
  const lines = [
    'verb: [$buy, $rate]',
    'subject: buyer',
    'object: Stake(percent, company)',
    'from: seller',
    'unless: { object: $product-noun, in: Name }',
    'when: [agreed]',
  ];
  const [, other] = framesOf(
    ...lines,
    'else: { verb: $buy, spoken-of: buyer!, in: $stake, from: none, when: any, confidence: 0.5 }',
  ) as [Frame, Frame];

  it('has slots in place of those that fill the same role or have the same name', () =>
    expect(slotNames(other)).toEqual(['object', 'spoken-of', 'in']));
  it('keeps the conditions on slots that it does not name', () =>
    expect(other.unless.map(({ names }) => names)).toEqual([['object']]));
  it('may hold for some words alone, at any status, and be less sure', () =>
    expect(other).toMatchObject({ classes: ['buy'], confidence: 0.5, id: 'stake-purchase/buy-stake' }));
  it('drops the statuses asked for', () => expect(other.when).toBeUndefined());
  it('may be several', () =>
    expect(framesOf(...lines, 'else: [{ spoken-of: buyer! }, { by: buyer! }]')).toHaveLength(3));
});

it('a frame that completes names the types whose facts it completes', () => {
  const frames = framesOf('verb: $buy', 'date: date!', 'completes: [StakePurchase, Merger]');
  expect(frames.map(({ fact, id }) => [fact, id])).toEqual([
    ['StakePurchase', 'stake-purchase/buy-stake'],
    ['Merger', 'stake-purchase/buy-stake'],
  ]);
});

refuses('wordings', [
  [
    'none outside of else',
    frame('verb: $buy', 'subject: buyer', 'object: company', 'from: none'),
    /leaves out a slot/,
    'none',
  ],
  [
    'a class that there is none of, in an alternative',
    frame('verb: $buy', 'subject: buyer', 'object: company', 'else: { verb: $nothing, object: company }'),
    /unknown word class/,
    '$nothing',
  ],
  [
    'completing a type that there is none of',
    frame('verb: $buy', 'object: amount:Money', 'completes: [Nothing]'),
    /unknown fact type/,
    'Nothing',
  ],
]);
