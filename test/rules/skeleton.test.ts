import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { skeleton } from '../../src/rules/skeleton.js';
import { frame, good } from './refusal.js';
import { load } from './support.js';

const base = frame(...good);

/** The skeleton with the comment signs in front of its rules taken away. */
const filled = (text: string): string =>
  text.replace(/^# (?=(frames|patterns|examples|counterexamples):| )/gm, '');

describe('a skeleton', () => {
  it('of a new type loads as it stands', () => {
    const rules = load(base, { 'loan.yml': skeleton('LoanGuarantee', load(base)) });
    expect(rules.types.get('LoanGuarantee')?.roles).toHaveProperty('object');
  });

  it('of a type that is there names its roles and brings no type of its own', () => {
    const text = skeleton('StakePurchase', load(base));
    expect(load(base, { 'more.yml': text }).types.size).toBe(2);
    expect(text).toMatch(/company: Organization, Product \(required\)/);
    expect(text).toMatch(/One of these must be there: buyer, seller/);
  });

  it('is YAML also when its comments are filled in', () => {
    const content = parse(filled(skeleton('StakePurchase', load(base)))) as Record<string, unknown>;
    expect(Object.keys(content)).toEqual(
      expect.arrayContaining(['fact', 'frames', 'examples', 'counterexamples']),
    );
  });
});
