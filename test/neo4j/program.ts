import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { jsonLines } from '../../src/export/jsonl.js';
import { renamed } from '../../bench/renamed.js';
import { MAIN, type Outcome } from '../cli/program.js';
import { dataArticles } from './articles.js';
import type { Address } from './server/home.js';

/** The program at work on a server: its process, and what it will have said and done. */
export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

/** Runs the built program on this server, as a user does with the environment. */
export function finfactsAt(
  { uri, user, password }: Pick<Address, 'uri' | 'user' | 'password'>,
  args: readonly string[],
): Running {
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
  return { child, outcome };
}

/** Writes fact lines of so many copies of the sample articles, each about companies of its own. */
export function writeFactLines(file: string, copies: number): void {
  const lines = Array.from({ length: copies }, (_, copy) =>
    dataArticles().map((records) => jsonLines(renamed(records, copy).facts)),
  );
  writeFileSync(file, lines.flat().join(''));
}
