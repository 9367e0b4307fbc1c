import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The interpreter of the environment that `node scripts/python.mjs` makes. */
export const PYTHON = join(ROOT, '.cache/python/bin/python');

/**
 * Tests that read with programs from PyPI. Where these are not installed the tests don't run, and say so; in CI they must.
 */
export function describeWithPython(name: string, tests: () => void): void {
  const there = existsSync(PYTHON);
  if (!there && process.env['CI'] === 'true')
    throw new Error('.cache/python is missing: run node scripts/python.mjs');
  if (!there)
    console.warn(`NOT RUN, since .cache/python is missing (node scripts/python.mjs makes it): ${name}`);
  describe.skipIf(!there)(name, tests);
}

/** What a program in Python prints as JSON; `args` are its `sys.argv[1:]`. */
export function python<Result>(program: string, args: readonly string[], cwd?: string): Result {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd !== undefined && { cwd }),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}
