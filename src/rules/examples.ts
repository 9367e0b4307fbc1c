import type { Article } from '../article/types.js';
import type { Fact, Filler } from '../facts/types.js';
import { parseQuantity, sameQuantity, writeQuantity } from './quantity.js';
import type { Example, ExpectedFact } from './types.js';

/** The facts that the program finds in a text published on a day (`YYYY-MM-DD`). */
export type Extract = (text: string, published: string | undefined) => readonly Fact[];

export interface ExampleResult {
  readonly example: Example;
  readonly passed: boolean;
  /** What is not as it should be, one line each; empty when passed. */
  readonly differences: readonly string[];
}

/** Keys of an expected fact that are no roles. */
const PLAIN = ['type', 'status', 'attributedTo'];
const QUANTITIES = ['amount', 'percent', 'count'] as const;
const WORDS = ['position', 'metric', 'period', 'place', 'text'];

/**
 * Runs an example: each expected fact must be found, with every role and value that it names (what it does not name may
 * be anything; without `status` it is actual), and no other fact of the example's type or of its `only` types.
 */
export function runExample(example: Example, extract: Extract): ExampleResult {
  const closed = [example.fact, ...example.only];
  const typeOf = (expected: ExpectedFact): string => String(expected['type'] ?? example.fact);
  const facts = extract(example.text, example.published);
  const taken = assign(
    example.facts,
    facts,
    (expected, fact) => compare(expected, typeOf(expected), fact).length === 0,
  );
  const unused = facts.filter((fact) => ![...taken.values()].includes(fact));
  const explained = new Set<Fact>();
  const differences = example.facts
    .filter((expected) => !taken.has(expected))
    .map((expected) => {
      const candidates = unused.filter((fact) => fact.type === typeOf(expected) && !explained.has(fact));
      const nearest = leastDifferent(candidates, (fact) => compare(expected, typeOf(expected), fact).length);
      if (!nearest) return `missing: ${typeOf(expected)} ${writeExpected(expected)}`;
      explained.add(nearest);
      return `wrong: ${withRule(nearest)}: ${compare(expected, typeOf(expected), nearest).join('; ')}`;
    });
  const extra = unused.filter((fact) => closed.includes(fact.type) && !explained.has(fact));
  const all = [...differences, ...extra.map((fact) => `unexpected: ${withRule(fact)}`)];
  return { example, passed: all.length === 0, differences: all };
}

/** What a found fact has otherwise than expected, as "percent is 18, expected 20". */
function compare(expected: ExpectedFact, type: string, fact: Fact): string[] {
  if (fact.type !== type) return [`type is ${fact.type}, expected ${type}`];
  const wanted = { status: 'actual', ...expected };
  return Object.entries(wanted).flatMap(([key, value]) => {
    if (key === 'type') return [];
    return agrees(key, value, fact)
      ? []
      : [`${key} is ${found(key, fact) || 'not there'}, expected ${[value].flat().join(', ')}`];
  });
}

function agrees(key: string, value: ExpectedFact[string], fact: Fact): boolean {
  const quantity = QUANTITIES.find((name) => name === key);
  if (quantity) {
    const wanted = parseQuantity(value, quantity === 'amount');
    const got = fact[quantity];
    return wanted !== undefined && got !== undefined && sameQuantity(wanted, got);
  }
  if (key === 'date') return [fact.date?.text, fact.date?.start].some((text) => sameWords(text, value));
  if (PLAIN.includes(key) || WORDS.includes(key)) return sameWords(found(key, fact), value);
  const names = (fact.roles[key] ?? []).map((filler) => filler.name).sort();
  return names.join('\n') === [value].flat().map(String).sort().join('\n');
}

function sameWords(found: string | undefined, expected: ExpectedFact[string]): boolean {
  return found?.toLowerCase() === String(expected).toLowerCase();
}

/** A role, value or word of a fact as an example would write it. */
function found(key: string, fact: Fact): string | undefined {
  const quantity = QUANTITIES.find((name) => name === key);
  if (quantity) return fact[quantity] && writeQuantity(fact[quantity]);
  if (key === 'date') return fact.date?.text;
  if (key === 'status') return fact.status;
  if (key === 'attributedTo') return fact.attributedTo;
  return WORDS.includes(key) ? fact.words[key] : names(fact.roles[key] ?? []);
}

const names = (fillers: readonly Filler[]): string => fillers.map((filler) => filler.name).join(', ');

/** A fact on one line: `StakePurchase { buyer: Northwind, percent: 18, status: agreed }`. */
export function writeFact(fact: Fact): string {
  const keys = [...Object.keys(fact.roles), ...QUANTITIES, 'date', ...Object.keys(fact.words), 'status'];
  const parts = keys.flatMap((key) => (found(key, fact) ? [`${key}: ${found(key, fact)}`] : []));
  return `${fact.type} { ${parts.join(', ')} }`;
}

const withRule = (fact: Fact): string => `${writeFact(fact)} by ${fact.rule}`;

function writeExpected(expected: ExpectedFact): string {
  const parts = Object.entries(expected).filter(([key]) => key !== 'type');
  return `{ ${parts.map(([key, value]) => `${key}: ${[value].flat().join(', ')}`).join(', ')} }`;
}

function leastDifferent(facts: readonly Fact[], differences: (fact: Fact) => number): Fact | undefined {
  return [...facts].sort((a, b) => differences(a) - differences(b))[0];
}

/** Gives as many expected facts as possible a found fact of their own (augmenting paths). */
function assign(
  expected: readonly ExpectedFact[],
  facts: readonly Fact[],
  fits: (expected: ExpectedFact, fact: Fact) => boolean,
): Map<ExpectedFact, Fact> {
  const owners = new Map<Fact, ExpectedFact>();
  const place = (one: ExpectedFact, tried: Set<Fact>): boolean =>
    facts.some((fact) => {
      if (tried.has(fact) || !fits(one, fact)) return false;
      tried.add(fact);
      const owner = owners.get(fact);
      if (owner && !place(owner, tried)) return false;
      owners.set(fact, one);
      return true;
    });
  for (const one of expected) place(one, new Set());
  return new Map([...owners].map(([fact, one]) => [one, fact]));
}

/** An example's text as an article without title: one paragraph a line. */
export function exampleArticle(text: string, published: string | undefined): Article {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map(({ index, 0: line }) => {
    return { kind: 'body', start: index, end: index + line.trimEnd().length } as const;
  });
  const article = {
    id: 'd_example',
    source: 'example',
    titleInText: false,
    text,
    blocks,
    form: 'story',
    textOf: 'input',
  } as const;
  return published === undefined ? article : { ...article, published };
}
