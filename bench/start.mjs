// What a run of the program takes besides reading: the time of its processor cores, and by the clock, over that of a
// program that does nothing (`node -e 0`), each the least of several runs taken in turns.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const RUNS = Number(process.argv[2] ?? 15);
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const ARTICLE = fileURLToPath(new URL('../data/03-northwind-solara.txt', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'finfacts-'));
const meter = join(folder, 'meter.cjs');
// Written where each of the programs ends, so that all of them carry it alike.
writeFileSync(
  meter,
  `process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify(process.cpuUsage())));`,
);

/** Milliseconds of one run: of all its processor cores (user and system), and by the clock. */
function once(args) {
  const started = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', meter, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  const clock = performance.now() - started;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  const { user, system } = JSON.parse(output[3]);
  return { cpu: (user + system) / 1000, clock };
}

const nothing = { name: 'node -e 0', args: ['-e', '0'] };
const measured = [
  { name: 'finfacts --help', args: [MAIN, '--help'], most: 120 },
  { name: 'finfacts extract of a short article', args: [MAIN, 'extract', ARTICLE], most: 300 },
];
const least = new Map();
for (let run = 0; run < RUNS; run++) {
  for (const { name, args } of [nothing, ...measured]) {
    const { cpu, clock } = once(args);
    const before = least.get(name) ?? { cpu: Infinity, clock: Infinity };
    least.set(name, { cpu: Math.min(cpu, before.cpu), clock: Math.min(clock, before.clock) });
  }
}
rmSync(folder, { recursive: true });

const base = least.get(nothing.name);
const ms = (value) => `${value.toFixed(0)} ms`;
console.log(`node -e 0: ${ms(base.cpu)} of processor time, ${ms(base.clock)} by the clock`);
for (const { name, most } of measured) {
  const { cpu, clock } = least.get(name);
  const over = `${ms(cpu - base.cpu)} of processor time, ${ms(clock - base.clock)} by the clock`;
  console.log(`${name}, over it: ${over} (to reach: ${most} ms)`);
}
