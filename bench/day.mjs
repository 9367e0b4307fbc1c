// What a day of two million articles costs, computed from what one process of one thread takes for articles of the corpus:
// its first articles (cold), and what it takes for each further one (warm), in processor time of all its threads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, streamOf, wordsIn } from './texts.mjs';

const A_DAY = 2_000_000;
const [FEW, MANY] = [200, 1_200];
const HOUR = 3_600;
/** Loading into Neo4j as it was last measured by `npm run bench:load` (docs/benchmarks.md): it needs a server. */
const LOAD = { factsASecond: 734, megabytes: 228 };

const folder = mkdtempSync(join(tmpdir(), 'finfacts-'));
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const seconds = (user + system) / 1e6;
    require('node:fs').writeSync(3, JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
  });`,
);

/** Processor seconds, megabytes and facts of a process that reads these articles. */
function read(articles) {
  const { status, output } = spawnSync(
    process.execPath,
    ['--require', meter, join(ROOT, 'dist/cli/main.js'), 'extract', '-', '--stream', '--jobs', '1'],
    {
      input: articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) throw new Error(`extract ended with ${status}`);
  const facts = output[1].split('\n').filter((line) => line !== '' && !line.includes('"kind":"end"')).length;
  return { ...JSON.parse(output[3]), facts };
}

const articles = streamOf(MANY);
const wordsOf = (some) => some.reduce((sum, { text }) => sum + wordsIn(text), 0);
const [few, many] = [read(articles.slice(0, FEW)), read(articles)];
rmSync(folder, { recursive: true });

const words = wordsOf(articles) / MANY;
const warmSeconds = (many.seconds - few.seconds) / (MANY - FEW);
const coldSpeed = wordsOf(articles.slice(0, FEW)) / few.seconds;
const warmSpeed = wordsOf(articles.slice(FEW)) / (many.seconds - few.seconds);
const coreHours = (A_DAY * warmSeconds) / HOUR;
const cores = Math.ceil(coreHours / 24);
const facts = (A_DAY * many.facts) / MANY;

const round = (value) => Math.round(value).toLocaleString('en');
const rows = [
  [`words of an article, of ${round(MANY)}`, round(words)],
  [
    `words a second of processor time, cold (${FEW} articles) · warm`,
    `${round(coldSpeed)} · ${round(warmSpeed)}`,
  ],
  ['core-hours of a day', coreHours.toFixed(1)],
  ['cores that keep pace, a process each', round(cores)],
  ['memory of a process', `${round(many.megabytes)} MB`],
  ['memory of these processes', `${round(cores * many.megabytes)} MB`],
  ['facts', `${(facts / 1e6).toFixed(1)} million`],
  [
    `loading them into Neo4j, at ${round(LOAD.factsASecond)} facts a second`,
    `${(facts / LOAD.factsASecond / HOUR).toFixed(1)} h`,
  ],
  ['memory of the load of 200,000 facts, without the server', `${round(LOAD.megabytes)} MB`],
];
console.log(`a day of ${round(A_DAY)} articles, on ${cpus().length} cores (${cpus()[0].model}):`);
const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, value] of rows) console.log(`  ${what.padEnd(width)}  ${value}`);
