import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Content } from '../export/types.js';
import { write } from './context.js';
import { fileProblem, UsageError } from './errors.js';

/** Where a command's data goes. */
export interface Output {
  write(content: Content): Promise<void>;
  /** Makes what was written stand under its name; before that nothing is seen of it. */
  commit(): void;
  /** Takes away what was written. Does nothing after `commit`. */
  discard(): void;
}

/** Standard output (also as `-`), or the file named: written beside it under another name, and renamed when complete. */
export function openOutput(path: string | undefined, stdout: NodeJS.WritableStream): Output {
  if (path === undefined)
    return { write: (text) => write(stdout, text), commit: () => {}, discard: () => {} };
  try {
    const target = targetOf(path);
    return target.regular ? temporaryFile(target.path) : device(target.path);
  } catch (error) {
    throw asUsageError(path, error);
  }
}

/** The file meant (behind a link), and whether it can be replaced: a device or pipe must not be. */
function targetOf(path: string): { path: string; regular: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new UsageError(`--output ${path}: this is a folder; name a file.`);
  return { path: stats ? realpathSync(path) : path, regular: stats?.isFile() ?? true };
}

function temporaryFile(path: string): Output {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'wx');
  let open = true;
  const discard = (): void => {
    if (!open) return;
    open = false;
    closeSync(file);
    rmSync(temporary, { force: true });
  };
  const stopped = (): void => {
    discard();
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stopped);
  return {
    write: async (text) => guarded(path, () => writeAll(file, text)),
    commit: () => {
      for (const signal of signals) process.removeListener(signal, stopped);
      guarded(path, () => renameSync(temporary, path));
      open = false;
      closeSync(file);
    },
    discard,
  };
}

function device(path: string): Output {
  const file = openSync(path, 'w');
  const close = (): void => closeSync(file);
  return { write: async (text) => guarded(path, () => writeAll(file, text)), commit: close, discard: close };
}

function writeAll(file: number, content: Content): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

function guarded(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw asUsageError(path, error);
  }
}

function asUsageError(path: string, error: unknown): unknown {
  const problem = fileProblem(error);
  return problem === undefined ? error : new UsageError(`--output ${path}: ${problem}`);
}
