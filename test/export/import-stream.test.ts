import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { neo4jCsv } from '../../src/neo4j/exporters.js';
import { importFiles, ImportTables, marksOf } from '../../src/neo4j/import-files.js';
import { LinesOnDisk } from '../../src/neo4j/lines-on-disk.js';
import { PrivateCharacters } from '../../src/neo4j/private-characters.js';
import type { NodeRow, Rows } from '../../src/neo4j/rows.js';
import { Sorter } from '../../src/neo4j/sorter.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { articleArbitrary } from '../neo4j/arbitrary.js';
import { HOSTILE_ARTICLES } from '../neo4j/hostile.js';
import { recordsOf, TYPES } from '../output/fake.js';
import { ARTICLES, MAPPINGS } from './sample.js';

const KNOWLEDGE = { types: TYPES, mappings: MAPPINGS, width: 120 };

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'finfacts-stream-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const joinPieces = (
  files: Iterable<readonly [string, Iterable<string | Uint8Array>]>,
): Record<string, string> =>
  Object.fromEntries([...files].map(([name, pieces]) => [name, [...pieces].join('')]));

/** The files of articles that come one by one. */
function streamed(articles: readonly ArticleRecords[]): Record<string, string> {
  if (neo4jCsv.kind !== 'folder' || !neo4jCsv.open) throw new Error('neo4j-csv is written as articles come');
  const { open } = neo4jCsv;
  return inFolder((folder) => {
    const stream = open(folder, KNOWLEDGE);
    for (const records of articles) stream.add(records);
    return joinPieces(stream.files());
  });
}

/** The files of a graph that is in memory as a whole. */
function whole(articles: readonly ArticleRecords[]): Record<string, string> {
  if (neo4jCsv.kind !== 'folder') throw new Error('neo4j-csv is a folder');
  const files = neo4jCsv.write({ articles, graph: buildGraph(articles) }, KNOWLEDGE);
  return Object.fromEntries(files) as Record<string, string>;
}

describe('neo4j-csv of articles that wait on disk is that of the whole graph, byte for byte', () => {
  it('whatever the articles say of the same few companies, and however often', () => {
    const articles = fc.array(articleArbitrary, { maxLength: 12 });
    const same = (all: readonly ArticleRecords[]): void => {
      expect(streamed(all)).toEqual(whole(all));
    };
    fc.assert(fc.property(articles, same), { numRuns: 60, seed: 15 });
  });
  it('with names that break a careless table', () => {
    const all = [...ARTICLES, ...HOSTILE_ARTICLES];
    expect(streamed(all)).toEqual(whole(all));
  });
  it('with names that use characters of the private area', () => {
    const name = 'Vexa \ue000 \ue001';
    const all = [
      recordsOf({ text: `${name} is listed.`, source: 'one.txt' }, [
        { type: 'Merger', roles: { party: [name] } },
      ]),
    ];
    const files = streamed(all);
    expect(files).toEqual(whole(all));
    expect(files['import.sh']).toContain('--array-delimiter=U+E002');
    expect(files['nodes-Entity.csv']).toContain(`"${name}"`);
  });
});

describe('a table', () => {
  const country = (id: string, properties: NodeRow['properties']): Rows => ({
    nodes: [{ base: 'Country', id, properties }],
    relationships: [],
  });
  const rows = [
    country('a', { id: 'a' }),
    country('b', { one: 'x\n"y"' }),
    country('c', { two: 2, one: 'z' }),
  ];

  it('gives earlier rows empty cells for columns that come later', () => {
    const [nodes, relationships] = [rows.flatMap((part) => part.nodes), []];
    expect(importFiles({ nodes, relationships }).get('nodes-Country.csv')).toBe(
      'id:ID(Country),one:string,two:double,:LABEL\n' +
        '"a",,,"Country"\n"b","x\n""y""",,"Country"\n"c","z","2","Country"\n',
    );
  });
  it('is followed by another one where a value has another type', () => {
    const nodes = [...rows, country('d', { one: 1 })].flatMap((part) => part.nodes);
    expect(importFiles({ nodes, relationships: [] }).get('nodes-Country-2.csv')).toBe(
      'id:ID(Country),one:double,:LABEL\n"d","1","Country"\n',
    );
  });
  it('is the same from disk, where it is longer than what is read at once', () => {
    const long = Array.from({ length: 30_000 }, (_, index) =>
      country(`${index}`, { [`column${index % 9}`]: `é\n${'x'.repeat(index % 90)}` }),
    );
    const onDisk = inFolder((folder) => {
      const marks = marksOf(new PrivateCharacters());
      const tables = new ImportTables(marks, (name) => new LinesOnDisk(join(folder, name)));
      for (const part of long) tables.add(part);
      return joinPieces(tables.files());
    });
    const inMemory = importFiles({ nodes: long.flatMap(({ nodes }) => nodes), relationships: [] });
    expect(onDisk).toEqual(Object.fromEntries(inMemory));
  });
});

describe('records sorted on disk', () => {
  it('come back by their ids, those of one id in the order in which they came', () => {
    const id = fc.oneof(
      fc.constantFrom('f_00', 'f_0', '', '\ud83d\ude00', '\uffff'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const items = fc.array(fc.record({ id, value: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 });
    const property = fc.property(items, (all) => {
      const back = inFolder((folder) => {
        const sorter = new Sorter<{ id: string; value: number }>(join(folder, 'items'));
        for (const item of all) sorter.add(item);
        return [...sorter.groups()].flatMap(([, group]) => group);
      });
      expect(back).toEqual([...all].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
    });
    fc.assert(property, { numRuns: 100, seed: 15 });
  });
});
