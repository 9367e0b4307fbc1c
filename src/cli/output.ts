import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { Content } from '../export/types.js';
import { write } from './context.js';
import { OutputError, UsageError, withFiles } from './errors.js';
import { atStop } from './stop.js';
import { clearLeft, temporaryName } from './temporary.js';

/** Where a command's data goes. */
export interface Output {
  write(content: Content): Promise<void>;
  /** Makes what was written stand under its name; before that nothing is seen of it. */
  commit(): void;
  /** Takes away what was written. Does nothing after `commit`. */
  discard(): void;
}

/**
 * Standard output, or the file named: written beside it under another name, and renamed when complete.
 * @throws UsageError where it cannot be opened, OutputError where it cannot be written to its end
 */
export function openOutput(path: string | undefined, stdout: NodeJS.WritableStream): Output {
  if (path === undefined) return standardOutput(stdout);
  return withFiles(`--output ${path}`, UsageError, () => {
    const target = targetOf(path);
    return target.regular ? temporaryFile(target.path) : device(target.path);
  });
}

/** Writes a whole text as `openOutput` does. */
export async function writeOutput(
  path: string | undefined,
  text: string,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const output = openOutput(path, stdout);
  try {
    await output.write(text);
    output.commit();
  } finally {
    output.discard();
  }
}

function standardOutput(stdout: NodeJS.WritableStream): Output {
  let written = false;
  const free = atStop(() => (written ? 'what was found is on standard output' : 'nothing is written'));
  const save = async (content: Content): Promise<void> => {
    written ||= content.length > 0;
    await write(stdout, content);
  };
  return { write: save, commit: free, discard: free };
}

/** The file meant (behind a link), and whether it can be replaced: a device or pipe must not be. */
function targetOf(path: string): { path: string; regular: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new UsageError(`--output ${path}: this is a folder; name a file.`);
  return { path: stats ? realpathSync(path) : path, regular: stats?.isFile() ?? true };
}

function temporaryFile(path: string): Output {
  clearLeft(path);
  const temporary = temporaryName(path);
  const file = openSync(temporary, 'wx');
  let open = true;
  const close = (): void => {
    open = false;
    free();
    closeSync(file);
  };
  const discard = (): void => {
    if (!open) return;
    close();
    rmSync(temporary, { force: true });
  };
  const free = atStop(() => {
    discard();
    return `${path} is not written`;
  });
  return {
    write: async (text) => guarded(path, () => writeAll(file, text)),
    commit: () => {
      guarded(path, () => renameSync(temporary, path));
      close();
    },
    discard,
  };
}

function device(path: string): Output {
  const file = openSync(path, 'w');
  const close = (): void => closeSync(file);
  return { write: async (text) => guarded(path, () => writeAll(file, text)), commit: close, discard: close };
}

function guarded(path: string, action: () => void): void {
  withFiles(`--output ${path}`, OutputError, action);
}

/** Writes all of it at the end of an open file. */
export function writeAll(file: number, content: Content): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
