import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../../src/article/decode.js';
import { findInputs } from '../../src/cli/files.js';
import { readInputs, type Input } from '../../src/cli/inputs.js';
import { finfacts, temporaryFolder } from './program.js';

const TEXT = 'Norwind Inc bought Vexa Corp for $30 million.\n';
const { path, root } = temporaryFolder();

beforeAll(() => {
  mkdirSync(path('news/deep'), { recursive: true });
  writeFileSync(path('news/a.txt'), TEXT);
  execFileSync('mkfifo', [path('news/b.txt'), path('pipe.txt')]);
  symlinkSync('/dev/zero', path('news/deep/c.jsonl'));
  writeFileSync(path('news/deep/report.pdf'), '');
  writeFileSync(path('news/notes.md'), '');
  writeFileSync(path('news/.hidden'), '');
  mkdirSync(path('many'));
  writeFileSync(path('many/a.txt'), TEXT);
  for (let i = 10; i < 40; i += 1) writeFileSync(path(`many/${i}.pdf`), '');
});

async function* zeros(byte = 0): AsyncGenerator<Buffer> {
  for (;;) yield Buffer.alloc(65_536, byte);
}

async function read(name: string, stdin: AsyncIterable<Buffer> = zeros()): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const one of (await findInputs([name])).found)
    for await (const input of readInputs(one, { stdin, maxBytes: MAX_ARTICLE_BYTES })) inputs.push(input);
  return inputs;
}

describe('what has no end is read up to a limit', () => {
  const tooLarge = [{ problem: expect.objectContaining({ code: 'too-large' }) as unknown }];
  it('a device', async () => expect(await read('/dev/zero')).toEqual(tooLarge));
  it('standard input', async () => expect(await read('<stdin>')).toEqual(tooLarge));
  it('standard input of white space', async () =>
    expect(await read('<stdin>', zeros(0x20))).toEqual(tooLarge));
  it('a line of JSON Lines', async () => {
    symlinkSync('/dev/zero', path('zero.jsonl'));
    expect(await read(path('zero.jsonl'))).toEqual(tooLarge);
  });
  it('a device that is empty', async () => {
    expect(await read('/dev/null')).toMatchObject([{ problem: { code: 'empty' } }]);
  });
});

describe('a pipe that is named', () => {
  it('is read as standard input is', async () => {
    const lines = `${JSON.stringify({ text: TEXT })}\n`.repeat(2);
    const writer = spawn('sh', ['-c', `printf '%s' '${lines}' > '${path('pipe.txt')}'`]);
    expect(await read(path('pipe.txt'))).toHaveLength(2);
    writer.kill();
  });
});

describe('a folder', () => {
  it('leaves out what is no regular file or no article, and names it once', async () => {
    const { code, stdout, stderr } = await finfacts(['extract', 'news'], { cwd: root() });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { documents: unknown[] }).documents).toHaveLength(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^news: not read, .*: b\.txt \(no regular file\), deep\/c\.jsonl \(no regular file\), deep\/report\.pdf, notes\.md$/,
      ),
    ]);
  });
  it('of many such files names ten, and counts the others', async () => {
    const { unread } = await findInputs([path('many')]);
    expect(unread).toEqual([expect.stringMatching(/: 10\.pdf, .*19\.pdf and 20 more$/)]);
  });
});
