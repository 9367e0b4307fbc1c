import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGraphInputs } from '../../src/cli/graph-inputs.js';
import { STDIN } from '../../src/cli/files.js';
import { openTypes } from '../../src/session.js';
import { graphRecord } from '../../src/graph/record.js';
import { graphJson } from '../../src/export/json.js';
import { jsonLines } from '../../src/export/jsonl.js';
import { buildGraph } from '../../src/graph/build.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { percent, recordsOf, usd } from '../output/fake.js';
import { temporaryFolder } from './program.js';
import { READING } from './reading.js';

const types = openTypes();
const { path } = temporaryFolder();

const PURCHASE = { type: 'StakePurchase', roles: { buyer: ['Norwind'], company: ['Vexa'] } } as const;
const ONE = recordsOf(
  { text: 'Norwind bought 12 percent of Vexa for $30.', source: 'one.txt', published: '2014-02-03' },
  [{ ...PURCHASE, percent: percent(12), amount: usd(30) }],
);
const TWO = recordsOf(
  { text: 'Norwind has 12 percent of Vexa.', source: 'two.txt', published: '2014-03-03' },
  [
    { ...PURCHASE, percent: percent(12), status: 'former' },
    { type: 'StakeHolding', roles: { owner: ['Norwind'], company: ['Vexa'] }, percent: percent(12) },
  ],
);
const GRAPH = graphJson(buildGraph([ONE, TWO]));
const LINES = jsonLines([...ONE.facts, ...TWO.facts]);
const ARTICLE = 'Norwind Inc bought Vexa Corp for $30 million.\n';

async function* bytes(text: string | Buffer): AsyncGenerator<Buffer> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += 1000) yield all.subarray(at, at + 1000);
}

async function readAll(paths: readonly string[], stdin: string | Buffer = '') {
  const records: ArticleRecords[] = [];
  const problems: { code: string; source: string; message: string }[] = [];
  const streams = { stdin: bytes(stdin), stderr: process.stderr };
  for await (const one of readGraphInputs(paths, streams, { types, ...READING })) {
    if ('problem' in one) problems.push(one.problem);
    else records.push(one.records);
  }
  return { records, problems };
}
const reading = async (content: string | Buffer, name = 'input') => {
  writeFileSync(path(name), content);
  return readAll([path(name)]);
};

describe('what a file holds is told by its content', () => {
  const sorted = `${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(GRAPH) as object).reverse()))}\n`;
  const CASES: readonly (readonly [string, string, number])[] = [
    ['a graph', GRAPH, 2],
    ['a graph on one line', JSON.stringify(JSON.parse(GRAPH)), 2],
    ['a graph with its keys in another order', sorted, 2],
    ['a graph with a byte order mark', `\uFEFF${GRAPH}`, 2],
    ['fact lines', LINES, 2],
    ['an article', ARTICLE, 1],
    ['articles in JSON Lines', `${JSON.stringify({ text: ARTICLE })}\n`.repeat(3), 3],
  ];
  it.each(CASES)('%s, whatever its name', async (_name, content, articles) => {
    for (const name of ['input.json', 'input.jsonl', 'input']) {
      if (content === ARTICLE && name === 'input.jsonl') continue;
      const { records, problems } = await reading(content, name);
      expect(problems).toEqual([]);
      expect(records).toHaveLength(articles);
    }
  });
  it.each(CASES)('%s, from standard input', async (_name, content, articles) => {
    const { records, problems } = await readAll([STDIN], content);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(articles);
  });
});

describe('what is read', () => {
  it('of a graph builds the same graph', async () => {
    expect(graphJson(buildGraph((await reading(GRAPH)).records))).toBe(GRAPH);
  });
  it('of fact lines are the lines', async () => {
    const { records } = await reading(LINES);
    expect(jsonLines(records.flatMap(({ facts }) => facts))).toBe(LINES);
  });
  it('of fact lines builds the graph, without what lines do not tell of documents', async () => {
    const { facts, entities } = graphRecord(buildGraph([ONE]));
    const read = graphRecord(buildGraph((await reading(jsonLines(ONE.facts))).records));
    expect({ facts: read.facts, entities: read.entities }).toEqual({ facts, entities });
    expect(read.documents).toEqual([{ id: ONE.document.id, source: 'one.txt' }]);
  });
  it('of lines of one text that two articles have is of both sources', async () => {
    const again = ONE.facts.map((fact) => ({ ...fact, source: 'again.txt' }));
    const read = graphRecord(buildGraph((await reading(jsonLines([...ONE.facts, ...again]))).records));
    expect(read.documents).toMatchObject([
      { source: 'again.txt', sources: [{ source: 'again.txt' }, { source: 'one.txt' }] },
    ]);
  });
  it('of a graph with a text of two sources builds the same graph', async () => {
    const again = { ...ONE, document: { ...ONE.document, source: 'again.txt', published: '2014-02-09' } };
    const graph = graphJson(buildGraph([ONE, TWO, again]));
    expect(graph).toContain('"sources"');
    const { records } = await reading(graph);
    expect(graphJson(buildGraph(records))).toBe(graph);
    const sources = new Set(records.flatMap(({ facts }) => facts.map(({ source }) => source)));
    expect([...sources].sort()).toEqual(['again.txt', 'one.txt', 'two.txt']);
  });
  it('of very many lines of one document comes in parts', async () => {
    const { records } = await reading(jsonLines(ONE.facts).repeat(5000));
    expect(records.length).toBeGreaterThan(1);
    expect(Math.max(...records.map(({ facts }) => facts.length))).toBeLessThanOrEqual(1000);
    expect(graphJson(buildGraph(records))).toBe(
      graphJson(buildGraph((await reading(jsonLines(ONE.facts))).records)),
    );
  });
  it('of the sample data builds the committed graph', async () => {
    const graph = readFileSync('exports/graph.json', 'utf8');
    const { records } = await readAll(['exports/graph.json']);
    expect(graphJson(buildGraph(records)) === graph).toBe(true);
  });
});

