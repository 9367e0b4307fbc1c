import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasError, parseAliases } from '../../src/aliases/file.js';
import { RuleError } from '../../src/rules/errors.js';
import { SUFFIXES } from '../output/fake.js';
import { load } from '../rules/support.js';
import { check } from './check.js';
import { INPUT, spoiledYaml } from './inputs.js';

/** As many as `npm run fuzz` asks for, from a place that the clock gives; else a few thousand, always the same. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3_000);
const SEED =
  process.env['FUZZ_RUNS'] === undefined ? 42 : Number(process.env['FUZZ_SEED'] ?? Date.now() % 1e9);
const options = { seed: SEED, endOnFailure: false } as const;

const RULES = [
  `fact: StakePurchase
frames:
  - name: buy-stake
    verb: $buy
    subject: buyer
    object: Stake(percent, company)
    in|of: company?
    examples:
      - text: Norwind bought 10 percent of Vexa.
        facts: [{ buyer: [Norwind], company: [Vexa], percent: 10 }]
    counterexamples:
      - text: Norwind bought a car.
`,
  `fact: Merger
patterns:
  - name: surface
    match: "<party> (and|with) <party> $buy"
    status: proposed
`,
];
const ALIASES = [
  `same:
  - name: Alphabet
    names: [Google, { name: YouTube, type: Product }]
    why: Google's parent
apart:
  - name: Apple Corps
    why: the Beatles' company
`,
];

/** What is thrown is a mistake in the file, told as one. */
const refusesWith = (kind: abstract new (...args: never[]) => Error, work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
    expect(error.message).not.toMatch(/\n\s+at /);
  }
};

describe('whatever comes in', { timeout: 86_400_000 }, () => {
  it(`an article of ${RUNS} is read soon, exactly, and twice the same`, () => {
    fc.assert(fc.property(INPUT, check), { ...options, numRuns: RUNS });
  });
  it('a file of rules is read or refused', () => {
    const rules = fc.property(spoiledYaml(RULES), (text) => refusesWith(RuleError, () => load(text)));
    fc.assert(rules, { ...options, numRuns: RUNS / 10 });
  });
  it('a file of aliases is read or refused', () => {
    const aliases = fc.property(spoiledYaml(ALIASES), (text) =>
      refusesWith(AliasError, () => parseAliases(text, 'names.yml', SUFFIXES)),
    );
    fc.assert(aliases, { ...options, numRuns: RUNS / 3 });
  });
});
