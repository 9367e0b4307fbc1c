import { describe, expect, it } from 'vitest';
import { documentProperties } from '../../src/neo4j/properties.js';
import { documentFrom } from '../../src/neo4j/readback.js';
import { cypherScript } from '../../src/neo4j/script.js';
import { importFiles } from '../../src/neo4j/import-files.js';
import { documentRow } from '../../src/neo4j/rows.js';
import type { DocumentRecord } from '../../src/output/types.js';

const DOCUMENT: DocumentRecord = {
  id: 'd_00000000000000aa',
  source: 'one.txt',
  title: 'A deal',
  published: '2014-02-03',
  textOf: 'input',
  sources: [
    { source: 'one.txt', published: '2014-02-03' },
    { source: 'two.txt', published: '2014-02-05' },
    { source: 'three.txt' },
  ],
};

describe('a document of several sources in Neo4j', () => {
  it('comes back as it was', () => {
    expect(documentFrom(documentProperties(DOCUMENT, undefined))).toEqual(DOCUMENT);
  });
  it('has lists of texts, of one length, as the database takes nothing nested and no gap', () => {
    expect(documentProperties(DOCUMENT, undefined)).toMatchObject({
      sources: ['one.txt', 'two.txt', 'three.txt'],
      sourcesPublished: ['2014-02-03', '2014-02-05', 'undated'],
    });
  });
  it('stands in the script and in the tables of the import', () => {
    const rows = { nodes: [documentRow(DOCUMENT)], relationships: [] };
    expect(cypherScript(rows)).toContain("sources: ['one.txt', 'two.txt', 'three.txt']");
    const table = importFiles(rows).get('nodes-Document.csv') ?? '';
    expect(table.split('\n')[0]).toContain('sources:string[],sourcesPublished:string[]');
  });
});
