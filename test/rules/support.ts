import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readings } from '../../src/lexicon/readings.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { RuleError, type Problem } from '../../src/rules/errors.js';
import { checkRules, loadRules } from '../../src/rules/load.js';
import type { RuleSet } from '../../src/rules/types.js';

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  buy: ['buy', 'acquire'],
  rate: ['rate'],
  stake: ['stake'],
  purchase: ['purchase'],
  'product-noun': ['aircraft'],
  'status-proposed': ['plan'],
  preposition: ['of', 'in', 'by', 'for', 'from', 'with', 'to'],
};

/** A lexicon of a few classes, enough to check rules against. */
export const lexicon: Lexicon = {
  readings: () => Readings.none,
  phrasesAt: () => [],
  pair: () => [],
  is: (word, className) => CLASSES[className]?.includes(word) ?? false,
  spanIs: () => false,
  beginsPhrase: () => false,
  hasClass: (className) => className in CLASSES,
  members: (className) => CLASSES[className] ?? [],
  isOrdinary: () => false,
  nameKinds: () => new Set(),
  nounKinds: () => [],
  nounField: () => undefined,
  verbKinds: () => [],
  value: () => undefined,
  valuesOf: () => new Map(),
};

const SCHEMA = `
types:
  StakePurchase:
    description: A part of a company's shares changes hands.
    roles:
      company: { required: true, types: [Organization, Product] }
      buyer: { types: [Organization, Person] }
      seller: { types: [Organization, Person] }
    qualifiers: [percent, amount, date, text]
    oneOf: [buyer, seller]
  Merger:
    description: Organizations combine.
    roles:
      party: { required: true, many: true, types: [Organization] }
    qualifiers: [date]
    oneOf: [party+]
`;
const PHRASES = `
Stake:
  - noun: $stake
    percent: percent
    in|of: company
    owner: owner?
  - value: Percent
    head: percent
    of: company
`;
const TENSES = `{ be-to: agreed, future: agreed, progressive: proposed, have-to: proposed, conditional: proposed,
  past-state: former, negated-infinitive: denied, reported-future: proposed }`;
const STATUS = `
governors: { status-proposed: proposed }
tenses: ${TENSES}
strength: [denied, proposed, actual]
`;

/** A folder of rules with a schema of two types, one phrase type, and the given files (`facts/x.yml` → text). */
export type Files = Readonly<Record<string, string>>;

const BASE: Files = { 'schema.yml': SCHEMA, 'phrases.yml': PHRASES, 'status.yml': STATUS };

function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'finfacts-rules-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Loads the base rules with `facts/stake-purchase.yml` as given, and a user's folder on top where there is one. */
export function load(text: string, user?: Files, base: Files = {}): RuleSet {
  return inFolder({ ...BASE, ...base, 'facts/stake-purchase.yml': text }, (folder) =>
    user ? inFolder(user, (own) => loadRules([folder, own], lexicon)) : loadRules(folder, lexicon),
  );
}

/** The problems that `load` is refused with; none when it is not refused. */
export function problemsOf(text: string, user?: Files, base?: Files): readonly Problem[] {
  try {
    load(text, user, base);
    return [];
  } catch (error) {
    if (error instanceof RuleError) return error.problems;
    throw error;
  }
}

/** What `rules check` says, with a user's folder on top. */
export function check(text: string, user: Files = {}): readonly Problem[] {
  return inFolder({ ...BASE, 'facts/stake-purchase.yml': text }, (folder) =>
    inFolder(user, (own) => checkRules([folder, own], lexicon)),
  );
}
