import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, MAIN, records, STACK, temporaryFolder } from './program.js';

const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';
const HTML = `<!doctype html><html><head><title>A deal</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>A deal</h1><p>${TEXT}</p><p>It is the company's first such deal in more than a year, people said.</p></article></body></html>`;
const line = (record: object): string => `${JSON.stringify(record)}\n`;
const { path, root } = temporaryFolder();

beforeAll(() => {
  mkdirSync(path('news/deep'), { recursive: true });
  writeFileSync(path('news/b.txt'), TEXT);
  writeFileSync(path('news/a.html'), HTML);
  writeFileSync(
    path('news/deep/c.jsonl'),
    line({ source: 'wire-1', text: `${TEXT}It rained.\n`, published: '2014-05-06' }),
  );
  writeFileSync(path('news/notes.md'), 'not an article');
});

const sourcesOf = (stdout: string): unknown[] =>
  (JSON.parse(stdout) as { documents: { source: string }[] }).documents.map(({ source }) => source).sort();

describe('inputs', () => {
  it('a file', async () => {
    const { code, stdout, stderr } = await finfacts(['extract', path('news/b.txt'), '--format', 'jsonl']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(records(stdout)[0]).toMatchObject({
      type: 'Acquisition',
      source: path('news/b.txt'),
      status: 'actual',
    });
  });
  it('a folder: its articles and those of its folders, and nothing else', async () => {
    const { code, stdout } = await finfacts(['extract', 'news/'], { cwd: root() });
    expect(code).toBe(0);
    expect(sourcesOf(stdout)).toEqual(['news/a.html', 'news/b.txt', 'wire-1']);
  });
  it('a folder is read in the order of its paths', async () => {
    const { stdout } = await finfacts(['extract', 'news', '--format', 'jsonl'], { cwd: root() });
    const sources = records(stdout).map(({ source }) => source);
    expect([...new Set(sources)]).toEqual(['news/a.html', 'news/b.txt', 'wire-1']);
  });
  it('standard input: a text', async () => {
    const { code, stdout } = await finfacts(['extract', '-'], { stdin: TEXT });
    expect(code).toBe(0);
    expect(sourcesOf(stdout)).toEqual(['<stdin>']);
  });
  it('standard input: JSON Lines', async () => {
    const stdin = line({ source: 'one', text: TEXT }) + line({ text: TEXT });
    const { code, stdout } = await finfacts(['extract', '-', '--format', 'jsonl'], { stdin });
    expect(code).toBe(0);
    expect([...new Set(records(stdout).map(({ source }) => source))]).toEqual(['one', '<stdin>:2']);
  });
  it('the same text twice is one document of both sources, and how many are the same is told', async () => {
    const stdin =
      line({ source: 'wire', text: TEXT, published: '2014-05-06' }) +
      line({ source: 'paper', text: TEXT, published: '2014-05-07' }) +
      line({ source: 'other', text: `${TEXT}It rained.` });
    const { code, stdout, stderr } = await finfacts(['extract', '-'], { stdin });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        '1 text came from several sources: each is one document, with all its sources and their dates.\n',
    });
    const { documents } = JSON.parse(stdout) as { documents: { source: string; sources?: unknown }[] };
    expect(documents).toHaveLength(2);
    expect(documents.find(({ source }) => source === 'wire')?.sources).toEqual([
      { source: 'wire', published: '2014-05-06' },
      { source: 'paper', published: '2014-05-07' },
    ]);
  });
  it('standard input: a web page', async () => {
    const { stdout } = await finfacts(['extract', '-'], { stdin: HTML });
    const { documents } = JSON.parse(stdout) as { documents: { textOf: string }[] };
    expect(documents[0]?.textOf).toBe('html-main-text');
  });
});

