import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WRAPPING } from '../../src/cli/code-cache.js';
import { MAIN, temporaryFolder } from './program.js';

// What Node loads for a run of the program: packages by name, and which modules of src/ run in its one file.

const { path } = temporaryFolder();
const DIST = dirname(dirname(MAIN));
const CLI = join(DIST, 'cli.cjs');
const map = new SourceMap(JSON.parse(readFileSync(`${CLI}.map`, 'utf8')) as SourceMapPayload);

/** Tells of each file that is imported or required, and of each function of the one file that ran, on file descriptor 3. */
const LOADER = `
import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(3, url + '\\n');
  return next(url, context);
}`;
const HOOK = `
import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { createRequire, register } from 'node:module';
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(LOADER)}`)});
const { cache } = createRequire(${JSON.stringify(MAIN)});
process.on('exit', () => {
  writeSync(3, Object.keys(cache).map((file) => 'file://' + file + '\\n').join(''));
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    const { functions } = result.find(({ url }) => url === ${JSON.stringify(pathToFileURL(CLI).href)});
    const ran = functions.map(({ ranges }) => ranges[0]).filter(({ count }) => count > 0);
    writeSync(3, ran.map(({ startOffset, endOffset }) => startOffset + ' ' + endOffset + '\\n').join(''));
  });
});`;

interface Loaded {
  readonly packages: readonly string[];
  readonly modules: readonly string[];
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
  const ran = (output[3] ?? '').matchAll(/^(\d+) (\d+)$/gm);
  const modules = [...ran].flatMap(([, start, end]) => moduleOf(Number(start), Number(end)) ?? []);
  return { packages: [...new Set(packages)], modules: [...new Set(modules)] };
}

const code = readFileSync(CLI, 'utf8');

/** The module whose function stands there, by the first place in it that the build has mapped; counted with what is put around the file. */
function moduleOf(start: number, end: number): string | undefined {
  const from = start - WRAPPING[0].length;
  if (from < 0) return undefined;
  const before = code.slice(0, from);
  const line = before.split('\n').length - 1;
  const column = from - (before.lastIndexOf('\n') + 1);
  for (let at = column; at < column + end - start; at++) {
    const entry = map.findEntry(line, at);
    if ('originalSource' in entry && entry.generatedLine === line && entry.generatedColumn === at)
      return entry.originalSource.replace(/\.js$/, '');
  }
  return undefined;
}

/** What the command line itself needs. */
const YARGS =
  /^(?:yargs|yargs-parser|y18n|cliui|escalade|get-caller-file|require-directory|string-width|strip-ansi|ansi-regex|ansi-styles|color-convert|color-name|wrap-ansi|emoji-regex|is-fullwidth-code-point)$/;
const besidesYargs = ({ packages }: Loaded): string[] => packages.filter((name) => !YARGS.test(name));

const inFolders = ({ modules }: Loaded, ...folders: string[]): string[] =>
  modules.filter((name) => folders.some((folder) => name.startsWith(`${folder}/`))).sort();

describe('what is loaded', () => {
  it('by --help: no command, no format, no stage, no rules', () => {
    const loaded = loadedBy('--help');
    expect(besidesYargs(loaded)).toEqual([]);
    expect(loaded.modules).toContain('cli/run');
    expect(
      inFolders(loaded, 'cli/commands', 'export', 'neo4j', 'view', 'article', 'facts', 'compile'),
    ).toEqual([]);
  });

  it('by extract of a text: the format asked for, no reader of pages, and nothing that compiles rules', () => {
    writeFileSync(path('loaded.txt'), 'Norwind Inc. bought Vexa Corp. for $30 million.');
    const loaded = loadedBy('extract', path('loaded.txt'), '--published', '2013-04-29');
    expect(besidesYargs(loaded).sort()).toEqual(['graphology']);
    expect(inFolders(loaded, 'cli/commands')).toEqual(['cli/commands/extract']);
    expect(inFolders(loaded, 'export').filter((name) => !/\/(?:formats|json)$/.test(name))).toEqual([]);
    expect(inFolders(loaded, 'neo4j', 'view', 'eval', 'compare')).toEqual([]);
    expect(inFolders(loaded, 'compile')).toEqual(['compile/image-file', 'compile/rules-hash']);
    expect(loaded.modules).not.toContain('rules/load');
  });

  it('by extract of a page: what reads pages as well', () => {
    writeFileSync(path('loaded.html'), '<p>Norwind Inc. bought Vexa Corp. for $30 million.</p>');
    const { packages } = loadedBy('extract', path('loaded.html'), '--published', '2013-04-29');
    expect(packages).toEqual(expect.arrayContaining(['linkedom', '@mozilla/readability', 'htmlparser2']));
  });
});
