import { readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, temporaryFolder } from './program.js';

const { path } = temporaryFolder();
const GRAPH = `${process.cwd()}/exports/graph.json`;
const compiled = (schema: string) =>
  new Ajv2020.Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);
const isReport = compiled(readFileSync('exports/schema/report.schema.json', 'utf8'));

/** A deal, and news of it that differ in status and in the sum; a name that is another one's beginning. */
const NEWS = [
  [
    '2024-05-06',
    'Norwind Inc agreed to buy Vexa Corp for $30 million. Ann Lee was named chief executive of Vexa Corp.',
  ],
  ['2024-05-08', 'Norwind bought Vexa for $35 million. Norwind owns 55 percent of Tarvos Group.'],
  ['2024-05-09', 'Norwind denied that it had bought Vexa Corp.'],
].map(([published, text], n) => JSON.stringify({ source: `wire/${n}`, published, text }));

beforeAll(async () => {
  for (const [name, news] of [
    ['monday', NEWS.slice(0, 1)],
    ['week', NEWS],
  ] as const) {
    writeFileSync(path(`${name}.jsonl`), `${news.join('\n')}\n`);
    const args = ['extract', path(`${name}.jsonl`), '--output', path(`${name}.json`)];
    expect((await finfacts(args)).code).toBe(0);
  }
});

const REPORTS: readonly (readonly [string, () => string[]])[] = [
  ['duplicates', () => ['duplicates', GRAPH]],
  ['digest', () => ['digest', GRAPH, '--since', '2013-04-29']],
  ['digest', () => ['digest', path('week.json'), '--since', '2024-05-07']],
  ['diff', () => ['diff', path('monday.json'), path('week.json')]],
  ['diff', () => ['diff', GRAPH, GRAPH]],
  ['timeline', () => ['timeline', '--entity', 'Norwind', path('week.json')]],
  ['timeline', () => ['timeline', '--entity', 'Alibaba', GRAPH]],
];

describe('a report as JSON meets the published schema', () => {
  it.each(REPORTS)('%s', async (kind, args) => {
    const { code, stdout, stderr } = await finfacts([...args(), '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(report['kind']).toBe(kind);
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    expect(isReport({ ...report, mood: 'good' })).toBe(false);
    expect(isReport({ ...report, kind: 'gossip' })).toBe(false);
  });
  it('and that of `finfacts schema`, which is of all that is written', async () => {
    const isAny = compiled((await finfacts(['schema'])).stdout);
    const { stdout } = await finfacts(['digest', GRAPH, '--since', '2013-04-29', '--format', 'json']);
    expect(isAny(JSON.parse(stdout)), JSON.stringify(isAny.errors)).toBe(true);
  });
});
