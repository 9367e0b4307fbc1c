import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MAIN, temporaryFolder } from './program.js';

// Which packages Node loads for a run of the program, and which files of its own.

const { path } = temporaryFolder();
const DIST = dirname(dirname(MAIN));

/** Tells of each module that is imported or required, on file descriptor 3. */
const LOADER = `
import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(3, url + '\\n');
  return next(url, context);
}`;
const HOOK = `
import { writeSync } from 'node:fs';
import { createRequire, register } from 'node:module';
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(LOADER)}`)});
const { cache } = createRequire(${JSON.stringify(MAIN)});
process.on('exit', () => writeSync(3, Object.keys(cache).map((file) => 'file://' + file + '\\n').join('')));`;

interface Loaded {
  readonly packages: readonly string[];
  readonly own: readonly string[];
}

function loadedBy(...args: string[]): Loaded {
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', hook, MAIN, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const files = (output[3] ?? '')
    .split('\n')
    .filter((url) => url.startsWith('file://'))
    .map((url) => fileURLToPath(url));
  const packages = files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  const own = files.filter((file) => file.startsWith(DIST) && !file.includes('node_modules'));
  return { packages: [...new Set(packages)], own };
}

/** What the command line itself needs. */
const YARGS =
  /^(?:yargs|yargs-parser|y18n|cliui|escalade|get-caller-file|require-directory|string-width|strip-ansi|ansi-regex|ansi-styles|color-convert|color-name|wrap-ansi|emoji-regex|is-fullwidth-code-point)$/;
const besidesYargs = ({ packages }: Loaded): string[] => packages.filter((name) => !YARGS.test(name));

describe('what is loaded', () => {
  it('by --help: no package but the reader of command lines', () => {
    expect(besidesYargs(loadedBy('--help'))).toEqual([]);
  });

  it('by extract of a text: no reader of pages, and nothing that compiles rules', () => {
    writeFileSync(path('loaded.txt'), 'Norwind Inc. bought Vexa Corp. for $30 million.');
    const loaded = loadedBy('extract', path('loaded.txt'), '--published', '2013-04-29');
    expect(besidesYargs(loaded).sort()).toEqual(['graphology']);
  });

  it('by extract of a page: what reads pages as well', () => {
    writeFileSync(path('loaded.html'), '<p>Norwind Inc. bought Vexa Corp. for $30 million.</p>');
    const { packages } = loadedBy('extract', path('loaded.html'), '--published', '2013-04-29');
    expect(packages).toEqual(expect.arrayContaining(['linkedom', '@mozilla/readability', 'htmlparser2']));
  });

  it('of its own files: only what begins it, which reads all else as one', () => {
    const names = loadedBy('--help').own.map((file) => file.slice(DIST.length + 1).replace(/-[^.]+/, '-*'));
    expect(new Set(names)).toEqual(new Set(['cli/main.js', 'chunk-*.js']));
  });
});
