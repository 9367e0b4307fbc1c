import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, records, STACK, temporaryFolder, type Outcome } from './program.js';

const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';
const { path, root } = temporaryFolder();
const asRoot = process.getuid?.() === 0;

/** Bytes of every value, in an order that is the same each time. */
const NOISE = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256));

const FILES: Readonly<Record<string, string | Buffer>> = {
  'empty.txt': '',
  'blank.txt': ' \n\t\n',
  'noise.txt': NOISE,
  'report.txt': Buffer.concat([Buffer.from('%PDF-1.7\n'), NOISE]),
  'long.txt': Buffer.alloc(50 * 1024 * 1024, 'x'),
  'long.jsonl': Buffer.alloc(50 * 1024 * 1024, 'x'),
  'empty.jsonl': '',
  'good.txt': TEXT,
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path(name), content);
  mkdirSync(path('nothing'));
  mkdirSync(path('closed'));
});

/** A message that names the input, the good input done beside it, and exit code 1. */
function expectOneFailure({ code, stdout, stderr }: Outcome, input: string, message: RegExp): void {
  expect(code).toBe(1);
  expect(stderr).toContain(input);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(STACK);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  const lines = records(stdout);
  expect(lines.filter(({ kind }) => kind === 'error')).toHaveLength(1);
  expect(lines.filter(({ kind, source }) => kind === 'fact' && source === 'good.txt')).not.toEqual([]);
}

describe('an input that cannot be read is named, and the others are done', () => {
  const CASES: readonly (readonly [string, string, RegExp])[] = [
    ['an empty file', 'empty.txt', /no text/],
    ['a file of blanks', 'blank.txt', /no text/],
    ['a binary file', 'noise.txt', /not text/],
    ['a PDF named .txt', 'report.txt', /PDF/],
    ['a missing file', 'missing.txt', /no such file/],
    ['50 MB without a newline', 'long.txt', /50 MB is too large/],
    ['50 MB without a newline as JSON Lines', 'long.jsonl', /too large/],
    ['JSON Lines without a line', 'empty.jsonl', /no line/],
    ['a folder without articles', 'nothing', /no \.txt/],
    ['a file in place of a folder', 'good.txt/x.txt', /not a folder/],
  ];
  it.each(CASES)('%s', async (_name, input, message) => {
    const outcome = await finfacts(['extract', input, 'good.txt', '--format', 'jsonl'], { cwd: root() });
    expectOneFailure(outcome, input, message);
  });

  it.skipIf(asRoot)('a folder without permission', async () => {
    chmodSync(path('closed'), 0o000);
    const outcome = await finfacts(['extract', 'closed', 'good.txt', '--format', 'jsonl'], { cwd: root() });
    chmodSync(path('closed'), 0o700);
    expectOneFailure(outcome, 'closed', /permission/);
  });

  it('also in a folder, where the others are in the graph', async () => {
    mkdirSync(path('mixed'));
    writeFileSync(path('mixed/a.txt'), '');
    writeFileSync(path('mixed/b.txt'), TEXT);
    const { code, stdout, stderr } = await finfacts(['extract', 'mixed'], { cwd: root() });
    expect(code).toBe(1);
    expect(stderr).toContain('mixed/a.txt');
    expect((JSON.parse(stdout) as { documents: object[] }).documents).toHaveLength(1);
  });

  it('when nothing can be read: an empty graph', async () => {
    const { code, stdout } = await finfacts(['extract', 'missing.txt'], { cwd: root() });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ schema: 'finfacts/1', documents: [], entities: [], facts: [] });
  });
});

describe('encodings that can be read', () => {
  const money = 'Norwind Inc bought Vexa Corp for £30 million – “a bargain”.\n';
  const CASES: readonly (readonly [string, Buffer])[] = [
    ['UTF-8 with a mark', Buffer.from(`\ufeff${money}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${money}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${money}`, 'utf16le').swap16()],
    [
      'invalid UTF-8 (Windows-1252)',
      Buffer.from(money.replace('–', '\x96').replace(/[“”]/g, '\x93'), 'latin1'),
    ],
  ];
  it.each(CASES)('%s', async (_name, bytes) => {
    writeFileSync(path('encoded.txt'), bytes);
    const { code, stdout } = await finfacts(['extract', 'encoded.txt', '--format', 'jsonl'], { cwd: root() });
    expect(code).toBe(0);
    expect(records(stdout)[0]).toMatchObject({ amount: { value: 30_000_000, currency: 'GBP' } });
  });
});

describe('JSON Lines', () => {
  const good = JSON.stringify({ source: 'good.txt', text: TEXT });
  const BAD: readonly (readonly [string, string | Buffer, string])[] = [
    ['no JSON', '{"text": "cut of', 'bad-json'],
    ['an array', '["text"]', 'bad-record'],
    ['a number', '7', 'bad-record'],
    ['no text', '{"source": "x"}', 'bad-record'],
    ['a text that is no string', '{"text": 7}', 'bad-record'],
    ['an empty text', '{"text": ""}', 'empty'],
    ['a date that is none', '{"text": "Vexa rose.", "published": "soon"}', 'bad-date'],
    ['bytes that are no text', Buffer.from(NOISE.filter((byte) => byte !== 10)), 'binary'],
  ];
  it.each(BAD)('%s gives an error record in its place, naming the line', async (_name, bad, code) => {
    writeFileSync(
      path('lines.jsonl'),
      Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(bad), Buffer.from(`\n${good}\n`)]),
    );
    const outcome = await finfacts(['extract', 'lines.jsonl', '--format', 'jsonl'], { cwd: root() });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('lines.jsonl:2');
    expect(outcome.stderr).not.toMatch(STACK);
    const kinds = records(outcome.stdout).map(({ kind }) => kind);
    const at = kinds.indexOf('error');
    expect(at).toBeGreaterThan(0);
    expect(kinds.slice(at + 1)).toContain('fact');
    expect(records(outcome.stdout)[at]).toMatchObject({
      schema: 'finfacts/1',
      source: 'lines.jsonl:2',
      code,
    });
  });

  it('may hold blank lines, null for what is not known, and no last newline', async () => {
    writeFileSync(
      path('lines.jsonl'),
      `\n${JSON.stringify({ source: 'n', title: null, published: null, text: TEXT })}`,
    );
    const { code, stdout } = await finfacts(['extract', 'lines.jsonl', '--format', 'jsonl'], { cwd: root() });
    expect(code).toBe(0);
    expect(records(stdout)[0]).toMatchObject({ source: 'n' });
  });

  it('are written as they are read, not at the end', async () => {
    writeFileSync(path('many.jsonl'), `${good}\n`.repeat(3));
    const { stdout } = await finfacts(['extract', 'many.jsonl', '--format', 'jsonl'], { cwd: root() });
    expect(new Set(records(stdout).map(({ id }) => id)).size).toBe(records(stdout).length / 3);
  });
});
