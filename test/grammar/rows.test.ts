import { describe, expect, it } from 'vitest';
import { disambiguator } from '../../src/grammar/disambiguate.js';
import { BIT, namesOf, type ReadingName } from '../../src/grammar/readings.js';
import { grammarOf } from './support.js';

/** What is left of words with these readings: "the:determiner offer:noun,base". */
function left(rows: string, sentence: string, additions?: string): string[] {
  const grammar = grammarOf(rows, additions);
  const words = sentence.split(' ').map((word) => word.split(':') as [string, string]);
  const masks = Int32Array.from(words, ([, readings]) =>
    readings.split(',').reduce((mask, name) => mask | BIT[name as ReadingName], 0),
  );
  const { narrow, add, marksOf } = disambiguator(grammar);
  const marks = words.map(([lower]) => marksOf(lower, 0));
  narrow({ masks, marks }, false);
  add({ masks, marks });
  return [...masks].map((mask) => namesOf(mask).join(','));
}

describe('a row', () => {
  const DETERMINED = '- remove: finite\n  when: { -1: only determiner }';
  it.each([
    ['takes readings away', DETERMINED, 'the:determiner offer:noun,base', ['determiner', 'noun']],
    ['never the last one', DETERMINED, 'the:determiner be:base', ['determiner', 'base']],
    [
      'looks at certain words alone',
      DETERMINED,
      'that:determiner,pronoun offer:noun,base',
      ['determiner,pronoun', 'noun,base'],
    ],
    ['selects', '- select: noun', 'offer:noun,base', ['noun']],
    [
      'asks for a word',
      '- select: base\n  when: { -1: "=to" }',
      'to:particle offer:noun,base',
      ['particle', 'base'],
    ],
    [
      'asks for a set of words',
      '- select: base & have\n  when: { 1: particle }',
      'have:base,auxiliary to:particle',
      ['base', 'particle'],
    ],
    [
      'is kept from holding',
      '- select: base\n  unless: { -1: determiner }',
      'the:determiner offer:noun,base',
      ['determiner', 'noun,base'],
    ],
    [
      'sees the edge of the sentence',
      '- select: noun\n  when: { 1: edge }',
      'an:determiner offer:noun,base',
      ['determiner', 'noun'],
    ],
    [
      'looks as far as a barrier',
      '- select: base\n  when: { "-1*": only particle until verb }',
      'to:particle not:adverb offer:noun,base',
      ['particle', 'adverb', 'base'],
    ],
    [
      'looks no further than a barrier',
      '- select: base\n  when: { "-1*": only particle until verb }',
      'to:particle buy:base offer:noun,base',
      ['particle', 'base', 'noun,base'],
    ],
    [
      'looks across certain words',
      '- select: base\n  when: { "-1*": particle across adverb }',
      'to:particle now:adverb offer:noun,base',
      ['particle', 'adverb', 'base'],
    ],
    [
      'looks across no other',
      '- select: base\n  when: { "-1*": particle across adverb }',
      'to:particle it:pronoun offer:noun,base',
      ['particle', 'pronoun', 'noun,base'],
    ],
    [
      'asks for two things of one place',
      '- select: noun\n  when: { 1: [only past|participle, past] }',
      'offer:noun,base made:past,participle',
      ['noun', 'past,participle'],
    ],
  ])('%s', (_what, rows, sentence, expected) => {
    expect(left(rows, sentence)).toEqual(expected);
  });

  it('goes on where another has made words certain', () => {
    const rows = '- select: noun\n  when: { -1: only noun }\n- select: noun\n  when: { -1: only determiner }';
    expect(left(rows, 'the:determiner share:noun,base offer:noun,base')).toEqual([
      'determiner',
      'noun',
      'noun',
    ]);
  });

  it('adds to what was decided', () => {
    const additions = '[{ add: attributive, to: participle, when: { -1: determiner, 1: noun } }]';
    expect(left('- select: noun', 'a:determiner planned:participle merger:noun', additions)).toEqual([
      'determiner',
      'participle,attributive',
      'noun',
    ]);
  });
});

describe('a row that looks like an earlier one', () => {
  it.each([
    [
      'asks for less',
      '- remove: base\n  when: { -1: only determiner }\n- remove: base\n  when: { -1: determiner }',
    ],
    ['is for other words', '- select: noun & =offer\n- select: noun & =bid'],
    ['selects less', '- select: noun|plural\n- select: noun'],
    ['has an exception less', '- select: noun\n  unless: { 1: base }\n- select: noun'],
  ])('%s', (_what, rows) => {
    expect(grammarOf(rows).sections[0]?.rows).toHaveLength(2);
  });
});

describe('what is wrong in a row is told with its line', () => {
  it.each([
    ['an unknown name', '- select: nown', 'unknown reading or set of words `nown`'],
    [
      'an unknown name in a condition',
      '- select: noun\n  when: { 1: have | nown }',
      'unknown reading or set of words `nown`',
    ],
    ['no place', '- select: noun\n  when: { next: noun }', '`next` is no position'],
    ['two operations', '- select: noun\n  remove: base', 'a row has one of `select`, `remove` and `add`'],
    [
      'conditions that exclude each other',
      '- remove: base\n  when: { -1: [only determiner, only noun] }',
      'safe/1 can never hold: no word is only one thing and only another',
    ],
    [
      'nothing that could be taken',
      '- remove: verb\n  when: { 0: only base }',
      'safe/1 can never hold: a word that is only that has nothing to take',
    ],
    ['an edge that is a word', '- select: noun\n  when: { 0: edge }', '`edge` is no word, and 0 is one'],
    [
      'a row that an earlier one makes needless',
      '- remove: verb\n  when: { -1: determiner }\n- remove: base\n  when: { -1: only determiner, 1: noun }',
      'safe/2 does nothing that safe/1 has not done',
    ],
    ['an example without a mark', '- select: noun\n  examples: [The offer fell.]', 'no word is marked'],
    [
      'an example of an unknown reading',
      "- select: noun\n  examples: ['The [offer]nown fell.']",
      'unknown reading `nown`',
    ],
    ['an addition to nothing', '- add: attributive', '`add` says `to` which readings'],
  ])('%s', (_what, rows, message) => {
    expect(() => grammarOf(rows)).toThrow(message);
    expect(() => grammarOf(rows)).toThrow(/tags\.yml:\d+:\d+/);
  });
});
