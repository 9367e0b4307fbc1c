import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../src/export/exporters.js';
import type { Format } from '../../src/export/formats.js';
import { buildGraph } from '../../src/graph/build.js';
import { graphRecord } from '../../src/graph/record.js';
import { splitGraph } from '../../src/graph/split.js';
import { factFrom, rolesText } from '../../src/neo4j/readback.js';
import { tellingProperties } from '../../src/neo4j/properties.js';
import { jsonSchema } from '../../src/output/schema.js';
import { openMappings } from '../../src/session.js';
import { percent, recordsOf, TYPES, usd } from '../output/fake.js';

const TOLD = { start: '2014-02-03', end: '2014-02-03', precision: 'day', text: 'on Monday' };
const article = recordsOf({ text: 'Norwind, Vexa, Solara', published: '2014-02-04' }, [
  { type: 'Headquarters', roles: { organization: ['Norwind'] }, words: { place: 'German' } },
  {
    type: 'Headquarters',
    roles: { organization: ['Solara'] },
    words: { place: 'Paris' },
    status: 'proposed',
  },
  {
    type: 'FinancialResult',
    roles: { company: ['Vexa'] },
    words: { metric: 'sales', period: '2013' },
    amount: usd(5000),
  },
  { type: 'OperatingMetric', roles: { subject: ['Vexa'] }, words: { metric: 'stores' }, count: percent(40) },
  { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] }, announced: TOLD },
]);
const graph = buildGraph([article]);
const knowledge = { types: TYPES, mappings: openMappings(), width: 100 };

function written(format: Format): string {
  const made = EXPORTERS[format];
  const all = { articles: [article], graph };
  if (made.kind === 'stream') return article.facts.length > 0 ? made.article(article) : '';
  if (made.kind === 'file') return Buffer.from(made.write(all, knowledge)).toString();
  return [...made.write(all, knowledge).values()].map((one) => Buffer.from(one).toString()).join('\n');
}

describe('what words come to is in every format', () => {
  const FORMATS: Readonly<Record<Format, readonly string[]>> = {
    json: ['"country": "DE"', '"periodDates"', '"announced"', '"metricUnit": "store"'],
    jsonl: ['"country":"DE"', '"periodDates":{', '"announced":{', '"metricUnit":"store"'],
    table: [],
    csv: ['announced_start', 'period_start', 'country', 'metric_unit', '2013-01-01', 'DE', 'store'],
    parquet: ['announced_start', 'period_start', 'metric_unit'],
    graphology: ['"country": "DE"', '"periodDates"', '"announced"', '"metricUnit": "store"'],
    'node-link': ['"country": "DE"', '"periodDates"', '"announced"', '"metricUnit": "store"'],
    gexf: ['period_start', 'country', 'metric_unit', 'announced'],
    graphml: ['period_start', 'country', 'metric_unit', 'announced'],
    jsonld: [
      '"country": "DE"',
      '"periodDates"',
      '"announced"',
      '"metricUnit": "store"',
      'schema:addressCountry',
    ],
    ftm: ['"country":["de"]'],
    cypher: [
      "country: 'DE'",
      "periodStart: date('2013-01-01')",
      "announcedStart: date('2014-02-03')",
      "metricUnit: 'store'",
      ':BASED_IN',
      "name: 'Germany'",
    ],
    'neo4j-csv': [
      'country:string',
      'periodStart:date',
      'announcedStart:date',
      '"DE","DE","Germany","Country"',
      '"BASED_IN"',
    ],
  };
  it.each(Object.entries(FORMATS))('%s', (format, expected) => {
    const text = written(format as Format);
    for (const part of expected) expect(text).toContain(part);
  });

  it('only what is or was so gives an arrow to a country', () => {
    expect(written('cypher')).not.toContain("code: 'FR'");
  });

  it('as the JSON Schema has it', () => {
    const validate = new Ajv2020.Ajv2020({ strict: false }).compile(jsonSchema(TYPES));
    expect(validate(structuredClone(graphRecord(graph))), JSON.stringify(validate.errors)).toBe(true);
    const [fact] = article.facts;
    expect(validate({ ...fact, country: 'Germany' })).toBe(false);
  });

  it('and comes back from a graph told article by article, and from Neo4j', () => {
    const record = graphRecord(graph);
    expect(graphRecord(buildGraph(splitGraph(record)))).toEqual(record);
    for (const fact of record.facts) {
      const properties = { ...tellingProperties(fact), roles: rolesText(fact.roles) };
      const [document] = record.documents;
      expect(factFrom(fact.id, document?.id ?? '', properties, fact.evidence)).toEqual(fact);
    }
  });
});
