import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatEntry, FORMATS } from '../../src/export/formats.js';
import { records } from './program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMITTED = join(ROOT, 'exports');
let copy: string;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'finfacts-start-'));
  for (const name of ['data', 'dist', 'rules', 'package.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const npm = (...args: string[]) =>
  spawnSync('npm', args, { cwd: copy, encoding: 'utf8', shell: process.platform === 'win32' });

describe('npm start', () => {
  it('prints a line a fact and how many there are of each type, and writes the graph and the facts of data/', () => {
    const { status, stdout, stderr } = npm('start', '--silent');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const printed = stdout.split('\n');
    expect(Math.max(...printed.map((line) => line.length))).toBeLessThanOrEqual(100);
    const facts = records(readFileSync(join(copy, 'exports/facts.jsonl'), 'utf8'));
    const last = printed.indexOf('');
    expect(printed.slice(0, last).map((line) => line.split(' ')[0])).toEqual(facts.map(({ type }) => type));
    const counts = printed.slice(last + 1).flatMap((line) => /^ +(\d+) [A-Z]\w+$/.exec(line)?.[1] ?? []);
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(facts.length);
    const graph = JSON.parse(readFileSync(join(copy, 'exports/graph.json'), 'utf8')) as {
      documents: object[];
    };
    const articles = readdirSync(join(ROOT, 'data')).filter((name) => /\.(?:txt|html)$/.test(name));
    expect(graph.documents).toHaveLength(articles.length);
    expect(records(readFileSync(join(copy, 'exports/facts.jsonl'), 'utf8')).length).toBeGreaterThan(0);
  });

  it('writes what is committed: exports/ has these files and no others', () => {
    expect(filesIn(join(copy, 'exports')), 'run npm start and commit exports/').toEqual(filesIn(COMMITTED));
  });

  it.each(filesIn(COMMITTED))('writes what is committed: exports/%s is current', (name) => {
    const committed = readFileSync(join(COMMITTED, name));
    expect(
      readFileSync(join(copy, 'exports', name)).equals(committed),
      'run npm start and commit exports/',
    ).toBe(true);
  });

  it('has a sample of every format but the one that is printed', () => {
    const samples = FORMATS.map((format) => formatEntry(format).sample);
    expect(FORMATS.filter((_, index) => samples[index] === undefined)).toEqual(['table']);
    expect(readdirSync(COMMITTED)).toEqual(
      expect.arrayContaining(samples.filter((name) => name !== undefined)),
    );
  });
});

describe('the package', () => {
  it('runs by npx in a clone, without asking a registry', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', '--offline', 'finfacts', '--version'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' });
  });
  it('holds the program and its rules, and not the sources', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/cli/main.js',
        'rules/schema.yml',
        'rules/evaluation.yml',
      ]),
    );
    expect(paths.filter((path) => /^(?:src|test|data|exports)\//.test(path))).toEqual([]);
  });
});
