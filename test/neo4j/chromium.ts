import { spawnSync } from 'node:child_process';
import { chromium as engine, type Browser } from 'playwright-core';

/** The Chromium of this machine: that of CHROMIUM, else the one on the path; undefined where there is none. In CI it must be there. */
export function chromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  const found = [...(named === undefined ? [] : [named]), 'chromium', 'chromium-browser'].find(
    (command) => spawnSync(command, ['--version']).status === 0,
  );
  if (found === undefined && process.env['CI'] !== undefined)
    throw new Error('Chromium is not installed; .ci/install does that.');
  if (found === undefined || found.includes('/')) return found;
  return spawnSync('sh', ['-c', `command -v ${found}`], { encoding: 'utf8' }).stdout.trim();
}

/** Starts it without a window. Without its sandbox, as root and containers have none. */
export function openChromium(executablePath: string): Promise<Browser> {
  return engine.launch({ executablePath, args: ['--no-sandbox'] });
}
