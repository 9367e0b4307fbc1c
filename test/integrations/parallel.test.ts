import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, MAIN, temporaryFolder } from '../cli/program.js';

const SCRIPT = fileURLToPath(new URL('../../integrations/parallel/finfacts-parallel', import.meta.url));
const { path } = temporaryFolder();
/** Blocks so small that there are several of them. */
const SPREAD = ['--block', '20k', '--jobs', '2'];

const installed = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel');
if (!installed && process.env['CI'] === 'true')
  throw new Error('GNU parallel is missing; .ci/install puts it there.');
if (!installed) console.warn('NOT RUN: finfacts by GNU parallel needs it (apt-get install parallel).');

function run(...args: string[]) {
  return spawnSync(SCRIPT, args, {
    encoding: 'utf8',
    env: { ...process.env, FINFACTS: `${process.execPath} ${MAIN}` },
  });
}

/** How many processes a run had, by the log that parallel wrote of it. */
const processesOf = (log: string): number => readFileSync(log, 'utf8').trim().split('\n').length - 1;

describe.skipIf(!installed)('articles read by the processes of GNU parallel', { timeout: 120_000 }, () => {
  beforeAll(() => {
    const articles = Array.from({ length: 600 }, (_, n) => ({
      source: `wire/${n}`,
      published: '2024-05-06',
      // Names that come again, articles without facts, and some that are told twice, in far blocks.
      text:
        n % 5 === 0
          ? 'It rained on Monday.'
          : `Norwind Inc bought Vexa${n % 7} Corp for $${n % 250} million, the company said. It is based in Zürich.`,
    }));
    const unreadable = { source: 'wire/empty', text: '' };
    writeFileSync(
      path('articles.jsonl'),
      [...articles, unreadable].map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
  });

  it('the same bytes as of one process, in the order of the articles', async () => {
    const log = path('lines.log');
    const { status, stderr } = run(path('articles.jsonl'), path('facts.jsonl'), ...SPREAD, '--joblog', log);
    expect(status, stderr).toBe(0);
    expect(processesOf(log)).toBeGreaterThan(2);
    const alone = await finfacts(['extract', path('articles.jsonl'), '--format', 'jsonl']);
    expect(readFileSync(path('facts.jsonl'), 'utf8')).toBe(alone.stdout);
    expect(alone.stdout).toContain('"source":"wire/empty"');
  });

  it('merged, the same graph as of one process', async () => {
    const log = path('graph.log');
    const { status, stderr } = run(path('articles.jsonl'), path('graph.json'), ...SPREAD, '--joblog', log);
    expect(status, stderr).toBe(0);
    expect(processesOf(log)).toBeGreaterThan(2);
    const alone = await finfacts(['extract', path('articles.jsonl')]);
    expect(readFileSync(path('graph.json'), 'utf8')).toBe(alone.stdout);
  });

  it('a process that fails ends the run, and nothing is written', () => {
    const { status } = spawnSync(SCRIPT, [path('articles.jsonl'), path('none.jsonl'), ...SPREAD], {
      env: { ...process.env, FINFACTS: 'false; exit 3; :' },
    });
    expect(status).not.toBe(0);
    expect(() => readFileSync(path('none.jsonl'))).toThrow('ENOENT');
  });
});
