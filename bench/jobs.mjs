// How much faster two threads read 3,000 articles than one (or as many as its argument says), by the clock, with what it
// takes to begin; and the processor time of both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { ROOT, streamOf } from './texts.mjs';

const ARTICLES = Number(process.argv[2] ?? 3_000);

const folder = mkdtempSync(join(tmpdir(), 'finfacts-'));
const [input, meter] = [join(folder, 'articles.jsonl'), join(folder, 'meter.cjs')];
const lines = streamOf(ARTICLES).map((article) => `${JSON.stringify(article)}\n`);
writeFileSync(input, lines.join(''));
writeFileSync(
  meter,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    require('node:fs').writeSync(3, String((user + system) / 1e6));
  });`,
);

/** Seconds by the clock, and of processor time, with so many threads. */
function read(jobs) {
  const started = performance.now();
  const { status, output } = spawnSync(
    process.execPath,
    [
      ...['--require', meter, join(ROOT, 'dist/cli/main.js')],
      ...['extract', input, '--format', 'jsonl', '--jobs', String(jobs)],
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`extract ended with ${status}`);
  return { clock: (performance.now() - started) / 1000, processor: Number(output[3]) };
}

/** Both in turns, the quicker of two runs each. */
const runs = [1, 2, 1, 2].map(read);
const quicker = (a, b) => (a.clock < b.clock ? a : b);
const [one, two] = [quicker(runs[0], runs[2]), quicker(runs[1], runs[3])];
rmSync(folder, { recursive: true });
const told = ({ clock, processor }) => `${clock.toFixed(1)} s (${processor.toFixed(1)} s of processor time)`;
const ratio = (one.clock / two.clock).toFixed(2);
console.log(
  `${ARTICLES} articles: one thread ${told(one)}, two ${told(two)}: ${ratio} x (to reach: 1.7 on two cores)`,
);
