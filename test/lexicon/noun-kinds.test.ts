import { describe, expect, it } from 'vitest';
import { openProgram } from '../../src/compile/program.js';
import { rulesFolder } from '../../src/rules-folder.js';

const { lexicon } = openProgram(rulesFolder());

describe('the kinds of a noun', () => {
  it.each([
    ['sculptor', ['kind-of-person'], 'by WordNet, whose first senses count'],
    ['potteries', ['kind-of-thing'], 'ware before it is a workshop'],
    ['dairy', ['kind-of-business'], 'a place where work is done'],
    ['geologists', ['kind-of-person'], 'in the plural'],
    ['midfielder', ['kind-of-person'], 'by what the compound ends in'],
    ['drone-maker', ['kind-of-person'], 'by what stands behind the hyphen'],
    ['fragrantist', ['kind-of-person'], 'by its ending, where no list has it'],
    ['kettle', ['kind-of-thing'], 'a thing'],
    ['cousin', [], 'whose relative somebody is says nothing of what he does'],
  ])('%s: %j, %s', (noun, kinds) => {
    expect(lexicon.nounKinds(noun)).toEqual(kinds);
  });
});

describe('what a verb has behind it', () => {
  it.each([
    ['destroyed', ['transitive'], 'an object in all senses that WordNet has'],
    ['arrived', [], 'none in any sense'],
    ['found', [], 'the past of "find" before all'],
    ['opened', ['with-up'], 'one or none, and an object with "up"'],
    [
      'tried',
      ['subject-control', 'with-out'],
      'an infinitive that says what its subject does, an object with "out"',
    ],
    ['announced', [], 'an object or a clause'],
  ])('%s: %j, %s', (verb, kinds) => {
    expect(lexicon.verbKinds(verb)).toEqual(kinds);
  });
});
