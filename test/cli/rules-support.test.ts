import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, temporaryFolder } from './program.js';

const { path } = temporaryFolder();
const GOLD = {
  id: 'deal',
  facts: [{ type: 'Acquisition', roles: { acquirer: [['Norwind']], target: [['Vexa']] } }],
};

beforeAll(() => {
  writeFileSync(path('deal.txt'), 'Norwind Inc bought Vexa Corp on Monday.\n');
  writeFileSync(path('other.txt'), 'Harlow Ltd bought Moravia Steel Inc on Monday.\n');
  writeFileSync(path('gold.jsonl'), `${JSON.stringify(GOLD)}\n`);
});

describe('rules support', () => {
  it('counts articles and facts of every rule, and ends with how many have no support', async () => {
    const { code, stdout } = await finfacts(['rules', 'support', path('deal.txt'), path('other.txt')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^ *articles +facts +kind +rule\n +2 +2 +frame +acquisition\/\S+ .*acquisition\.yml:\d+\n/,
    );
    expect(stdout).toMatch(/\n +0 +0 +(?:frame|wording|pattern|phrase) .*\n\n2 articles\n/);
    expect(stdout).toMatch(
      /\n\d+ frames: \d+ in no article, \d+ in fewer than 3\n\d+ wordings: \d+ in no article, \d+ in fewer than 3\n\d+ patterns: .*\n\d+ phrases: .*\n$/,
    );
  });
  it('with gold says how often a rule was right where gold has a say', async () => {
    const inputs = [path('deal.txt'), path('other.txt')];
    const { code, stdout } = await finfacts(['rules', 'support', ...inputs, '--gold', path('gold.jsonl')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n +2 +2 +1 of 1 +frame +acquisition\//);
    expect(stdout).toMatch(/\n +0 +0 +- +frame +/);
  });
});
