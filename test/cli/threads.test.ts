import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, MAIN, records, STACK, temporaryFolder } from './program.js';

const { path, root } = temporaryFolder();
const BUYERS = ['Norwind', 'Hallin', 'Tarvos', 'Quell', 'Marlin'];
/** Fifty articles of some 100,000 characters together: more than one thread reads alone. */
const ARTICLES = Array.from({ length: 50 }, (_, n) => ({
  source: `wire-${n}`,
  published: '2024-05-06',
  text: `${BUYERS[n % 5]} Inc bought Vexa${n} Corp for $${n + 1} million.\n\n`.repeat(1 + (n % 3) * 25),
}));
const lines = (articles: readonly object[]): string =>
  articles.map((article) => `${JSON.stringify(article)}\n`).join('');

beforeAll(() => writeFileSync(path('all.jsonl'), lines(ARTICLES)));

const extract = (...args: string[]) =>
  finfacts(['extract', 'all.jsonl', '--format', 'jsonl', ...args], { cwd: root() });

describe('extract in several threads', { timeout: 120_000 }, () => {
  it('gives the same bytes in the order of the inputs, whatever their number', async () => {
    const [one, three] = [await extract('--jobs', '1'), await extract('--jobs', '3')];
    expect(one.code).toBe(0);
    expect(three).toEqual(one);
    expect([...new Set(records(one.stdout).map(({ source }) => source))]).toEqual(
      ARTICLES.map(({ source }) => source),
    );
  });
  it('an article that takes too long is an error in its place, and the others are read', async () => {
    const slow = {
      source: 'slow',
      text: 'Norwind Inc bought Vexa Corp for $30 million on Monday.\n\n'.repeat(100_000),
    };
    writeFileSync(path('slow.jsonl'), lines([...ARTICLES, slow, { ...ARTICLES[0], source: 'last' }]));
    for (const jobs of ['1', '2']) {
      const args = ['extract', path('slow.jsonl'), '--format', 'jsonl', '--timeout', '2', '--jobs', jobs];
      const { code, stdout, stderr } = await finfacts(args);
      expect(code).toBe(1);
      expect(stderr).toBe(
        'slow: not done in time, and given up; split it, or allow more seconds with --timeout.\n',
      );
      const found = records(stdout);
      expect(found.at(-1)).toMatchObject({ kind: 'fact', source: 'last' });
      expect(found.filter(({ kind }) => kind === 'error')).toMatchObject([
        { source: 'slow', code: 'too-slow' },
      ]);
    }
  });
  it('all of them look at one image, which is read once', async () => {
    // Runs in each thread before anything else: tells of files that are opened.
    writeFileSync(
      path('opened.cjs'),
      `const fs = require('node:fs');
for (const name of ['openSync', 'readFileSync']) {
  const open = fs[name];
  fs[name] = (file, ...rest) => {
    if (String(file).endsWith('rules.image')) fs.writeSync(2, 'image opened\\n');
    return open(file, ...rest);
  };
}`,
    );
    const args = ['--require', path('opened.cjs'), MAIN, 'extract', 'all.jsonl', '--format', 'jsonl'];
    const { stderr } = spawnSync(process.execPath, [...args, '--jobs', '3'], {
      cwd: root(),
      encoding: 'utf8',
    });
    expect(stderr).toBe('image opened\n');
  });
  it.each([
    ['--jobs', '0', '--jobs 0: write a number from 1 to 1024.'],
    ['--jobs', 'many', '--jobs many: write a number from 1 to 1024.'],
    ['--timeout', '0', '--timeout 0: write seconds, more than 0 and up to 86400.'],
    ['--max-bytes', '1.5', '--max-bytes 1.5: write a number of bytes from 1 to 400000000.'],
  ])('%s %s is refused', async (option, value, message) => {
    const { code, stderr } = await extract(option, value);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${message}\n` });
  });
  it.each(['extract', 'export', 'load', 'view'])(
    'what an article may take is stated in the help of %s, with what holds where it is not said',
    async (command) => {
      const { code, stdout } = await finfacts([command, '--help']);
      expect(code).toBe(0);
      const help = stdout.replace(/\s+/g, ' ');
      expect(help).toMatch(
        /--jobs Threads that read articles at once \(default: as many as there are cores\)/,
      );
      expect(help).toMatch(
        /--timeout Seconds after which an article is given up, [^[]+\[string\] \[default: "30"\]/,
      );
      expect(help).toMatch(
        /--max-bytes Bytes of the largest article [^[]+\[string\] \[default: "10485760"\]/,
      );
    },
  );
  it('an article of more than --max-bytes is an error', async () => {
    const { code, stdout } = await extract('--max-bytes', '1000');
    expect(code).toBe(1);
    expect(
      new Set(
        records(stdout)
          .filter((one) => one['code'] === 'too-large')
          .map(({ source }) => source),
      ).size,
    ).toBe(33);
  });
});

describe('--stream', { timeout: 120_000 }, () => {
  it('ends each line by one record, whether it was read or not', async () => {
    const stdin = `${lines([ARTICLES[0]!])}not JSON\n${lines([{ source: 'dull', text: 'It rained on Monday.' }])}`;
    const { code, stdout } = await finfacts(['extract', '-', '--stream'], { stdin });
    expect(code).toBe(1);
    expect(records(stdout).map(({ kind, source, facts }) => [kind, source, facts])).toEqual([
      ['fact', 'wire-0', undefined],
      ['end', 'wire-0', 1],
      ['error', '<stdin>:2', undefined],
      ['end', '<stdin>:2', 0],
      ['end', 'dull', 0],
    ]);
  });
  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [MAIN, 'extract', '-', '--stream']);
    let out = '';
    const answered = (end: number) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (out.split('"kind":"end"').length > end) resolve();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    for (let n = 1; n <= 3; n++) {
      child.stdin.write(lines([ARTICLES[n]!]));
      await answered(n);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
  it('what it writes is read back without a word', async () => {
    const { stdout } = await extract('--stream');
    writeFileSync(path('streamed.jsonl'), stdout);
    const { code, stderr } = await finfacts(['export', path('streamed.jsonl'), '--format', 'table']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
  it('no other format has such records', async () => {
    const { code, stderr } = await finfacts(['extract', '-', '--stream', '--format', 'csv']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--stream writes lines: --format csv cannot be had with it.\n',
    });
  });
});

/** Numbers from 0 to 1 that look like chance, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs the program and kills it (SIGKILL) when it is due; false when it had ended before. */
async function killed(args: readonly string[], due: () => boolean): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: root() });
  const timer = setInterval(() => due() && child.kill('SIGKILL'), 1);
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  clearInterval(timer);
  return signal === 'SIGKILL';
}

describe('--resume', { timeout: 240_000 }, () => {
  const run = (name: string) => [
    'extract',
    'all.jsonl',
    '--format',
    'jsonl',
    '--jobs',
    '2',
    '--output',
    `${name}.jsonl`,
    '--resume',
    `${name}.log`,
  ];
  it('killed at twenty random places and begun again, it has done every article once', async () => {
    const { stdout: whole } = await extract();
    const size = (name: string): number => statSync(path(name), { throwIfNoEntry: false })?.size ?? 0;
    const random = numbersFrom(15);
    const places = new Set<number>();
    for (let kills = 0; kills < 20;) {
      const written = size('killed.jsonl');
      // Mostly when so much more is written; else after so long, which is often before the first word.
      const byTime = random() < 0.2;
      const more = random() * 0.3 * (Buffer.byteLength(whole) - written);
      const began = performance.now();
      const due = byTime
        ? () => performance.now() - began > more / 20
        : () => size('killed.jsonl') > written + more;
      if (await killed(run('killed'), due)) {
        kills += 1;
        places.add(size('killed.jsonl'));
      } else {
        expect(readFileSync(path('killed.jsonl'), 'utf8')).toBe(whole);
        for (const name of ['killed.jsonl', 'killed.log']) rmSync(path(name));
      }
    }
    expect((await finfacts(run('killed'), { cwd: root() })).code).toBe(0);
    expect(readFileSync(path('killed.jsonl'), 'utf8')).toBe(whole);
    expect(places.size).toBeGreaterThan(5);
  });
  it('half a line in either file is cut off', async () => {
    await finfacts(run('torn'), { cwd: root() });
    const [facts, journal] = [path('torn.jsonl'), path('torn.log')];
    const [whole, told] = [readFileSync(facts, 'utf8'), readFileSync(journal, 'utf8')];
    const kept = told.split('\n').slice(0, 20).join('\n');
    writeFileSync(journal, `${kept}\n{"input":"12`);
    writeFileSync(facts, `${whole.slice(0, -300)}`);
    await finfacts(run('torn'), { cwd: root() });
    expect(readFileSync(facts, 'utf8')).toBe(whole);
    expect(readFileSync(journal, 'utf8')).toBe(told);
  });
  it.each([
    [
      'a journal of another output',
      '{"journal":"finfacts-journal/1","output":"other.jsonl"}\n',
      /it tells of --output other\.jsonl, not bad\.jsonl/,
    ],
    ['a file that is no journal', 'hello\n', /this is no journal of finfacts; name a new file\./],
    ['a broken line', '{"journal":"finfacts-journal/1","output":"bad.jsonl"}\nx\n', /line 2 is broken/],
    [
      'an output that was changed',
      '{"journal":"finfacts-journal/1","output":"bad.jsonl"}\n{"input":"a","bytes":10}\n',
      /bad\.jsonl has 0 bytes and should have 10; it was changed since/,
    ],
  ])('%s is refused, and nothing written', async (_what, journal, message) => {
    writeFileSync(path('bad.log'), journal);
    const { code, stderr } = await finfacts(run('bad'), { cwd: root() });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(STACK);
    expect(readFileSync(path('bad.log'), 'utf8')).toBe(journal);
    expect(existsSync(path('bad.jsonl'))).toBe(false);
  });
  it('goes with lines in a file alone', async () => {
    const { code, stderr } = await extract('--resume', path('x.log'));
    expect(code).toBe(2);
    expect(stderr).toBe('--resume adds lines to a file: give --format jsonl and --output FILE with it.\n');
  });
  it('--watch reads what arrives, and each text of a file once', async () => {
    mkdirSync(path('in'));
    writeFileSync(path('in/a.txt'), ARTICLES[0]!.text);
    const args = [
      'extract',
      'in',
      '--format',
      'jsonl',
      '--output',
      'seen.jsonl',
      '--resume',
      'seen.log',
      '--watch',
    ];
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: root() });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
    const until = async (condition: () => boolean): Promise<void> => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const seen = () => records(readFileSync(path('seen.jsonl'), 'utf8')).map(({ source }) => source);
    await until(() => told.includes('Ctrl-C ends it'));
    writeFileSync(path('in/b.txt'), ARTICLES[1]!.text);
    await until(() => seen().length === 2);
    writeFileSync(path('in/a.txt'), ARTICLES[0]!.text);
    writeFileSync(path('in/notes.md'), ARTICLES[2]!.text);
    writeFileSync(path('in/c.txt'), ARTICLES[3]!.text);
    await until(() => seen().includes('in/c.txt'));
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(seen()).toEqual(['in/a.txt', 'in/b.txt', 'in/c.txt']);
  });
});
