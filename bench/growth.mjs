// How time grows with the length of one article of words that all differ, each length in a process of its own and read
// three times, the longest once (which needs more memory than Node takes by itself); and a sentence of about 2,000 words with 300 names.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { textOfDistinctWords, wordsIn } from './texts.mjs';

const SELF = fileURLToPath(import.meta.url);
const LENGTHS = [1_000, 100_000, 1_000_000];
/** Read before, so that no length pays for code that runs for the first time. */
const WARM = textOfDistinctWords(30_000);
const runsOf = (text) => (text.length > 5_000_000 ? 1 : 3);

/** A sentence of about 2,000 words with 300 names, as no grammar expects it. */
function longSentence() {
  const fillers = [
    'bought',
    'and',
    'sold shares in',
    'a unit of',
    'which said it would buy',
    'for $5 million,',
    'the company',
  ];
  const letter = (index) => String.fromCharCode(97 + (index % 26));
  const parts = Array.from({ length: 300 }, (_, i) => [
    `Quorvex${letter(i)}${letter(Math.floor(i / 26))} Corp`,
    fillers[i % fillers.length],
    fillers[(i * 3 + 1) % fillers.length],
  ]);
  return `${parts.flat().join(' ')}.`;
}

/** Microseconds a word of a text, the least of several runs. */
async function measure(text) {
  const { openSession } = await import('../dist/session.js');
  // Without the budget of an article, of which the longest takes more.
  const session = openSession({ budget: { tokens: Infinity, antecedents: Infinity, fillings: Infinity } });
  const read = (one) => session.extract(session.read({ source: 'bench.txt', text: one }));
  read(WARM);
  let least = Infinity;
  for (let run = 0; run < runsOf(text); run++) {
    const started = performance.now();
    read(text);
    least = Math.min(least, performance.now() - started);
  }
  process.stdout.write(String((1000 * least) / wordsIn(text)));
}

const texts = new Map([
  ...LENGTHS.map((count) => [`an article of ${count} distinct words`, textOfDistinctWords(count)]),
  ['a sentence of 2,000 words with 300 names', longSentence()],
]);

const [mode, name] = process.argv.slice(2);
if (mode === '--measure') await measure(texts.get(name));
else {
  let base;
  for (const what of texts.keys()) {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--max-old-space-size=8192', SELF, '--measure', what],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
      },
    );
    if (status !== 0) {
      console.log(`${what}: ended with ${status}`);
      continue;
    }
    base ??= Number(stdout);
    const ratio = (Number(stdout) / base).toFixed(2);
    console.log(
      `${what}: ${Number(stdout).toFixed(0)} microseconds a word, ${ratio} x the first (to reach: 1.2)`,
    );
  }
}
