// Whether the memory of `finfacts extract - --stream` is flat over 200,000 lines (or as many as its argument says), each a
// short article of other companies: what one thread holds after each tenth of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { ROOT, shortArticle } from './texts.mjs';

const LINES = Number(process.argv[2] ?? 200_000);
const TENTH = Math.ceil(LINES / 10);

/** Megabytes that a process holds at this moment. */
function megabytesOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}

async function writeAll(stream) {
  for (let n = 0; n < LINES; n++)
    if (!stream.write(`${JSON.stringify(shortArticle(n))}\n`)) await once(stream, 'drain');
  stream.end();
}

const child = spawn(
  process.execPath,
  [join(ROOT, 'dist/cli/main.js'), 'extract', '-', '--stream', '--jobs', '1'],
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
const started = performance.now();
const exited = once(child, 'exit');
const written = writeAll(child.stdin);
const samples = [];
let [ends, facts] = [0, 0];
for await (const line of createInterface({ input: child.stdout })) {
  if (!line.includes('"kind":"end"')) facts += 1;
  else if (++ends % TENTH === 0 && ends < LINES) samples.push(megabytesOf(child.pid));
}
await written;
const [code] = await exited;
if (code !== 0 || ends !== LINES) throw new Error(`${ends} of ${LINES} lines ended; exit code ${code}`);
const seconds = (performance.now() - started) / 1000;
console.log(`a stream of ${LINES} lines, ${facts} facts: ${seconds.toFixed(0)} s by the clock`);
console.log(`megabytes after each tenth of it: ${samples.map((one) => one.toFixed(0)).join(' ')}`);
