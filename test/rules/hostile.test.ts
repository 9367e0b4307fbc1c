import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RuleError } from '../../src/rules/errors.js';
import { loadTypes } from '../../src/rules/load.js';
import { problemsOf } from './support.js';

const pattern = (match: string): string =>
  `fact: Merger\npatterns:\n  - name: surface\n    match: "${match}"`;
const slot = (subject: string): string =>
  `fact: Merger\nframes:\n  - name: x\n    verb: $buy\n    subject: ${subject}`;

describe('a rule file that nests without end is refused, and nothing ends the process', () => {
  const DEEP: readonly (readonly [string, string])[] = [
    ['brackets that are never closed', '['.repeat(1000)],
    ['braces that are never closed', '{'.repeat(1000)],
    ['brackets, closed', `fact: Merger\nframes: ${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['items of items', '- '.repeat(20_000)],
    ['keys of keys', '? '.repeat(5000)],
    ['indents', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['behind another mistake', `fact: !foo x\nframes: ${'['.repeat(5000)}`],
  ];
  it.each(DEEP)('%s', (_, file) => {
    expect(problemsOf(file)).toEqual([
      expect.objectContaining({ message: 'nested more than 100 levels deep' }),
    ]);
  });
});

describe('a pattern or slot value that is too long is refused', () => {
  const LONG: readonly (readonly [string, string])[] = [
    ['parentheses in a pattern', pattern(`${'('.repeat(5000)}$buy${')'.repeat(5000)}`)],
    ['parentheses in a slot', slot(`${'Stake('.repeat(5000)}party${')'.repeat(5000)}`)],
    [
      'alternatives of a pattern',
      pattern(`(${Array.from({ length: 10_000 }, (_, i) => `w${i}`).join('|')})`),
    ],
    ['alternatives of a slot', slot(Array(10_000).fill('party').join('|'))],
    ['commas', pattern(`a${','.repeat(20_000)}`)],
    ['question marks', pattern(`a${'?'.repeat(20_000)}`)],
  ];
  it.each(LONG)('%s', (_, file) => {
    expect(problemsOf(file).map(({ message }) => message)).toContain('longer than 2000 characters');
  });
});

describe('many mistakes, and long lines', () => {
  const frames = Array.from({ length: 5000 }, (_, i) => `  - name: x${i}\n    foo: 1`).join('\n');
  it('are told up to a hundred', () => {
    expect(problemsOf(`fact: Merger\nframes:\n${frames}`)).toHaveLength(100);
  });
  it('are shown around the mistake', () => {
    const [problem] = problemsOf(`fact: "${'x'.repeat(50_000)}\\q${'x'.repeat(50_000)}"`);
    const lines = new RuleError([problem!]).message.split('\n');
    for (const line of lines) expect(line.length).toBeLessThan(300);
    const caret = lines.findIndex((line) => /^ *\^/.test(line));
    expect(lines[caret - 1]!.slice(lines[caret]!.indexOf('^')).slice(0, 2)).toBe('\\q');
  });
});

describe('what is no file of rules is not read', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'finfacts-rules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  it('a device', () => expect(() => loadTypes(['/dev/zero'])).toThrow(/\/dev\/zero.*no regular file/));
  it('a file over the limit', () => {
    const file = join(folder, 'large.yml');
    writeFileSync(file, `type:\n${'# x\n'.repeat(300_000)}`);
    expect(() => loadTypes([file])).toThrow(/large\.yml.*larger than 1 MB/);
  });
});
