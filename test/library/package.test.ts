import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

const execute = promisify(execFile);

/** Runs a program in the folder, or in another. */
async function run(command: string, args: readonly string[], cwd = folder) {
  try {
    const { stdout, stderr } = await execute(command, args, { cwd });
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

/** The package, packed and installed in an empty folder as a user does. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finfacts-package-'));
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const archive = (await run('npm', pack, ROOT)).stdout.trim().split('\n').at(-1) ?? '';
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--silent'];
  const installed = await run('npm', ['install', ...flags, `./${archive}`]);
  if (installed.status !== 0) throw new Error(`npm install: ${installed.stderr}`);
  // Whatever asks the network ends the program.
  writeFileSync(
    join(folder, 'offline.mjs'),
    `import net from 'node:net';
net.Socket.prototype.connect = () => { throw new Error('asked the network'); };\n`,
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string, code: string) => {
  writeFileSync(join(folder, name), code);
  return run(process.execPath, ['--import', './offline.mjs', name]);
};

describe('the library, installed in an empty folder', { timeout: 120_000 }, () => {
  it('extracts facts without a network', async () => {
    const { status, stdout, stderr } = await program(
      'extract.mjs',
      `import { extract } from 'finfacts';
const { facts } = extract({ text: 'Norwind Inc bought Vexa Corp for $30 million.', published: '2014-02-03' });
console.log(JSON.stringify(facts.map(({ type, amount, status }) => [type, amount.value, status])));`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([['Acquisition', 30_000_000, 'actual']]);
  });

  it('makes, merges, compares, checks and exports graphs', async () => {
    const { status, stdout, stderr } = await program(
      'graphs.mjs',
      `import { checkGraph, diffGraphs, exportGraph, extract, mergeGraphs, toGraph } from 'finfacts';
const day = (text, published) => toGraph([extract({ text, published })]);
const monday = day('Norwind Inc is in talks to buy Vexa Corp.', '2014-02-03');
const friday = day('Norwind Inc has bought Vexa Corp.', '2014-02-07');
const both = mergeGraphs(monday, friday);
console.log(JSON.stringify({
  documents: both.documents.length,
  same: JSON.stringify(both) === JSON.stringify(mergeGraphs(friday, monday, both)),
  changes: diffGraphs(monday, both).changed.map(({ changes }) => changes),
  checked: checkGraph(JSON.parse(JSON.stringify(both))).facts.length === both.facts.length,
  csv: [...exportGraph(both, 'csv').keys()],
  gexf: exportGraph(both, 'gexf').get('graph.gexf').startsWith('<?xml'),
}));
try { checkGraph({ ...both, schema: 'finfacts/9' }); } catch (error) { console.log(error.message); }
try { extract(''); } catch (error) { console.log(error.message); }`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [result = '', ...messages] = stdout.trim().split('\n');
    expect(JSON.parse(result)).toMatchObject({
      ...{ documents: 2, same: true, changes: [['status']], checked: true, gexf: true },
      csv: expect.arrayContaining(['facts.csv', 'roles.csv']) as string[],
    });
    expect(messages).toEqual([expect.stringMatching(/newer/), expect.stringMatching(/no text/)]);
  });

  it('brings the program, which reads in threads, checks, exports and shows without a network', async () => {
    const deal = (n: number): string => `Norwind${n} Inc bought Vexa Corp for $${n} million.\n\n`;
    const articles = Array.from({ length: 30 }, (_, n) => ({
      source: `wire-${n}`,
      text: deal(n + 1).repeat(100),
    }));
    const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
    writeFileSync(join(folder, 'articles.jsonl'), lines);
    const main = join('node_modules', 'finfacts', 'dist', 'cli', 'main.js');
    for (const [args, seen] of [
      [
        ['extract', 'articles.jsonl', '--stream', '--jobs', '2'],
        /"kind":"end","source":"wire-29","facts":1,/,
      ],
      [['extract', 'articles.jsonl', '--output', 'graph.json', '--jobs', '2'], /^$/],
      [['export', 'graph.json', '--format', 'parquet', '--output', 'tables'], /^$/],
      [['view', 'graph.json', '--output', 'view.html'], /^$/],
      [['rules', 'check'], /./],
    ] as const) {
      const { status, stdout, stderr } = await run(process.execPath, [
        ...['--import', './offline.mjs', main],
        ...args,
      ]);
      expect({ status, stderr }, args.join(' ')).toMatchObject({ status: 0 });
      expect(stdout).toMatch(seen);
    }
    expect(readFileSync(join(folder, 'view.html'), 'utf8')).toContain('Norwind29 Inc');
  });

  it('has types that a strict program compiles against', async () => {
    writeFileSync(
      join(folder, 'typed.mts'),
      `import { extract, toGraph, type FactRecord, type GraphFact, type Status } from 'finfacts';
const facts: readonly FactRecord[] = extract('Norwind bought Vexa.', { rules: 'own' }).facts;
const status: Status | undefined = facts[0]?.status;
const ends: readonly number[] = facts.flatMap(({ evidence }) => evidence.map(({ end }) => end));
const merged: readonly GraphFact[] = toGraph([]).facts;
// @ts-expect-error a text is no list
const wrong: string = facts;
export { status, ends, merged, wrong };\n`,
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'NodeNext', '--target', 'ES2022'];
    expect(await run(process.execPath, [tsc, ...flags, 'typed.mts'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('runs the program of docs/data-teams.md', async () => {
    const page = readFileSync(join(ROOT, 'docs/data-teams.md'), 'utf8');
    const blocks = [...page.matchAll(/^```js\n(.*?)^```/gms)].map(([, code = '']) => code);
    expect(blocks.length).toBeGreaterThan(0);
    for (const code of blocks) {
      const { status, stdout, stderr } = await program('page.mjs', code);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    }
  });
});
