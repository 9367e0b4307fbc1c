// Reading articles, whole extraction against compromise/two alone (its tokens and tags) on the same texts, in turns, the
// best of several passes: warm in one process, then the first pass of new processes. And what a token allocates.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { newsArticles, wordsIn } from './texts.mjs';

const SELF = fileURLToPath(import.meta.url);
const ROUNDS = 8;
const FIRST_ROUNDS = 5;

const articles = newsArticles();
const words = articles.reduce((sum, { text }) => sum + wordsIn(text), 0);

/** What reads one article, made ready. */
const readers = {
  finfacts: async () => {
    const { openSession } = await import('../dist/session.js');
    const session = openSession();
    return (article) => session.extract(session.read(article));
  },
  'compromise/two': async () => {
    const { default: nlp } = await import('compromise/two');
    return ({ text }) => nlp(text);
  },
};

function millisecondsOf(read) {
  const started = performance.now();
  for (const article of articles) read(article);
  return performance.now() - started;
}

/** A pass of a new process, over the same articles and with all loaded. */
async function first(name) {
  process.stdout.write(String(millisecondsOf(await readers[name]())));
}

/**
 * The bytes that reading allocates: of each article by how much the heap grows while it is read. The young generation is
 * so large that nothing is collected meanwhile; it is emptied before each.
 */
async function allocated() {
  const read = await readers.finfacts();
  const { openSession } = await import('../dist/session.js');
  const session = openSession();
  const { readText } = await import('../dist/text/document.js');
  for (const article of articles) read(article);
  let bytes = 0;
  let tokens = 0;
  for (const article of articles) {
    tokens += readText(session.read(article), session.engine.lexicon).tokens.length;
    globalThis.gc({ type: 'minor' });
    const before = process.memoryUsage().heapUsed;
    read(article);
    bytes += process.memoryUsage().heapUsed - before;
  }
  process.stdout.write(String(bytes / tokens));
}

function inNewProcess(flags, args) {
  const { status, stdout } = spawnSync(process.execPath, [...flags, SELF, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return Number(stdout);
}

/** The least time of each reader over several rounds, in turns. */
async function leastOf(rounds, measure) {
  const least = {};
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(readers))
      least[name] = Math.min(least[name] ?? Infinity, await measure(name));
  return least;
}

function tell(what, least, most) {
  const speed = (name) => `${name} ${((1000 * words) / least[name]).toFixed(0)} words/s`;
  const ratio = (least['compromise/two'] / least.finfacts).toFixed(2);
  console.log(
    `${what}: ${ratio} x compromise/two (to reach: ${most}); ${Object.keys(readers).map(speed).join(', ')}`,
  );
}

async function main() {
  console.log(`${articles.length} articles, ${words} words`);
  const ready = {};
  for (const name of Object.keys(readers)) ready[name] = await readers[name]();
  tell('warm', await leastOf(ROUNDS, (name) => millisecondsOf(ready[name])), 1.6);
  tell('first pass', await leastOf(FIRST_ROUNDS, (name) => inNewProcess([], ['--first', name])), '1.0');
  // In half spaces of 512 MB; no article allocates as much.
  const flags = ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'];
  const bytes = inNewProcess(flags, ['--allocated']);
  console.log(`allocated: ${(bytes / 1024).toFixed(1)} kB a token (to reach: 6)`);
}

const [mode, name] = process.argv.slice(2);
if (mode === '--first') await first(name);
else if (mode === '--allocated') await allocated();
else await main();
