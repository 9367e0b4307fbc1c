import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAIN, STACK, temporaryFolder } from './program.js';

const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';
const { path, root } = temporaryFolder();
const line = (text: string): string => `${JSON.stringify({ text })}\n`;

beforeAll(() => {
  writeFileSync(path('many.jsonl'), line(TEXT).repeat(200_000));
  writeFileSync(path('one.txt'), TEXT);
  // Much more than a second's work in one piece.
  writeFileSync(
    path('long.txt'),
    'Norwind Inc bought Vexa Corp for $30 million on Monday.\n\n'.repeat(40_000),
  );
});

/** Runs the program, presses Ctrl-C when `ready`, and says how it ended. */
async function stopped(
  args: readonly string[],
  ready: (out: string) => boolean,
  signal: NodeJS.Signals = 'SIGINT',
) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: root() });
  let [stdout, stderr] = ['', ''];
  let at = 0;
  const press = (): void => {
    if (at > 0 || !ready(stdout)) return;
    at = performance.now();
    child.kill(signal);
  };
  const timer = setInterval(press, 50);
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  return { code, stdout, stderr, took: performance.now() - at };
}

describe('Ctrl-C stops within a second, and says what was written', { timeout: 120_000 }, () => {
  it('while JSON Lines are written to standard output', async () => {
    const outcome = await stopped(['extract', 'many.jsonl', '--format', 'jsonl'], (out) => out.length > 0);
    expect(outcome.code).toBe(130);
    expect(outcome.stderr).toMatch(/^Stopped: \d+ articles? w\w+ read; what was found is on standard output/);
    expect(outcome.took).toBeLessThan(1000);
  });
  it('while a file is made, which is then not written', async () => {
    writeFileSync(path('graph.json'), 'as it was');
    const temporary = () => readdirSync(root()).filter((name) => name.startsWith('.graph.json.'));
    const outcome = await stopped(
      ['extract', 'many.jsonl', '--output', 'graph.json'],
      () => temporary().length > 0,
    );
    expect(outcome).toMatchObject({ code: 130, stdout: '' });
    expect(outcome.stderr).toMatch(/^Stopped: .*graph\.json is not written\.$/m);
    expect(temporary()).toEqual([]);
    expect(outcome.took).toBeLessThan(1000);
  });
  it('while a folder is made of what waits on disk, which is taken away', async () => {
    const temporary = () => readdirSync(root()).filter((name) => name.startsWith('.waiting.'));
    const outcome = await stopped(
      ['extract', 'many.jsonl', '--format', 'neo4j-csv', '--output', 'waiting'],
      () => temporary().length > 0,
    );
    expect(outcome).toMatchObject({ code: 130, stdout: '' });
    expect(outcome.stderr).toMatch(/^Stopped: .*waiting is not written\.$/m);
    expect(temporary()).toEqual([]);
    expect(outcome.took).toBeLessThan(1000);
  });
  it('in the middle of one long article', async () => {
    let calls = 0;
    const temporary = () => readdirSync(root()).some((name) => name.startsWith('.long.json.'));
    // A few looks after the output was opened the article is being read.
    const outcome = await stopped(
      ['extract', 'long.txt', '--output', 'long.json'],
      () => temporary() && (calls += 1) > 10,
    );
    expect(outcome).toMatchObject({
      code: 130,
      stderr: 'Stopped: 0 articles were read; long.json is not written.\n',
    });
    expect(outcome.took).toBeLessThan(1000);
  });
  it('while threads read, whose sessions have been opened', async () => {
    // The first article is read before there are threads, the second in one of them.
    const article = (paragraphs: number) =>
      line('Norwind Inc bought Vexa Corp for $30 million on Monday.\n\n'.repeat(paragraphs));
    writeFileSync(path('threads.jsonl'), article(2000) + article(10) + article(60_000));
    const outcome = await stopped(
      ['extract', 'threads.jsonl', '--format', 'jsonl', '--jobs', '2'],
      (out) => out.split('\n').length > 2,
    );
    expect(outcome).toMatchObject({
      code: 130,
      stderr: 'Stopped: 2 articles were read; what was found is on standard output.\n',
    });
    expect(outcome.took).toBeLessThan(1000);
  });
  it('another signal stops it with a code of its own', async () => {
    const ready = (out: string) => out.length > 0;
    const outcome = await stopped(['extract', 'many.jsonl', '--format', 'jsonl'], ready, 'SIGTERM');
    expect(outcome.code).toBe(143);
  });
});

describe('output that cannot be written', () => {
  it.skipIf(!existsSync('/dev/full')).each([
    ['standard output', `extract one.txt --format jsonl > /dev/full`, /standard output: no space left/],
    ['standard output, a graph', `extract one.txt > /dev/full`, /standard output: no space left/],
    ['help', `--help > /dev/full`, /standard output: no space left/],
    ['a device', `extract one.txt --output /dev/full`, /--output \/dev\/full: no space left/],
  ])('%s: a message, and exit code 3', (_, args, message) => {
    const { status, stderr } = spawnSync('bash', ['-c', `'${process.execPath}' '${MAIN}' ${args}`], {
      cwd: root(),
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(STACK);
  });
});

describe('a disk that is full while --resume adds to a file', { timeout: 120_000 }, () => {
  it('ends the run with a message and exit code 3; with room again nothing is lost or done twice', () => {
    const sources = Array.from(
      { length: 20 },
      (_, n) => `${JSON.stringify({ source: `wire-${n}`, text: TEXT })}\n`,
    );
    writeFileSync(path('twenty.jsonl'), sources.join(''));
    const extract = `'${process.execPath}' '${MAIN}' extract twenty.jsonl --format jsonl`;
    const run = (command: string) => spawnSync('bash', ['-c', command], { cwd: root(), encoding: 'utf8' });
    const resumed = `${extract} --output grown.jsonl --resume grown.log`;
    // No file may grow over 4 kB, as if there were no more room.
    const full = run(`trap '' XFSZ; ulimit -f 4; ${resumed}`);
    expect(full.status).toBe(3);
    expect(full.stderr).toMatch(/^grown\.jsonl: /);
    expect(full.stderr).not.toMatch(STACK);
    expect(statSync(path('grown.jsonl')).size).toBeLessThanOrEqual(4096);
    expect(run(resumed).status).toBe(0);
    expect(readFileSync(path('grown.jsonl'), 'utf8')).toBe(run(extract).stdout);
  });
});

describe('what a killed run left', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { cwd: root() });
  it('is cleared by the next run with the same output, unless its process lives', () => {
    const dead = spawnSync('true').pid;
    mkdirSync(path('left'));
    const left = [
      `.g.json.${dead}.tmp`,
      `.g.json.${process.pid}.tmp`,
      `.other.json.${dead}.tmp`,
      '.g.json.tmp',
    ];
    for (const name of left) writeFileSync(path(`left/${name}`), '');
    expect(run('extract', 'one.txt', '--output', 'left/g.json').status).toBe(0);
    expect(readdirSync(path('left')).sort()).toEqual([...left.slice(1), 'g.json'].sort());
  });
  it('also of a folder', () => {
    const dead = spawnSync('true').pid;
    mkdirSync(path(`.tables.${dead}.tmp`));
    expect(run('extract', 'one.txt', '--format', 'csv', '--output', 'tables').status).toBe(0);
    expect(existsSync(path(`.tables.${dead}.tmp`))).toBe(false);
  });
});
