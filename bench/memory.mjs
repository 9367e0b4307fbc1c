// The most memory that `finfacts extract` holds in one thread over a stream of 650, 1,300 and 2,600 articles.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, streamOf } from './texts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'finfacts-'));
const meter = join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));`,
);

for (const count of [650, 1300, 2600]) {
  const input = join(folder, 'articles.jsonl');
  writeFileSync(
    input,
    streamOf(count)
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  );
  const { status, output } = spawnSync(
    process.execPath,
    [
      '--require',
      meter,
      join(ROOT, 'dist/cli/main.js'),
      'extract',
      input,
      '--format',
      'jsonl',
      '--jobs',
      '1',
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`extract ended with ${status}`);
  console.log(`a stream of ${count} articles: ${(Number(output[3]) / 1024).toFixed(0)} MB (to reach: 200)`);
}
rmSync(folder, { recursive: true });
