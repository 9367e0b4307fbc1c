import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonldDocument } from '../../src/export/jsonld.js';
import { temporaryFolder } from '../cli/program.js';
import { TYPES } from '../output/fake.js';
import { describeWithPython, python } from '../python/python.js';
import { GRAPH, MAPPINGS, RECORD, TWO_SOURCES } from './sample.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const document = jsonldDocument(GRAPH, { types: TYPES, mappings: MAPPINGS });
const { path } = temporaryFolder();

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: {
    readonly value: string;
    readonly termType: string;
    readonly datatype?: { readonly value: string };
  };
}
let quads: readonly Quad[];
beforeAll(async () => {
  // A processor that may not ask the network for anything.
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`asks for ${url}`);
  };
  quads = (await jsonld.toRDF(
    JSON.parse(JSON.stringify(document)) as never,
    { documentLoader } as never,
  )) as unknown as Quad[];
});

const FF = 'urn:finfacts:vocabulary:';
const SCHEMA = 'https://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const iri = (id: string): string => `urn:finfacts:${id}`;
const objects = (subject: string, predicate: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value)
    .sort();
const one = (subject: string, predicate: string): string | undefined => objects(subject, predicate)[0];
const subjects = (predicate: string, object: string): string[] =>
  quads
    .filter((quad) => quad.predicate.value === predicate && quad.object.value === object)
    .map(({ subject }) => subject.value);

describe('a JSON-LD processor reads the graph back', () => {
  it('with an IRI for everything', () => {
    expect(quads.filter(({ object }) => object.termType === 'BlankNode')).toEqual([]);
    expect(quads.every(({ subject }) => subject.value.startsWith('urn:finfacts:'))).toBe(true);
  });

  it('with every source of a text and its day', () => {
    const id = iri(RECORD.documents.find(({ sources }) => sources !== undefined)!.id);
    const read = objects(id, `${FF}sources`).map((source) => ({
      source: one(source, 'http://purl.org/dc/terms/source'),
      published: one(source, `${SCHEMA}datePublished`),
    }));
    expect(read).toEqual(TWO_SOURCES);
  });

  it.each(RECORD.facts.map((fact) => [fact.type, fact] as const))('fact: %s', (_type, fact) => {
    const id = iri(fact.id);
    expect(objects(id, TYPE)).toEqual([`${FF}Fact`, `${FF}${fact.type}`].sort());
    for (const [role, fillers] of Object.entries(fact.roles))
      expect(objects(id, `${FF}${role}`)).toEqual(fillers.map((filler) => iri(filler.id)).sort());
    expect(one(id, `${FF}status`)).toBe(fact.status);
    expect(Number(one(id, `${FF}confidence`))).toBe(fact.confidence);
    for (const key of ['percent', 'amount', 'count'] as const) {
      const node = one(id, `${FF}${key}`) ?? '';
      const read = (name: string): number | undefined => {
        const value = one(node, `${SCHEMA}${name}`);
        return value === undefined ? undefined : Number(value);
      };
      const quantity = fact[key];
      const expected = quantity && ('value' in quantity ? [quantity.value] : [quantity.min, quantity.max]);
      const found = [read('value'), read('minValue'), read('maxValue')].filter(
        (value) => value !== undefined,
      );
      expect(found).toEqual(expected ?? []);
      if (quantity) expect(one(node, `${FF}bound`)).toBe(quantity.bound);
    }
    if (fact.amount) expect(one(`${id}:amount`, `${SCHEMA}currency`)).toBe(fact.amount.currency);
    if (fact.date) expect(one(`${id}:date`, `${FF}start`)).toBe(fact.date.start);
  });

  it('entities with their names', () => {
    for (const { id, type, name, aliases } of RECORD.entities) {
      expect(objects(iri(id), TYPE)).toEqual([`${SCHEMA}${type}`]);
      expect(objects(iri(id), `${SCHEMA}name`)).toEqual([name]);
      expect(objects(iri(id), `${SCHEMA}alternateName`)).toEqual([...aliases].sort());
    }
  });

  it('evidence as Web Annotations with both selectors', () => {
    const annotations = subjects(TYPE, `${OA}Annotation`);
    expect(annotations).toHaveLength(RECORD.facts.reduce((sum, { evidence }) => sum + evidence.length, 0));
    const read = annotations.map((id) => {
      const target = one(id, `${OA}hasTarget`) ?? '';
      const selectors = objects(target, `${OA}hasSelector`);
      const said = (name: string) => selectors.map((selector) => one(selector, `${OA}${name}`)).find(Boolean);
      return [
        one(id, `${OA}hasBody`),
        one(target, `${OA}hasSource`),
        said('exact'),
        said('start'),
        said('end'),
      ];
    });
    const expected = RECORD.facts.flatMap(({ id, evidence }) =>
      evidence.map(({ document: source, title, exact, start, end }) => [
        ...[iri(id), title ? `${iri(source)}:title` : iri(source), exact, String(start), String(end)],
      ]),
    );
    expect(read.map(String).sort()).toEqual(expected.map(String).sort());
  });
});

describe('what it says in terms of schema.org', () => {
  const holding = RECORD.facts.find(({ type }) => type === 'StakeHolding')!;
  const norwind = iri(holding.roles['owner']![0]!.id);

  it('follows from facts that are so', () => {
    expect(objects(norwind, `${SCHEMA}owns`)).toEqual([iri(holding.id)]);
  });
  it('has no statement of a rumour', () => {
    const rumour = RECORD.facts.find(({ status }) => status === 'rumoured')!;
    const about = quads.filter(({ subject }) => subject.value === iri(rumour.id));
    expect(about.filter(({ predicate }) => predicate.value.startsWith(SCHEMA))).toEqual([]);
  });
  it('uses only terms that schema.org has', () => {
    const typings = dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'));
    const known = readFileSync(join(typings, 'dist/schema.d.ts'), 'utf8');
    const terms = new Set([
      ...Object.values(MAPPINGS.entities).map(({ schemaOrg }) => schemaOrg),
      ...[...MAPPINGS.types.values()].flatMap(({ schemaOrg }) => schemaOrg.map(({ property }) => property)),
      ...quads
        .flatMap(({ predicate, object }) => [predicate.value, object.value])
        .filter((value) => value.startsWith(SCHEMA))
        .map((value) => value.slice(SCHEMA.length)),
    ]);
    const unknown = [...terms].filter((term) => !new RegExp(`["\\s]${term}["?;\\s]`).test(known));
    expect(unknown).toEqual([]);
  });
});

describeWithPython('rdflib, another processor', () => {
  it.each([
    ['the sample of these tests', () => JSON.stringify(document)],
    ['exports/graph.jsonld', () => readFileSync(join(ROOT, 'exports/graph.jsonld'), 'utf8')],
  ])('reads the same triples: %s', async (_name, text) => {
    writeFileSync(path('graph.jsonld'), text());
    const program = `
import json, sys
from rdflib import Graph
graph = Graph().parse(sys.argv[1], format="json-ld")
print(json.dumps([[str(term) for term in triple] for triple in graph]))`;
    const theirs = python<string[][]>(program, [path('graph.jsonld')]);
    const ours = (await jsonld.toRDF(JSON.parse(text()) as never)) as unknown as Quad[];
    const lines = (triples: readonly (readonly string[])[]) => [...new Set(triples.map(String))].sort();
    expect(lines(theirs)).toEqual(
      lines(ours.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])),
    );
  });
});
