import fc from 'fast-check';
import { STATUSES } from '../../src/facts/types.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { percent, recordsOf, usd, type FakeFact } from '../output/fake.js';

const NAMES = ['Norwind', 'Norwind Inc', 'Vexa', 'Vexa Ltd', 'Solara', 'Acme & Co'];
const pair = fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 2 });

/** Few parties and few figures, so that articles tell the same facts, and contradict each other. */
const factArbitrary: fc.Arbitrary<FakeFact> = fc
  .record({
    parties: pair,
    type: fc.constantFrom('Acquisition', 'StakePurchase', 'Partnership', 'StakeHolding', 'Headquarters'),
    status: fc.constantFrom(...STATUSES),
    percent: fc.option(fc.constantFrom(12, 18, 50.5), { nil: undefined }),
    amount: fc.option(fc.constantFrom(30, 586_000_000), { nil: undefined }),
    attributedTo: fc.option(fc.constantFrom('a banker', 'two people'), { nil: undefined }),
    place: fc.constantFrom('Germany', 'German', 'Paris', 'Cambridge'),
    confidence: fc.constantFrom(0.5, 0.7, 0.9),
    rule: fc.constantFrom('fake/one', 'fake/two'),
  })
  .map(({ parties: [a = '', b = ''], type, percent: part, amount, attributedTo, place, ...rest }) => ({
    type,
    roles: rolesOf(type, a, b),
    ...(part !== undefined && type.startsWith('Stake') && { percent: percent(part) }),
    ...(amount !== undefined && !NO_AMOUNT.includes(type) && { amount: usd(amount) }),
    ...(attributedTo !== undefined && { attributedTo }),
    ...(type === 'Headquarters' && { words: { place } }),
    ...rest,
  }));

const NO_AMOUNT: readonly string[] = ['Partnership', 'Headquarters'];

function rolesOf(type: string, a: string, b: string): FakeFact['roles'] {
  switch (type) {
    case 'Acquisition':
      return { acquirer: [a], target: [b] };
    case 'StakePurchase':
      return { buyer: [a], company: [b] };
    case 'StakeHolding':
      return { owner: [a], company: [b] };
    case 'Headquarters':
      return { organization: [a] };
    default:
      return { party: [a, b] };
  }
}

/** Articles about the same few companies; two may be one text, of two sources or read with different dates. */
export const articleArbitrary: fc.Arbitrary<ArticleRecords> = fc
  .record({
    day: fc.option(fc.constantFrom('2014-02-03', '2014-03-03', '2014-04-03'), { nil: undefined }),
    text: fc.integer({ min: 1, max: 8 }),
    source: fc.constantFrom('wire', 'paper'),
    facts: fc.array(factArbitrary, { minLength: 1, maxLength: 5 }),
  })
  .map(({ day, text, source, facts }) =>
    recordsOf(
      {
        text: `Report ${text}. ${NAMES.join(', ')}.`,
        source: `${source}-${text}.txt`,
        ...(day !== undefined && { published: day }),
      },
      facts,
    ),
  );
