import { describe, expect, it } from 'vitest';
import type { NounGroup } from '../../src/groups/types.js';
import { nounGroups, readSentence } from './support.js';

const groupWith = (text: string, head: string): NounGroup => {
  const group = readSentence(text).sentence.pieces.find((p) => p.kind === 'noun' && p.head.lower === head);
  if (group?.kind !== 'noun') throw new Error(`no group with head "${head}" in: ${text}`);
  return group;
};

describe('noun groups', () => {
  it.each([
    ['stakes', 'Yahoo sold its 40 percent stake in Alibaba.', ['Yahoo', 'its 40 percent stake', 'Alibaba']],
    ['percents of', 'Vexa bought 18 percent of Moravia.', ['Vexa', '18 percent', 'Moravia']],
    ['sums', 'Vexa took a $500 million loan.', ['Vexa', 'a $500 million loan']],
    ['units with owner', "Vexa sold Lund's plastics division.", ['Vexa', "Lund's plastics division"]],
    ['positions', "Vexa's chief executive resigned.", ["Vexa's chief executive"]],
    ['titles before names', 'Dutch retailer Vexa makes pumps.', ['Dutch retailer Vexa', 'pumps']],
    [
      'lists',
      'Vexa Foods, Moravia Bank and Lund Group merged.',
      ['Vexa Foods', 'Moravia Bank', 'Lund Group'],
    ],
    ['other ones, counted', 'Vexa fired two other directors.', ['Vexa', 'two other directors']],
    [
      'adjectives joined',
      'Vexa is a large, modern and highly profitable firm.',
      ['Vexa', 'a large, modern and highly profitable firm'],
    ],
    ['a quotation inside', 'Vexa has the "right to leave" it.', ['Vexa', 'the "right', 'it']],
    ['ages', 'Vexa sold a 40-year-old mill.', ['Vexa', 'a 40-year-old mill']],
    ['"one" behind an adjective', 'It is the latest one.', ['It', 'the latest one']],
    [
      'determiners that stand alone',
      'Both are closed, and none of the mills opened.',
      ['Both', 'none', 'the mills'],
    ],
    ['what is counted of a pronoun', 'All of it was sold.', ['All of it']],
    ['"many" before an adverb', 'Vexa is seen by many abroad as a rival.', ['Vexa', 'many', 'a rival']],
  ])('%s', (_, text, groups) => {
    expect(nounGroups(text)).toEqual(groups);
  });

  it('an owner is a group of its own', () => {
    const { sentence, words } = readSentence("Vexa's finance director resigned.");
    const [group] = sentence.pieces;
    expect(group?.kind === 'noun' && group.owner && words(group.owner)).toBe('Vexa');
  });

  it('what stands before a name is its title', () => {
    const { sentence, words } = readSentence('E-commerce group Alibaba makes pumps.');
    const [group] = sentence.pieces;
    expect(group?.kind === 'noun' && group.title && words(group.title)).toBe('E-commerce group');
  });

  it.each([
    ['Vexa sold its unit.', 'unit', { possessivePronoun: 'its', plural: false }],
    ['Vexa sold two units.', 'units', { plural: true }],
    ['Vexa sold the unit.', 'unit', { determiner: 'the' }],
  ])('%s', (text, head, expected) => {
    expect(groupWith(text, head)).toMatchObject(expected);
  });
});
