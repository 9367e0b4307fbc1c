import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { finfacts, MAIN, temporaryFolder } from '../cli/program.js';
import { describeWithPython, PYTHON } from './python.js';

const PROGRAM = fileURLToPath(new URL('../../integrations/spark/finfacts_spark.py', import.meta.url));
const { path } = temporaryFolder();
const SOME_INPUTS_FAILED = 1;

describeWithPython('finfacts on a Spark cluster of two executors', () => {
  it('gives the bytes that one process gives, and the same graph', { timeout: 240_000 }, async () => {
    const articles = Array.from({ length: 24 }, (_, n) => ({
      source: `wire/${n}`,
      published: '2024-05-06',
      text: `Norwind Inc bought Vexa${n % 7} Corp for $${n} million.`,
    }));
    const lines = [
      ...articles.map((article) => JSON.stringify(article)),
      'not JSON',
      '{"source":"é","text":""}',
    ];
    writeFileSync(path('articles.jsonl'), lines.map((line) => `${line}\n`).join(''));
    const { status, stderr } = spawnSync(PYTHON, [PROGRAM, path('articles.jsonl'), path('out'), '3'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        FINFACTS: `${process.execPath} ${MAIN}`,
        MASTER: 'local-cluster[2,1,1024]',
        PYSPARK_SUBMIT_ARGS: '--master local-cluster[2,1,1024] pyspark-shell',
        SPARK_LOCAL_IP: '127.0.0.1',
        PATH: `${dirname(PYTHON)}:${process.env['PATH']}`,
      },
    });
    expect(status, stderr).toBe(0);
    const parts = readdirSync(path('out/facts')).filter((name) => name.startsWith('part-'));
    expect(parts.length).toBeGreaterThan(1);
    const written = parts.sort().map((name) => readFileSync(join(path('out/facts'), name), 'utf8'));
    const alone = await finfacts(['extract', path('articles.jsonl'), '--format', 'jsonl']);
    expect(alone.code).toBe(SOME_INPUTS_FAILED);
    // What cannot be read has no source: an error names the place in what its process was given.
    const withoutPlace = (text: string): string =>
      text.replaceAll(/(?:<stdin>|[^"]*articles\.jsonl):\d+/g, 'PLACE');
    expect(withoutPlace(written.join(''))).toBe(withoutPlace(alone.stdout));
    const graph = await finfacts(['extract', path('articles.jsonl')]);
    expect(readFileSync(path('out/graph.json'), 'utf8')).toBe(graph.stdout);
  });
});