describe('options', () => {
  const facts = async (...args: string[]) => {
    const outcome = await finfacts(['extract', path('news/b.txt'), '--format', 'jsonl', ...args]);
    return records(outcome.stdout);
  };
  it('--types keeps only these', async () => {
    expect((await facts('--types', 'Acquisition,Merger')).map(({ type }) => type)).toEqual(['Acquisition']);
    expect(await facts('--types', 'Merger')).toEqual([]);
  });
  it('--status keeps only these', async () => {
    expect(await facts('--status', 'denied,cancelled')).toEqual([]);
    expect(await facts('--status', 'actual')).not.toEqual([]);
  });
  it('--min-confidence keeps only what is as sure', async () => {
    expect(await facts('--min-confidence', '0')).not.toEqual([]);
    for (const fact of await facts('--min-confidence', '0.9'))
      expect(fact['confidence']).toBeGreaterThanOrEqual(0.9);
  });
  it('--published dates articles that carry no date', async () => {
    const { stdout } = await finfacts(['extract', path('news'), '--published', '2013-04-29']);
    const { documents } = JSON.parse(stdout) as { documents: { source: string; published: string }[] };
    const dateOf = (source: string) => documents.find((one) => one.source.endsWith(source))?.published;
    expect([dateOf('b.txt'), dateOf('wire-1')]).toEqual(['2013-04-29', '2014-05-06']);
  });
  it('--format table is a table', async () => {
    const { stdout } = await finfacts(['extract', path('news/b.txt'), '--format', 'table']);
    expect(stdout).toMatch(/who .* what .* whom .* how much .* status .* sentence/);
    expect(stdout).toMatch(/Acquisition/);
    for (const row of stdout.split('\n')) expect(row.length).toBeLessThanOrEqual(120);
  });
  it('--output writes a file, whole, and nothing to standard output', async () => {
    const { code, stdout } = await finfacts(['extract', path('news'), '--output', path('graph.json')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(path('graph.json'), 'utf8'))).toHaveProperty('facts');
    expect(readdirSync(root()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
  it('--output through a link keeps the link', async () => {
    writeFileSync(path('real.json'), 'old');
    symlinkSync(path('real.json'), path('link.json'));
    await finfacts(['extract', path('news'), '--output', path('link.json')]);
    expect(JSON.parse(readFileSync(path('real.json'), 'utf8'))).toHaveProperty('facts');
  });
});

describe('two runs', () => {
  it.each(['json', 'jsonl', 'table'])('give the same bytes: %s', async (format) => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => finfacts(['extract', path('news'), '--format', format])),
    );
    expect(one?.stdout).toBe(two?.stdout);
  });
});

describe('wrong usage ends with 2, a message, and nothing done', () => {
  const CASES: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /Name a command/],
    ['an unknown command', ['extrac'], /Did you mean extract/],
    ['an unknown option', ['extract', 'x.txt', '--colour'], /colour/],
    ['no input', ['extract'], /- for standard input/],
    ['an unknown format', ['extract', 'x.txt', '--format', 'xml'], /xml/],
    ['an unknown type', ['extract', 'x.txt', '--types', 'Gossip'], /--types Gossip.*StakePurchase/s],
    ['an unknown status', ['extract', 'x.txt', '--status', 'maybe'], /--status maybe.*rumoured/s],
    [
      'an option given twice',
      ['extract', 'x.txt', '--format', 'json', '--format', 'table'],
      /--format .*twice/,
    ],
    ['no number', ['extract', 'x.txt', '--min-confidence', 'high'], /--min-confidence/],
    ['a hexadecimal number', ['extract', 'x.txt', '--min-confidence', '0x1'], /--min-confidence 0x1.*0\.7/],
    ['an exponent', ['extract', 'x.txt', '--min-confidence', '1e-1'], /--min-confidence 1e-1/],
    ['a number that is empty', ['extract', 'x.txt', '--min-confidence='], /--min-confidence/],
    ['a hexadecimal port', ['view', 'x.txt', '--serve', '--port', '0x1F90'], /--port 0x1F90/],
    ['a hexadecimal sentence', ['explain', 'x.txt', '--sentence', '0x1'], /--sentence/],
    ['a number out of range', ['extract', 'x.txt', '--min-confidence', '7'], /0 to 1/],
    ['no date', ['extract', 'x.txt', '--published', 'yesterday'], /2013-04-29/],
    ['no day of the calendar', ['extract', 'x.txt', '--published', '2013-02-31'], /2013-02-31/],
    [
      'an output folder that is not there',
      ['extract', 'x.txt', '--output', 'no/such/f.json'],
      /no\/such\/f\.json/,
    ],
    ['an output that is a folder', ['extract', 'x.txt', '--output', '.'], /folder/],
    ['a rules folder that is not there', ['extract', 'x.txt', '--rules', 'no/rules'], /no\/rules/],
    ['eval without gold', ['eval', 'x.txt'], /gold/],
    ['eval with gold that is not there', ['eval', 'x.txt', '--gold', 'no.jsonl'], /no\.jsonl/],
  ];
  it.each(CASES)('%s', async (_name, args, message) => {
    const { code, stdout, stderr } = await finfacts(args, { cwd: root() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(STACK);
  });
});

describe('a reader that has seen enough', () => {
  it('ends the program quietly', () => {
    writeFileSync(path('many.jsonl'), line({ text: TEXT }).repeat(2000));
    const command = `'${process.execPath}' '${MAIN}' extract '${path('many.jsonl')}' --format jsonl | head -n 1`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(records(stdout)).toHaveLength(1);
    expect(stderr).toBe('');
  });
});

it('leaves nothing behind when stopped', async () => {
  const child = spawn(process.execPath, [MAIN, 'extract', '-', '--output', path('stopped.json')]);
  const remains = (): string[] => readdirSync(root()).filter((name) => name.includes('stopped'));
  await expect.poll(remains, { timeout: 20_000 }).toHaveLength(1);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.on('close', resolve));
  expect(remains()).toEqual([]);
});
