import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../src/export/exporters.js';
import { FORMATS, formatEntry } from '../../src/export/formats.js';
import { finfacts, records, STACK, temporaryFolder } from './program.js';

const { path, root } = temporaryFolder();
const EXPORTS = `${process.cwd()}/exports`;
const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';

beforeAll(() => {
  writeFileSync(path('article.txt'), TEXT);
  writeFileSync(path('empty.json'), '{"schema":"finfacts/1","documents":[],"entities":[],"facts":[]}');
  writeFileSync(path('cut.json'), readFileSync(`${EXPORTS}/graph.json`, 'utf8').slice(0, 900));
});

/** Formats that also keep what each article said of an entity, which one graph of them all no longer tells. */
const TELLING = ['cypher', 'neo4j-csv'];
const folders = FORMATS.filter((format) => EXPORTERS[format].kind === 'folder' && !TELLING.includes(format));
const files = FORMATS.filter((format) => EXPORTERS[format].kind !== 'folder' && formatEntry(format).sample);

describe('finfacts export', () => {
  it.each(files.filter((format) => format !== 'jsonl' && !TELLING.includes(format)))(
    '%s of the sample graph is the sample',
    async (format) => {
      const { code, stdout, stderr } = await finfacts([
        'export',
        `${EXPORTS}/graph.json`,
        '--format',
        format,
      ]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout === readFileSync(`${EXPORTS}/${formatEntry(format).sample}`, 'utf8')).toBe(true);
    },
  );
  it.each(folders)('%s of the sample graph is the sample', async (format) => {
    const { code, stderr } = await finfacts(
      ['export', `${EXPORTS}/graph.json`, '--format', format, '--output', path(format)],
      { cwd: root() },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const sample = `${EXPORTS}/${formatEntry(format).sample}`;
    expect(readdirSync(path(format)).sort()).toEqual(readdirSync(sample).sort());
    for (const name of readdirSync(sample))
      expect(readFileSync(path(`${format}/${name}`)).equals(readFileSync(`${sample}/${name}`)), name).toBe(
        true,
      );
  });
  it('jsonl of fact lines is the lines, in parts of memory', async () => {
    const { stdout } = await finfacts(['export', `${EXPORTS}/facts.jsonl`, '--format', 'jsonl']);
    expect(stdout === readFileSync(`${EXPORTS}/facts.jsonl`, 'utf8')).toBe(true);
  });
  it.each(['json', 'graphml', 'table'])('of articles is what extract writes: %s', async (format) => {
    const [exported, extracted] = await Promise.all(
      ['export', 'extract'].map((command) => finfacts([command, path('article.txt'), '--format', format])),
    );
    expect(exported).toEqual(extracted);
  });
  it('reads a graph, fact lines and articles at once', async () => {
    const lines = await finfacts(['extract', path('article.txt'), '--format', 'jsonl']);
    const inputs = [`${EXPORTS}/graph.json`, '-', path('article.txt')];
    const { code, stdout } = await finfacts(['export', ...inputs, '--format', 'json'], {
      stdin: lines.stdout,
    });
    expect(code).toBe(0);
    const { documents } = JSON.parse(stdout) as { documents: unknown[] };
    const sample = JSON.parse(readFileSync(`${EXPORTS}/graph.json`, 'utf8')) as { documents: unknown[] };
    expect(documents).toHaveLength(sample.documents.length + 1);
  });
});

describe('what goes wrong', () => {
  const nothingLeft = (name: string) => readdirSync(root()).filter((one) => one.includes(name));

  it('no facts: said, and nothing written', async () => {
    const { code, stdout, stderr } = await finfacts([
      'export',
      path('empty.json'),
      '--format',
      'gexf',
      '--output',
      path('none.gexf'),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/no facts in .*empty\.json: nothing is written/);
    expect(nothingLeft('none')).toEqual([]);
  });
  it('a truncated graph: said, and nothing written', async () => {
    const { code, stderr } = await finfacts([
      'export',
      path('cut.json'),
      '--format',
      'json',
      '--output',
      path('broken.json'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/cut\.json: it is cut off/);
    expect(stderr).not.toMatch(STACK);
    expect(nothingLeft('broken')).toEqual([]);
  });
  it('a truncated graph beside an article: the article is written', async () => {
    const inputs = [path('cut.json'), path('article.txt')];
    const { code, stdout, stderr } = await finfacts(['export', ...inputs, '--format', 'jsonl']);
    expect(code).toBe(1);
    expect(stderr).toContain('cut.json');
    expect(records(stdout).map(({ kind }) => kind)).toEqual(['error', 'fact']);
  });

  const USAGE: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no input', ['--format', 'json'], /- for standard input/],
    ['no format', ['article.txt'], /format/],
    ['a folder format without a name', ['article.txt', '--format', 'csv'], /--output/],
    ['a folder that holds other files', ['article.txt', '--format', 'csv', '--output', 'full'], /keep\.txt/],
    ['a file in place of a folder', ['article.txt', '--format', 'csv', '--output', 'article.txt'], /a file/],
  ];
  it.each(USAGE)('%s', async (_name, args, message) => {
    mkdirSync(path('full'), { recursive: true });
    writeFileSync(path('full/keep.txt'), 'mine');
    const { code, stderr } = await finfacts(['export', ...args], { cwd: root() });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(STACK);
    expect(readFileSync(path('full/keep.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(path('article.txt'), 'utf8')).toBe(TEXT);
  });
  it('an earlier export is replaced', async () => {
    for (const article of [`${EXPORTS}/graph.json`, path('article.txt')])
      await finfacts(['export', article, '--format', 'csv', '--output', path('again')]);
    expect(readFileSync(path('again/documents.csv'), 'utf8')).toContain('article.txt');
    expect(existsSync(path('again/facts.csv'))).toBe(true);
    expect(nothingLeft('.tmp')).toEqual([]);
  });
});
