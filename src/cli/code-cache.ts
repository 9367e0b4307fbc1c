import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { cliFile } from '../rules-folder.js';

type Cli = typeof import('./cli.js');
/** What Node makes of a CommonJS file, and how it imports: V8 keeps no importing of its own with code that it has compiled. */
export const WRAPPING = [
  '(function (exports, require, module, __filename, __dirname, loader) {',
  '\n})',
] as const;
type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
  loader: (name: string) => Promise<unknown>,
) => void;

/** Beside the file: what V8 compiled of it. */
const cacheOf = (file: string): string => `${file}.cache`;

/**
 * Loads dist/cli.cjs with the code that V8 compiled of it when the program was built: compiling it anew, function by
 * function, is a fifth of a short run. V8 takes no code of another version of it or of other flags, and compiles then.
 */
export function loadCli(): Cli {
  const file = cliFile();
  return run(file, scriptOf(file));
}

/** Writes what V8 has compiled of the program after `use` has made it run. */
export async function cacheCode(use: (cli: Cli) => Promise<void>): Promise<void> {
  const file = cliFile();
  const script = scriptOf(file);
  await use(run(file, script));
  writeFileSync(cacheOf(file), script.createCachedData());
}

/** The file as V8 is given it, with code that it compiled of it before; `cachedDataRejected` says whether it takes that. */
export function scriptOf(file: string): Script {
  const cachedData = cachedCode(file);
  const source = WRAPPING.join(readFileSync(file, 'utf8'));
  return new Script(source, { filename: file, ...(cachedData && { cachedData }) });
}

function run(file: string, script: Script): Cli {
  const module = { exports: {} };
  const call = script.runInThisContext() as Wrapped;
  const loader = (name: string): Promise<unknown> => import(name);
  call(module.exports, createRequire(file), module, file, dirname(file), loader);
  return module.exports as Cli;
}

function cachedCode(file: string): Buffer | undefined {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}
