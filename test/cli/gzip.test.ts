import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/cli/files.js';
import { readInputs, type Input } from '../../src/cli/inputs.js';
import { finfacts, records, temporaryFolder } from './program.js';
import { READING } from './reading.js';

const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';
const HTML = `<html><body><article><h1>A deal is made</h1><p>${TEXT}</p></article></body></html>`;
const LINES = `${JSON.stringify({ source: 'wire-1', text: TEXT })}\n${JSON.stringify({ text: TEXT })}\n`;
const MB = 1024 * 1024;
const { path, root } = temporaryFolder();

beforeAll(() => {
  mkdirSync(path('news'));
  const files: Readonly<Record<string, Buffer>> = {
    'news/a.txt.gz': gzipSync(TEXT),
    'news/b.html.gz': gzipSync(HTML),
    'news/c.jsonl.gz': gzipSync(LINES),
    'news/d.HTM.GZ': gzipSync(HTML),
    'parts.jsonl.gz': Buffer.concat([gzipSync(LINES), gzipSync(LINES)]),
    'plain.txt': gzipSync(TEXT),
    'cut.txt.gz': gzipSync(TEXT).subarray(0, 40),
    'cut.jsonl.gz': gzipSync(LINES).subarray(0, -6),
    'none.txt.gz': Buffer.from(TEXT),
    'empty.txt.gz': Buffer.alloc(0),
    'flipped.txt.gz': flipped(gzipSync(TEXT)),
    'twice.txt.gz': gzipSync(gzipSync(TEXT)),
    'long.txt.gz': gzipSync(Buffer.alloc(50 * MB, 'x')),
    'bomb.jsonl.gz': gzipSync(Buffer.alloc(30 * MB, `${' '.repeat(999)}\n`)),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
});

/** With one bit of its last bytes, the checksum's, turned round. */
function flipped(bytes: Buffer): Buffer {
  bytes[bytes.length - 6]! ^= 1;
  return bytes;
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function read(name: string, stdin: AsyncIterable<Buffer> = nothing()): Promise<Input[]> {
  const inputs: Input[] = [];
  const { found } = await findInputs([name === '<stdin>' ? name : path(name)]);
  for (const one of found)
    for await (const input of readInputs(one, { ...READING, stdin })) inputs.push(input);
  return inputs;
}

const textsOf = (inputs: readonly Input[]) =>
  inputs.map((input) => ('article' in input ? input.article.text : input.problem.message));

describe('gzip input is read as what is packed in it', () => {
  it('in a folder: every kind', async () => {
    const { code, stdout, stderr } = await finfacts(['extract', 'news', '--format', 'jsonl'], {
      cwd: root(),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const sources = new Set(records(stdout).map(({ source }) => source));
    expect([...sources]).toEqual([
      'news/a.txt.gz',
      'news/b.html.gz',
      'wire-1',
      'news/c.jsonl.gz:2',
      'news/d.HTM.GZ',
    ]);
  });
  it('by its first bytes, whatever it is called', async () => {
    expect(textsOf(await read('plain.txt'))).toEqual([TEXT]);
  });
  it('several packed files in one', async () => {
    expect(await read('parts.jsonl.gz')).toHaveLength(4);
  });
  it('from standard input: a text, and JSON Lines', async () => {
    const stdin = async function* (content: string): AsyncGenerator<Buffer> {
      // A pipe may give a byte at a time.
      for (const byte of gzipSync(content)) yield Buffer.of(byte);
    };
    expect(textsOf(await read('<stdin>', stdin(TEXT)))).toEqual([TEXT]);
    expect(await read('<stdin>', stdin(LINES))).toHaveLength(2);
  });
  it('also where graphs and fact lines are', async () => {
    const facts = await finfacts(['extract', path('news/a.txt.gz'), '--format', 'jsonl']);
    writeFileSync(path('facts.jsonl.gz'), gzipSync(facts.stdout));
    const merged = await finfacts(['merge', path('facts.jsonl.gz')]);
    expect(merged.code).toBe(0);
    expect((JSON.parse(merged.stdout) as { facts: unknown[] }).facts).toHaveLength(1);
  });
});

describe('gzip that is broken names the file and the cause', () => {
  const BROKEN: readonly (readonly [string, string, RegExp])[] = [
    ['cut off', 'cut.txt.gz', /cut\.txt\.gz: this gzip file is broken \(unexpected end of file\)/],
    ['not gzip at all', 'none.txt.gz', /none\.txt\.gz: .*broken \(it does not begin as gzip does\)/],
    ['empty', 'empty.txt.gz', /empty\.txt\.gz: .*broken/],
    ['with a wrong checksum', 'flipped.txt.gz', /flipped\.txt\.gz: .*broken \(incorrect data check\)/],
    ['packed twice', 'twice.txt.gz', /twice\.txt\.gz: this is a gzip archive/],
    ['an article over the limit', 'long.txt.gz', /long\.txt\.gz: more than 10 MB is too large/],
  ];
  it.each(BROKEN)('%s', async (_, name, message) => {
    expect(textsOf(await read(name))).toEqual([expect.stringMatching(message)]);
  });
  it('behind the lines that could be read', async () => {
    const texts = textsOf(await read('cut.jsonl.gz'));
    expect(texts).toEqual([TEXT, TEXT, expect.stringMatching(/cut\.jsonl\.gz: .*unexpected end/)]);
  });
  it('made to fill memory and time', async () => {
    expect(textsOf(await read('bomb.jsonl.gz'))).toEqual([
      expect.stringMatching(/bomb\.jsonl\.gz: it unpacks to more than 20 MB and 200 times its size/),
    ]);
  });
});
