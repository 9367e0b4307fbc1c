import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { finfacts, MAIN, STACK, temporaryFolder } from '../cli/program.js';
import { spawnSync } from 'node:child_process';

const DEAL = 'Northwind Capital bought 12.5 percent of Blue Harbor Energy for $340 million.\n';

describe('finfacts view', { timeout: 60_000 }, () => {
  const folder = temporaryFolder();

  it('writes one file that names nothing outside itself, the same each time', async () => {
    await writeFile(folder.path('a.txt'), DEAL);
    const run = (): ReturnType<typeof finfacts> => finfacts(['view', 'a.txt'], { cwd: folder.root() });
    const { code, stdout, stderr } = await run();
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Written: finfacts.html\n' });
    const page = await readFile(folder.path('finfacts.html'), 'utf8');
    expect(page).not.toMatch(/(?:src|href)\s*=\s*["']?https?:|@import|url\(https?:/);
    await run();
    expect(await readFile(folder.path('finfacts.html'), 'utf8')).toBe(page);
  });

  it('reads a graph, fact lines and articles alike', async () => {
    await writeFile(folder.path('b.txt'), DEAL);
    await finfacts(['extract', folder.path('b.txt'), '--output', folder.path('graph.json')]);
    await finfacts([
      'extract',
      folder.path('b.txt'),
      '--format',
      'jsonl',
      '--output',
      folder.path('facts.jsonl'),
    ]);
    for (const input of ['b.txt', 'graph.json', 'facts.jsonl']) {
      const output = folder.path('of.html');
      const { code, stderr } = await finfacts(['view', folder.path(input), '--output', output]);
      expect(code, stderr).toBe(0);
      expect(await readFile(output, 'utf8')).toContain('"12.5 % · $340m"'.slice(1, -1));
    }
  });

  it('writes nothing where there is no fact, and says so', async () => {
    await writeFile(folder.path('none.txt'), 'The weather was fine all day.\n');
    const { code, stderr } = await finfacts([
      'view',
      folder.path('none.txt'),
      '--output',
      folder.path('none.html'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/There are no facts to show/);
    expect((await readdir(folder.root())).filter((name) => name.includes('none.html'))).toEqual([]);
  });

  it('tells of what it cannot read, shows the rest, and exits with 1', async () => {
    await writeFile(folder.path('c.txt'), DEAL);
    const inputs = [folder.path('absent.txt'), folder.path('c.txt')];
    const { code, stderr } = await finfacts(['view', ...inputs, '--output', folder.path('rest.html')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/absent\.txt: there is no such file/);
    expect(stderr).not.toMatch(STACK);
    expect(await readFile(folder.path('rest.html'), 'utf8')).toContain('Blue Harbor Energy');
  });

  it.each([
    [['--port', '8080'], /serve/],
    [['--serve', '--output', 'x.html'], /mutually exclusive/],
    [['--output', '.'], /folder/],
    [['--published', 'yesterday'], /2013-04-29/],
  ])('refuses %j', async (args, message) => {
    await writeFile(folder.path('d.txt'), DEAL);
    const { code, stderr } = await finfacts(['view', 'd.txt', ...args], { cwd: folder.root() });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('shows the page in the browser that the system names', { timeout: 60_000 }, async () => {
    await writeFile(folder.path('e.txt'), DEAL);
    const browser = folder.path('browser');
    await writeFile(browser, `#!/bin/sh\necho "$1" > '${folder.path('shown')}'\n`);
    await chmod(browser, 0o755);
    const { status, stderr } = spawnSync(
      process.execPath,
      [MAIN, 'view', 'e.txt', '--output', 'e.html', '--open'],
      {
        cwd: folder.root(),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], BROWSER: browser, HOME: folder.root() },
      },
    );
    expect(status, stderr).toBe(0);
    await expect
      .poll(() => readFile(folder.path('shown'), 'utf8').catch(() => ''), { timeout: 20_000 })
      .toMatch(/^file:\/\/.*\/e\.html\n$/);
  });
});
