import { setImmediate as immediate } from 'node:timers/promises';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasError, parseAliases } from '../../src/aliases/file.js';
import { RuleError } from '../../src/rules/errors.js';
import { SUFFIXES } from '../output/fake.js';
import { load } from '../rules/support.js';
import { check, type Cost } from './check.js';
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

/** Tries so many; gives way between them, since vitest gives up a worker that does not answer for a minute. */
async function tryAll<Input>(
  inputs: Arbitrary<Input>,
  numRuns: number,
  check: (input: Input) => void,
): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    await immediate();
    check(input);
  });
  await fc.assert(property, { ...options, numRuns });
}

/** What reading the inputs has cost, for who looks at a long run. */
function told(costs: readonly Cost[]): string {
  const [most] = [...costs].sort((a, b) => b.ms - a.ms);
  const facts = costs.reduce((sum, one) => sum + one.facts, 0);
  const refused = costs.filter((one) => one.refused).length;
  const slowest = most && `; the slowest took ${Math.round(most.ms)} ms for ${most.length} characters`;
  return `seed ${SEED}: ${costs.length} inputs, ${refused} refused, ${facts} facts${slowest}`;
}

describe('whatever comes in', { timeout: 86_400_000 }, () => {
  it(`an article of ${RUNS} is read soon, exactly, and twice the same`, async () => {
    const costs: Cost[] = [];
    try {
      await tryAll(INPUT, RUNS, (input) => costs.push(check(input)));
    } finally {
      if (process.env['FUZZ_RUNS'] !== undefined) console.log(told(costs));
    }
  });
  it('a file of rules is read or refused', async () => {
    await tryAll(spoiledYaml(RULES), RUNS / 10, (text) => refusesWith(RuleError, () => load(text)));
  });
  it('a file of aliases is read or refused', async () => {
    const parse = (text: string): unknown => parseAliases(text, 'names.yml', SUFFIXES);
    await tryAll(spoiledYaml(ALIASES), RUNS / 3, (text) => refusesWith(AliasError, () => parse(text)));
  });
});
