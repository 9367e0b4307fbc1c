import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What CI does before and with the tests. */
const DONE_BY_CI = /^npm (?:ci|test|install|pack)\b/;

/** Markdown files whose commands are run: the README and all of docs/. */
const pages = [
  ...(existsSync(join(ROOT, 'README.md')) ? ['README.md'] : []),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/**
 * The commands of a page's ```sh blocks, each as one script: a line ending in `\` goes on, a comment or an empty line is
 * no command. A block with a here-document is one command.
 */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block.includes('<<') ? [block] : block.replace(/\\\n/g, ' ').split('\n'),
  );
}

const commands = pages.flatMap((page) =>
  commandsOf(page)
    .map((command) => command.replace(/^\$ /, '').trim())
    .flatMap((command) => command.split(/ && (?=npm )/))
    .filter((command) => command !== '' && !command.startsWith('#') && !DONE_BY_CI.test(command))
    .map((command) => [page, command] as const),
);

/** The commands may write: they run in a copy. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'finfacts-docs-'));
  for (const name of [
    'data',
    'dist',
    'docs',
    'exports',
    'rules',
    'scripts',
    'src',
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'package-lock.json',
  ]) {
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // npx makes a package ready when it first meets it; the copy of dist/ is as current as the one that was copied.
  const now = new Date();
  utimesSync(join(copy, 'dist/.built'), now, now);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.skipIf(commands.length === 0)('every command in the documentation works', () => {
  it.each(commands)('%s: %s', { timeout: 120_000 }, async (_page, command) => {
    const { status, stderr } = await run(command);
    expect(status, stderr).toBe(0);
  });
});

function run(command: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', command], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'pipe'],
      // What npx notes of this copy must not be found by a later run, when the copy is gone.
      env: { ...process.env, npm_config_cache: join(copy, '.npm') },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (status) => resolve({ status, stderr }));
  });
}
