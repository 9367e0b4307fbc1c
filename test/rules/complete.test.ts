import { expect, it } from 'vitest';
import { missing } from '../../src/rules/complete.js';
import { frame, good } from './refusal.js';
import { load } from './support.js';

const { types } = load(frame(...good));

it.each<[string, Record<string, number>, readonly string[]]>([
  ['StakePurchase', { company: 1, buyer: 1 }, []],
  ['StakePurchase', { company: 1, percent: 1 }, ['buyer or seller']],
  ['StakePurchase', {}, ['company', 'buyer or seller']],
  ['Merger', { party: 1 }, ['party+']],
  ['Merger', { party: 2 }, []],
])('%s with %o lacks %o', (type, counts, expected) => {
  expect(missing(types.get(type)!, (name) => counts[name] ?? 0)).toEqual(expected);
});