describe('what cannot be read is told with its place, and nothing of a graph is given', () => {
  const changed = (from: string | RegExp, to: string): string => GRAPH.replace(from, to);
  const GRAPHS: readonly (readonly [string, string | Buffer, string, RegExp])[] = [
    ['a newer schema', changed('finfacts/1', 'finfacts/2'), 'schema-version', /newer.*update finfacts/],
    ['an older schema', changed('finfacts/1', 'finfacts/0'), 'schema-version', /older.*extract/],
    ['a truncated file', GRAPH.slice(0, 700), 'truncated', /cut off/],
    ['a file cut within its first key', GRAPH.slice(0, 12), 'truncated', /cut off/],
    ['a missing comma', changed('",\n', '"\n'), 'bad-json', /line 3, column 3/],
    ['other JSON', '{"nodes": [], "links": []}', 'unknown-format', /neither/],
    ['a JSON list', '[{"text": "Vexa rose."}]', 'unknown-format', /neither/],
    ['XML', '<?xml version="1.0"?><gexf/>', 'unknown-format', /neither/],
    ['JSON of another program', '{"facts": [], "schema": "other"}', 'not-finfacts', /finfacts\/1/],
    ['a graph without documents', changed('"documents"', '"papers"'), 'bad-record', /documents/],
    ['a wrong value', changed('"value": 12', '"value": "12"'), 'bad-record', /facts\[0\]\.percent/],
    ['an unknown fact type', changed('"StakePurchase"', '"Gossip"'), 'unknown-type', /Gossip.*--rules/],
    ['a lost entity', changed(/"entities": \[.*?\n {2}\],/s, '"entities": [],'), 'bad-record', /entity e_/],
    ['UTF-16', Buffer.from(`\uFEFF${GRAPH}`, 'utf16le'), 'bad-json', /UTF-8/],
  ];
  it.each(GRAPHS)('%s', async (_name, content, code, message) => {
    const { records, problems } = await reading(content, 'graph.json');
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, source: path('graph.json') });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.message).toContain(path('graph.json'));
  });

  const [first = '', second = ''] = LINES.split('\n');
  const FACT_LINES: readonly (readonly [string, string, string, RegExp])[] = [
    ['a newer schema', second.replace('finfacts/1', 'finfacts/12'), 'schema-version', /newer/],
    ['a truncated line', second.slice(0, 300), 'truncated', /cut off/],
    ['no JSON', second.replace(':', ''), 'bad-json', /column/],
    ['a role that the type has not', second.replace('"company"', '"lender"'), 'bad-record', /roles/],
    ['a graph within the lines', JSON.stringify(JSON.parse(GRAPH)), 'bad-record', /kind/],
  ];
  it.each(FACT_LINES)('a line: %s; the others are read', async (_name, bad, code, message) => {
    const { records, problems } = await reading(`${first}\n${bad}\n${first}\n`, 'facts.jsonl');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, source: `${path('facts.jsonl')}:2` });
    expect(problems[0]?.message).toMatch(message);
    expect(records.flatMap(({ facts }) => facts)).toHaveLength(2);
  });

  it('an error line tells of the input that failed then', async () => {
    const error = {
      schema: 'finfacts/1',
      kind: 'error',
      source: 'x.txt',
      code: 'empty',
      message: 'x.txt: no text',
    };
    const { records, problems } = await reading(`${JSON.stringify(error)}\n${first}\n`, 'facts.jsonl');
    expect(problems).toEqual([{ code: 'empty', source: 'x.txt', message: 'x.txt: no text' }]);
    expect(records).toHaveLength(1);
  });
  it.each(['missing.json', 'missing/'])('%s', async (name) => {
    const { problems } = await readAll([path(name)]);
    expect(problems[0]).toMatchObject({ code: 'missing' });
  });
});
