// How long `npm run eval` takes by the clock, where the development sets are beside the project.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { join } from 'node:path';
import { ROOT } from './texts.mjs';

const started = performance.now();
const { status } = spawnSync(process.execPath, [join(ROOT, 'dist/quality/main.js')], {
  cwd: ROOT,
  stdio: 'ignore',
});
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  status === 0
    ? `npm run eval: ${seconds} s (to reach: 20)`
    : 'npm run eval: there are no development sets here',
);
