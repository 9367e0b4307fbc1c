import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

/** The built program. */
export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
}

/** Runs the built program as a user does, and waits for its end. */
export function finfacts(
  args: readonly string[],
  { cwd, stdin = '' }: ProgramOptions = {},
): Promise<Outcome> {
  if (!existsSync(MAIN)) throw new Error('dist/ is missing: run npm run build');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    );
    // The program may end before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** A folder for the tests of a file, taken away after them. */
export function temporaryFolder(): { readonly path: (name: string) => string; readonly root: () => string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'finfacts-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name), root: () => folder };
}

/** The records of JSON Lines. */
export function records(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** No stack trace and no bare error class: a message is for people. */
export const STACK = /^\s+at |Error:|node:internal/m;
