import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMappings } from '../../src/rules/mappings.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { temporaryFolder } from '../cli/program.js';
import { TYPES } from '../output/fake.js';

const { path } = temporaryFolder();
const loading = (types: string) => () => {
  mkdirSync(path('own'), { recursive: true });
  writeFileSync(path('own/mappings.yml'), `types:\n${types}`);
  return loadMappings([rulesFolder(), path('own')], TYPES);
};

describe('rules/mappings.yml', () => {
  it('names only what the fact types have', () => {
    expect(loadMappings([rulesFolder()], TYPES).types.size).toBeGreaterThan(20);
  });
  it('of a folder of one’s own takes the place of the program’s, type by type', () => {
    const { types } = loading('  Ipo: { fibo: Offering }\n')();
    expect(types.get('Ipo')).toMatchObject({ fibo: 'Offering', followTheMoney: [] });
    expect(types.get('Merger')?.opencalais).toBe('Merger');
  });
  it.each([
    ['an unknown type', '  Aquisition: { fibo: x }\n', /mappings\.yml:2.*Aquisition.*Acquisition/s],
    [
      'a role that the type has not',
      '  Ipo: { schema.org: [{ property: name, of: buyer, is: date }] }\n',
      /buyer/,
    ],
    [
      'a value that the type has not',
      '  Ipo: { schema.org: [{ property: name, of: company, is: count }] }\n',
      /count/,
    ],
    [
      'one end',
      '  Ipo: { followthemoney: [{ edge: Debt, ends: { debtor: company as party } }] }\n',
      /two ends/,
    ],
    [
      'an end of no kind',
      '  Ipo: { followthemoney: [{ edge: Debt, ends: { a: company, b: company } }] }\n',
      /as party/,
    ],
    ['an unknown key', '  Ipo: { fibbo: x }\n', /fibbo/],
  ])('refuses %s with its place', (_name, types, message) => {
    expect(loading(types)).toThrow(message);
  });
});
