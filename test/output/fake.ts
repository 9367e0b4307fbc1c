import { readArticle } from '../../src/article/read.js';
import { openProgram } from '../../src/compile/program.js';
import { join } from 'node:path';
import type { Entity, NameMention } from '../../src/entities/types.js';
import type { Fact, Filler } from '../../src/facts/types.js';
import { legalSuffixes } from '../../src/output/ids.js';
import type { Normaliser } from '../../src/normalise/normaliser.js';
import { articleRecords, type ExtractedFacts } from '../../src/output/records.js';
import { parseSchema } from '../../src/rules/parse-schema.js';
import { Problems, Sources } from '../../src/rules/source.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { rulesFolder } from '../../src/rules-folder.js';

const schema = new Sources().read(join(rulesFolder(), 'schema.yml'), new Problems());
/** The fact types of the program's rules. */
export const TYPES = new Map(schema && parseSchema(schema).map(({ value }) => [value.name, value]));
export const SUFFIXES = legalSuffixes(['Inc', 'Corp', 'Co', 'Ltd', 'plc', 'S.A.', 'Pty Ltd']);
const { furniture } = openProgram(rulesFolder());

export interface FakeArticle {
  readonly text: string;
  readonly source?: string;
  readonly title?: string;
  readonly published?: string;
}

/** One fact as a test says it: fillers by name (each must stand in the text), the rest as the engine gives it. */
export interface FakeFact extends Partial<Omit<Fact, 'roles' | 'evidence'>> {
  readonly type: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Words of the text (or of the title) that are the evidence; the whole text when absent. */
  readonly evidence?: string;
  /** Names that have no entity. */
  readonly unnamed?: readonly string[];
}

/** What the engine would give for these facts. */
export function extracted(input: FakeArticle, facts: readonly FakeFact[]): ExtractedFacts {
  const article = readArticle({ source: 'a.txt', ...input }, furniture);
  const front = article.title !== undefined && !article.titleInText ? `${article.title}\n\n` : '';
  const text = front + article.text;
  const entities: Entity[] = [];
  const mentions: NameMention[] = [];
  const filler = (name: string, unnamed: readonly string[]): Filler => {
    const start = text.indexOf(name);
    const mention = { start, end: start + name.length };
    if (unnamed.includes(name)) return { name, type: 'Organization', mention };
    let entity = entities.find((one) => one.name === name);
    if (!entity) {
      const index = entities.length;
      entity = { index, type: 'Organization', name, aliases: [], identifiers: {}, certainty: 1 };
      entities.push(entity);
    }
    mentions.push({
      ...mention,
      entity: entity.index,
      first: 0,
      endToken: 1,
      sentence: 0,
      text: name,
      foundBy: 'fake',
    });
    return { name, type: 'Organization', mention, entity: entity.index };
  };
  const made = facts.map(({ evidence = text, unnamed = [], roles, ...rest }): Fact => {
    const start = text.indexOf(evidence);
    const support = { start, end: start + evidence.length, trigger: { start, end: start + 1 } };
    const fillers = Object.entries(roles).map(([role, names]) => [
      role,
      names.map((name) => filler(name, unnamed)),
    ]);
    return {
      words: {},
      status: 'actual',
      rule: 'fake/rule',
      confidence: 0.9,
      ...rest,
      roles: Object.fromEntries(fillers) as Fact['roles'],
      evidence: [support],
    };
  });
  const read = { tokens: [], sentences: [], readTo: text.length, readInParts: 0 };
  const document = { article, text, bodyStart: front.length, ...read };
  return {
    document,
    entities: { entities, evidence: [], business: true, mentions },
    facts: made,
    readTo: text.length,
  };
}

const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  Germany: ['DE'],
  German: ['DE'],
  Paris: ['FR'],
  Cambridge: ['GB', 'US'],
};
/** Knows few words, for tests of what carries what they come to. */
const NORMALISER: Normaliser = {
  countries: (place) => COUNTRIES[place] ?? [],
  period: (words) =>
    /^\d{4}$/.test(words) ? { start: `${words}-01-01`, end: `${words}-12-31`, precision: 'year' } : undefined,
  unit: (metric) => metric.replace(/s$/, ''),
};

/** The records of one article with these facts. */
export function recordsOf(input: FakeArticle, facts: readonly FakeFact[]): ArticleRecords {
  return articleRecords(extracted(input, facts), {
    types: TYPES,
    suffixes: SUFFIXES,
    normaliser: NORMALISER,
  });
}

export const percent = (value: number): NonNullable<Fact['percent']> => ({
  value,
  bound: 'exact',
  text: `${value} percent`,
});
export const usd = (value: number): NonNullable<Fact['amount']> => ({
  ...percent(value),
  currency: 'USD',
  text: `$${value}`,
});
