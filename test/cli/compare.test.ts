import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, STACK, temporaryFolder } from './program.js';

const { path, root } = temporaryFolder();
const run = (...args: string[]) => finfacts(args, { cwd: root() });

beforeAll(async () => {
  writeFileSync(path('monday.txt'), 'Norwind Inc is in talks to buy Vexa Corp for $30 million.\n');
  writeFileSync(path('friday.txt'), 'Norwind Inc has bought Vexa Corp for $35 million.\n');
  const days = { monday: '2014-02-03', friday: '2014-02-07' };
  for (const [day, published] of Object.entries(days))
    await run('extract', `${day}.txt`, '--published', published, '--output', `${day}.json`);
  await run('extract', 'friday.txt', '--format', 'jsonl', '--output', 'friday.jsonl');
  writeFileSync(path('cut.json'), readFileSync(path('monday.json'), 'utf8').slice(0, 400));
}, 60_000);

describe('finfacts merge', () => {
  it('writes the same bytes in any order, and when an input comes twice', async () => {
    const [one, two, three] = await Promise.all([
      run('merge', 'monday.json', 'friday.json', 'friday.jsonl'),
      run('merge', 'friday.jsonl', 'friday.json', 'monday.json'),
      run('merge', 'friday.json', 'friday.json', 'monday.json', 'friday.jsonl'),
    ]);
    expect(one.code).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(three.stdout).toBe(one.stdout);
  });
  it('may replace one of its inputs', async () => {
    writeFileSync(path('all.json'), readFileSync(path('monday.json')));
    const { code } = await run('merge', 'all.json', 'friday.json', '--output', 'all.json');
    expect(code).toBe(0);
    const { documents, facts } = JSON.parse(readFileSync(path('all.json'), 'utf8')) as {
      documents: unknown[];
      facts: { type: string; status: string }[];
    };
    expect(documents).toHaveLength(2);
    expect(facts.find(({ type }) => type === 'Acquisition')?.status).toBe('actual');
  });
  it('of nothing but a broken file writes nothing', async () => {
    const { code, stderr } = await run('merge', 'cut.json', '--output', 'none.json');
    expect(code).toBe(1);
    expect(stderr).toMatch(/cut\.json: it is cut off/);
    expect(existsSync(path('none.json'))).toBe(false);
  });
});

describe('finfacts diff', () => {
  it('shows a readable table of what changed; differences are no failure', async () => {
    const { code, stdout, stderr } = await run('diff', 'monday.json', 'friday.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/changed .*Norwind.*Acquisition/);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/proposed.*→.*actual/);
  });
  it('--format json gives the facts before and after', async () => {
    const { stdout } = await run('diff', 'monday.json', 'friday.json', '--format', 'json');
    const { changed } = JSON.parse(stdout) as {
      changed: { changes: string[]; before: { status: string } }[];
    };
    const deal = changed.find(({ changes }) => changes.includes('status'));
    expect(deal).toMatchObject({ before: { status: 'proposed' }, after: { status: 'actual' } });
  });
  it('says so when nothing changed', async () => {
    const { code, stdout } = await run('diff', 'friday.json', 'friday.jsonl');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No fact was added, is gone or changed.\n' });
  });
  it('compares nothing when an input cannot be read', async () => {
    const { code, stdout, stderr } = await run('diff', 'monday.json', 'cut.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/cut\.json/);
  });
});

describe('finfacts timeline', () => {
  it('tells all of an entity, and how the news changed', async () => {
    const { code, stdout } = await run('timeline', '--entity', 'vexa', 'monday.json', 'friday.json');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\(2014-02-03\).*Norwind.*Acquisition/);
    expect(stdout.replace(/[\s│]+/g, ' ')).toContain('2014-02-07');
  });
  it('names entities that it may have meant', async () => {
    const { code, stderr } = await run('timeline', '--entity', 'Norwind Bank', 'monday.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no fact names it. Did you mean Norwind Inc\?/);
    expect(stderr).not.toMatch(STACK);
  });
});
