import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { graphRecord } from '../../src/graph/record.js';
import { buildGraph } from '../../src/graph/build.js';
import { graphSchema, jsonSchema, lineSchema, type SchemaOf } from '../../src/output/schema.js';
import { percent, recordsOf, TYPES, usd } from './fake.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const validate = new Ajv2020.Ajv2020({ strict: false }).compile(jsonSchema(TYPES));
const article = recordsOf({ text: 'Norwind bought 12 percent of Vexa for $30.', published: '2014-02-03' }, [
  {
    type: 'StakePurchase',
    roles: { buyer: ['Norwind'], company: ['Vexa'] },
    percent: percent(12),
    amount: usd(30),
  },
]);
const fact = article.facts[0]!;
const error = { schema: 'finfacts/1', kind: 'error', source: 'x', code: 'bad-json', message: 'x: no JSON' };

describe('what is written', () => {
  const GOOD: readonly (readonly [string, unknown])[] = [
    ['a fact line', fact],
    ['an error line', error],
    ['a whole graph', graphRecord(buildGraph([article]))],
    [
      'a graph with a text of two sources',
      graphRecord(buildGraph([article, { ...article, document: { ...article.document, source: 'b.txt' } }])),
    ],
    ['an empty graph', graphRecord(buildGraph([]))],
    ['a range', { ...fact, percent: { min: 10, max: 12, bound: 'exact', text: '10 to 12 percent' } }],
  ];
  it.each(GOOD)('%s meets the JSON Schema', (_name, record) => {
    expect(validate(structuredClone(record)), JSON.stringify(validate.errors)).toBe(true);
  });

  const BAD: readonly (readonly [string, unknown])[] = [
    ['another version', { ...fact, schema: 'finfacts/2' }],
    ['a key more', { ...fact, mood: 'good' }],
    ['a role that the type has not', { ...fact, roles: { ...fact.roles, lender: fact.roles['buyer'] } }],
    ['a qualifier that the type has not', { ...fact, metric: 'sales' }],
    ['no required role', { ...fact, roles: { buyer: fact.roles['buyer'] } }],
    ['an unknown type', { ...fact, type: 'Gossip' }],
    ['an unknown status', { ...fact, status: 'perhaps' }],
    ['no evidence', { ...fact, evidence: [] }],
    [
      'value and range at once',
      { ...fact, percent: { value: 1, min: 1, max: 2, bound: 'exact', text: '1' } },
    ],
  ];
  it.each(BAD)('refuses %s', (_name, record) => {
    expect(validate(structuredClone(record))).toBe(false);
  });

  it('meets the zod types too', () => {
    expect(lineSchema(TYPES).safeParse(fact).error).toBeUndefined();
    expect(graphSchema(TYPES).safeParse(graphRecord(buildGraph([article]))).error).toBeUndefined();
  });
});

describe('exports/schema', () => {
  const read = (name: string): string => readFileSync(join(ROOT, 'exports', name), 'utf8');
  const validator = (of: SchemaOf) =>
    new Ajv2020.Ajv2020({ strict: false }).compile(JSON.parse(read(`schema/${of}.schema.json`)) as object);

  it.each(['graph', 'line', 'stages', 'report'] as const)(
    '%s.schema.json is what the zod types give',
    (of) => {
      expect(JSON.parse(read(`schema/${of}.schema.json`))).toEqual(jsonSchema(TYPES, of));
    },
  );
  it('holds for every line of exports/facts.jsonl', () => {
    const valid = validator('line');
    for (const line of read('facts.jsonl').trimEnd().split('\n'))
      expect(valid(JSON.parse(line)), `${line}: ${JSON.stringify(valid.errors)}`).toBe(true);
  });
  it('holds for exports/graph.json', () => {
    const valid = validator('graph');
    expect(valid(JSON.parse(read('graph.json'))), JSON.stringify(valid.errors)).toBe(true);
  });
  it('of a line refuses a graph, of a graph a line', () => {
    expect(validator('line')(JSON.parse(read('graph.json')))).toBe(false);
    expect(validator('graph')(structuredClone(fact))).toBe(false);
  });
});
