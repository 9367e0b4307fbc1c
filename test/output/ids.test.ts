import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson, entityId, factId, nameKey, unnamedUnitId } from '../../src/output/ids.js';
import { SUFFIXES } from './fake.js';

describe('nameKey: spellings of one name', () => {
  const SAME: readonly (readonly string[])[] = [
    [
      'Norwind',
      'Norwind Inc',
      'Norwind, Inc.',
      'NORWIND INC.',
      'Norwind Corp',
      'The Norwind Corp.',
      'Norwind Pty Ltd',
    ],
    ['Müller & Söhne', 'Muller and Sohne', 'MÜLLER AND SÖHNE', 'Müller & Söhne Co'],
    ['Vexa SA', 'Vexa S.A.', 'Vexa'],
    ['Harper & Co', 'Harper and Co.', 'Harper'],
    ['Lund’s', "Lund's"],
    ['Nord-Sud', 'Nord Sud'],
  ];
  for (const names of SAME) {
    test(names.join(' = '), () => {
      expect(new Set(names.map((name) => nameKey(name, 'Organization', SUFFIXES))).size).toBe(1);
    });
  }
});

describe('nameKey: names of different things', () => {
  const DIFFERENT: readonly (readonly [string, string])[] = [
    ['Norwind', 'Norwind Group'],
    ['Norwind', 'Norwind Holdings'],
    ['Norwind Group', 'Norwind Holdings'],
    ['Corp of Vexa', 'Vexa'],
    ['Sina', 'Sina Weibo'],
  ];
  for (const [a, b] of DIFFERENT) {
    test(`${a} ≠ ${b}`, () => {
      expect(nameKey(a, 'Organization', SUFFIXES)).not.toBe(nameKey(b, 'Organization', SUFFIXES));
    });
  }
  it('leaves something of a name that is all suffix or all signs', () => {
    expect(nameKey('The Ltd', 'Organization', SUFFIXES)).toBe('ltd');
    expect(nameKey('!!!', 'Organization', SUFFIXES)).toBe('!!!');
  });
  it('takes no legal suffix off a person', () => {
    expect(nameKey('Ann Co', 'Person', SUFFIXES)).toBe('ann co');
  });
});

describe('ids', () => {
  it('have a letter and 16 hex digits', () => {
    expect(entityId('Organization', 'Norwind', SUFFIXES)).toMatch(/^e_[0-9a-f]{16}$/);
    expect(factId('Merger', {}, {})).toMatch(/^f_[0-9a-f]{16}$/);
  });
  it('tell types apart', () => {
    expect(entityId('Person', 'Ford', SUFFIXES)).not.toBe(entityId('Organization', 'Ford', SUFFIXES));
  });
  it('of a fact does not depend on the order of fillers and roles', () => {
    const roles = fc.dictionary(fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(roles, (one) => {
        const turned = Object.fromEntries(
          Object.entries(one)
            .reverse()
            .map(([role, ids]) => [role, [...ids].reverse()]),
        );
        expect(factId('T', turned, {})).toBe(factId('T', one, {}));
      }),
    );
  });
  it('of a fact depends on type, fillers and identifying values', () => {
    const id = factId('T', { a: ['x'] }, { percent: { value: 1 } });
    expect(factId('U', { a: ['x'] }, { percent: { value: 1 } })).not.toBe(id);
    expect(factId('T', { b: ['x'] }, { percent: { value: 1 } })).not.toBe(id);
    expect(factId('T', { a: ['x'] }, { percent: { value: 2 } })).not.toBe(id);
  });
  it('of a unit without a name depends on the parties beside it', () => {
    expect(unnamedUnitId('Organization', 'PC division', ['e_1'])).not.toBe(
      unnamedUnitId('Organization', 'PC division', ['e_2']),
    );
  });
  it('come from JSON in which keys are sorted and undefined is left out', () => {
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":null}]}');
  });
});
