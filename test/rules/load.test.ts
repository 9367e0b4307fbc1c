import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/rules/pattern-grammar.js';
import { parseSlotValue } from '../../src/rules/slot-grammar.js';
import { frame, good } from './refusal.js';
import { load } from './support.js';

describe('a slot value', () => {
  it.each([
    ['buyer', [{ kind: 'bind', name: 'buyer', filters: [], negate: false }]],
    ['-percent', [{ kind: 'bind', name: 'percent', filters: [], negate: true }]],
    [
      'buyer:Organization&!$bank | $fund',
      [
        {
          kind: 'bind',
          name: 'buyer',
          negate: false,
          filters: [
            { kind: 'type', type: 'Organization', negated: false },
            { kind: 'class', className: 'bank', negated: true },
          ],
        },
        { kind: 'test', filters: [{ kind: 'class', className: 'fund', negated: false }] },
      ],
    ],
    ['Stake()', [{ kind: 'phrase', phrase: 'Stake', bind: {} }]],
    [
      'Stake(percent, owner: seller)',
      [{ kind: 'phrase', phrase: 'Stake', bind: { percent: 'percent', owner: 'seller' } }],
    ],
    ['!Person', [{ kind: 'test', filters: [{ kind: 'type', type: 'Person', negated: true }] }]],
  ])('%s', (text, patterns) => expect(parseSlotValue(text)).toEqual({ patterns }));

  it.each([
    ['buyer?', false],
    ['buyer | seller!', true],
    ['Stake(company)?', false],
  ])('%s says whether the slot is required', (text, required) => {
    expect(parseSlotValue(text).required).toBe(required);
  });
});

describe('a surface pattern', () => {
  it('is words, classes, groups, choices and gaps', () => {
    expect(parsePattern('@a:Name $x, (b|c @:Money)? ..3 d?')).toEqual([
      { kind: 'group', name: 'a', type: 'Name' },
      { kind: 'class', className: 'x' },
      { kind: 'word', word: ',' },
      {
        kind: 'choice',
        optional: true,
        options: [
          [{ kind: 'word', word: 'b' }],
          [
            { kind: 'word', word: 'c' },
            { kind: 'group', type: 'Money' },
          ],
        ],
      },
      { kind: 'gap', max: 3 },
      { kind: 'choice', optional: true, options: [[{ kind: 'word', word: 'd' }]] },
    ]);
  });
});

describe('rules', () => {
  it('a frame has slots, defaults and its place', () => {
    const [rule] = load(frame(...good, 'in|of: company', 'unless: { object: $product-noun }')).frames;
    expect(rule).toMatchObject({
      id: 'stake-purchase/buy-stake',
      trigger: 'verb',
      classes: ['buy'],
      reflexive: false,
    });
    expect(rule?.slots.map(({ names, required }) => [names.join('|'), required])).toEqual([
      ['subject', true],
      ['object', true],
      ['in|of', false],
    ]);
    expect(rule?.unless).toHaveLength(1);
    expect(rule?.origin.line).toBe(3);
    expect(rule?.confidence).toBeGreaterThan(0);
  });

  it('examples and counter-examples keep their fact type and place', () => {
    const text = `${frame(...good)}
examples:
  - { text: Northwind bought Vexa., facts: [{ buyer: Northwind }], published: 2013-04-29, only: [Merger] }
counterexamples:
  - { text: Nothing happened., why: nothing }`;
    expect(load(text).examples).toMatchObject([
      {
        fact: 'StakePurchase',
        counter: false,
        published: '2013-04-29',
        only: ['Merger'],
        origin: { line: 8 },
      },
      { fact: 'StakePurchase', counter: true, why: 'nothing', facts: [], only: [], origin: { line: 10 } },
    ]);
  });

  it('a user adds rules to a type, and to the status tables', () => {
    const rules = load(frame(...good), {
      'more.yml': frame(...good).replace('buy-stake', 'my-own'),
      'status.yml': 'governors: { rate: rumoured }\ntenses: { be-to: proposed }\nstrength: [actual]',
    });
    expect(rules.frames.map((rule) => rule.id)).toEqual([
      'stake-purchase/buy-stake',
      'stake-purchase/my-own',
    ]);
    expect(rules.status.governors).toEqual({ 'status-proposed': 'proposed', rate: 'rumoured' });
    expect(rules.status.tenses).toMatchObject({ 'be-to': 'proposed', future: 'agreed' });
    expect(rules.status.strength).toEqual(['actual']);
  });
});
