import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Context } from './context.js';

/** What the user types, unseen, at a terminal; undefined where there is none to ask at. */
export async function askPassword(prompt: string, { stdin, stderr }: Context): Promise<string | undefined> {
  if (!isTerminal(stdin) || !stderr.isTTY) return undefined;
  stderr.write(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: true });
  try {
    return await new Promise((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => resolve(undefined));
    });
  } finally {
    lines.close();
    stderr.write('\n');
  }
}

function isTerminal(stdin: unknown): stdin is NodeJS.ReadStream {
  return typeof stdin === 'object' && stdin !== null && 'isTTY' in stdin && stdin.isTTY === true;
}
