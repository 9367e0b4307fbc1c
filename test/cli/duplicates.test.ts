import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, STACK, temporaryFolder } from './program.js';

const { path, root } = temporaryFolder();
const run = (...args: string[]) => finfacts(args, { cwd: root() });
const namesIn = (file: string): string[] =>
  (JSON.parse(readFileSync(path(file), 'utf8')) as { entities: { name: string }[] }).entities.map(
    ({ name }) => name,
  );

beforeAll(async () => {
  writeFileSync(
    path('a.txt'),
    'Norvane Motor Co bought Lumaro for $300 million. Norvane Motor Co is a Japanese carmaker.\n',
  );
  writeFileSync(path('b.txt'), 'Norvane bought Lumaro for $300 million. Norvane is a Japanese carmaker.\n');
  await run('extract', 'a.txt', 'b.txt', '--output', 'graph.json');
}, 60_000);

describe('finfacts duplicates', () => {
  it('shows pairs, writes the aliases file, and merge joins by it', async () => {
    const { code, stdout } = await run(
      'duplicates',
      'graph.json',
      '--format',
      'json',
      '--aliases',
      'names.yml',
    );
    expect(code).toBe(0);
    const { duplicates } = JSON.parse(stdout) as { duplicates: { sure: boolean; b: { name: string } }[] };
    expect(duplicates).toMatchObject([{ sure: true, b: { name: 'Norvane' } }]);
    expect(readFileSync(path('names.yml'), 'utf8')).toContain('the same deal (Lumaro');
    await run('merge', 'graph.json', '--aliases', 'names.yml', '--output', 'joined.json');
    expect(namesIn('graph.json').filter((name) => name.startsWith('Norvane'))).toHaveLength(2);
    expect(namesIn('joined.json').filter((name) => name.startsWith('Norvane'))).toHaveLength(1);
  }, 60_000);

  it.each([
    ['[', /names-bad\.yml: /],
    [
      'same: [{ name: A, names: [C], why: x }, { name: B, names: [C], why: x }]',
      /C is joined to A and to B; keep one\./,
    ],
  ])(
    'says what is wrong with an aliases file, and writes nothing: %s',
    async (text, message) => {
      writeFileSync(path('names-bad.yml'), text);
      const duplicates = await run('duplicates', 'graph.json', '--aliases', 'names-bad.yml');
      const merge = await run('merge', 'graph.json', '--aliases', 'names-bad.yml', '--output', 'none.json');
      for (const { code, stderr } of [duplicates, merge]) {
        expect(code).toBe(2);
        expect(stderr).toMatch(message);
        expect(stderr).not.toMatch(STACK);
      }
      expect(readFileSync(path('names-bad.yml'), 'utf8')).toBe(text);
      expect(existsSync(path('none.json'))).toBe(false);
    },
    60_000,
  );

  it('tells a graph of an older version plainly', async () => {
    writeFileSync(
      path('old.json'),
      JSON.stringify({ schema: 'finfacts/0', documents: [], entities: [], facts: [] }),
    );
    const { code, stderr } = await run('duplicates', 'old.json', '--aliases', 'new.yml');
    expect(code).toBe(1);
    expect(stderr).toMatch(/old\.json: its schema "finfacts\/0" is older than "finfacts\/1"/);
    expect(existsSync(path('new.yml'))).toBe(false);
  }, 60_000);
});
