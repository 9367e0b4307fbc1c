import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { paceText } from '../../src/cli/progress.js';
import { finfacts, MAIN, temporaryFolder } from './program.js';

const { path, root } = temporaryFolder();
beforeAll(() => writeFileSync(path('one.txt'), 'Norwind Inc bought Vexa Corp for $30 million.\n'));

describe('what is told of the pace', () => {
  it.each([
    ['nothing before the first bytes', 0, 1000, 500, ''],
    ['the rate, and the time that the rest takes at it', 30_000, 120_000, 1000, ', 30 kB/s, 0:03 left'],
    ['of many bytes, in MB', 12_000_000, 1_212_000_000, 10_000, ', 1.2 MB/s, 16:40 left'],
    ['of more than an hour, with hours', 1000, 7_301_000, 1000, ', 1 kB/s, 2:01:40 left'],
    ['no time left when all is read', 120_000, 120_000, 4000, ', 30 kB/s, 0:00 left'],
    ['no less than none of a file that has grown', 130_000, 120_000, 4000, ', 33 kB/s, 0:00 left'],
    ['the rate alone where nobody knows how much is to come', 30_000, 0, 1000, ', 30 kB/s'],
  ])('%s', (_what, read, total, ms, told) => {
    expect(paceText(read, total, ms)).toBe(told);
  });
});

/** What a command shows on a terminal. */
const onTerminal = (command: string): string =>
  execFileSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', cwd: root() });

describe('progress', { timeout: 60_000 }, () => {
  const program = `'${process.execPath}' '${MAIN}'`;
  it('counts bytes and articles on a terminal, and tells rate and time left', () => {
    const shown = onTerminal(`${program} extract one.txt --output g.json`);
    expect(shown).toMatch(/1 kB of 1 kB, 1 articles, \d+ kB\/s, 0:00 left/);
  });
  it('of what comes through a pipe tells the rate', () => {
    const shown = onTerminal(`cat one.txt | ${program} extract - --output g.json`);
    expect(shown).toMatch(/1 kB, 1 articles, \d+ kB\/s/);
    expect(shown).not.toContain('left');
  });
  it('is told of an export too', () => {
    expect(onTerminal(`${program} export one.txt --format csv --output tables`)).toMatch(/ left/);
  });
  it('is nowhere but on a terminal', async () => {
    const { stdout, stderr } = await finfacts(['extract', 'one.txt', '--output', 'g.json'], { cwd: root() });
    expect(stdout + stderr).not.toMatch(/ kB|articles,|left/);
  });
});
