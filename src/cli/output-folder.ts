import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../export/types.js';
import { OutputError, UsageError, withFiles } from './errors.js';
import { writeAll } from './output.js';
import { atStop } from './stop.js';
import { clearLeft, temporaryName } from './temporary.js';

/** A folder of files that is written complete or not at all: beside it under another name, renamed when complete. */
export interface OutputFolder {
  /** Where things may wait until the files are written. */
  readonly waiting: string;
  /**
   * Writes the files, each in pieces, and makes them stand under the folder's name. One that is there already is replaced
   * if it holds nothing but files of these names, as an earlier export does.
   * @throws UsageError when it holds anything else, OutputError when it cannot be written to its end
   */
  write(files: Iterable<readonly [name: string, pieces: Iterable<Content>]>): void;
  /** Does what writes to the disk; throws OutputError where that cannot be done. */
  guarded<Result>(action: () => Result): Result;
  /** Takes away what was written. Does nothing when it stands under its name. */
  discard(): void;
}

/** @throws UsageError when it cannot be made, or is a file */
export function openFolder(path: string): OutputFolder {
  const target = path.replace(/(?<=[^/])\/+$/, '');
  const temporary = temporaryName(target);
  const waiting = join(temporary, '.waiting');
  withFiles(`--output ${path}`, UsageError, () => {
    refuseFile(target);
    clearLeft(target);
    mkdirSync(temporary);
    mkdirSync(waiting);
  });
  const discard = (): void => {
    free();
    rmSync(temporary, { recursive: true, force: true });
  };
  const free = atStop(() => {
    discard();
    return `${path} is not written`;
  });
  const guarded = <Result>(action: () => Result): Result =>
    withFiles(`--output ${path}`, OutputError, action);
  const write = (files: Iterable<readonly [string, Iterable<Content>]>): void =>
    guarded(() => {
      const names = new Set<string>();
      for (const [name, pieces] of files) {
        names.add(name);
        writePieces(join(temporary, name), pieces);
      }
      rmSync(waiting, { recursive: true });
      refuseOthers(target, names);
      replace(target, temporary);
      free();
    });
  return { waiting, write, guarded, discard };
}

/**
 * Writes a folder of files at once (see OutputFolder).
 * @throws UsageError when it holds anything else, or cannot be made; OutputError when it cannot be written to its end
 */
export function writeFolder(path: string, files: ReadonlyMap<string, Content>): void {
  const folder = openFolder(path);
  try {
    folder.write([...files].map(([name, content]) => [name, [content]]));
  } finally {
    folder.discard();
  }
}

function writePieces(path: string, pieces: Iterable<Content>): void {
  const file = openSync(path, 'wx');
  try {
    for (const piece of pieces) writeAll(file, piece);
  } finally {
    closeSync(file);
  }
}

function replace(target: string, temporary: string): void {
  const old = `${temporary}.old`;
  try {
    if (existsSync(target)) renameSync(target, old);
    renameSync(temporary, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

function refuseFile(target: string): void {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory())
    throw new UsageError(`--output ${target}: this format is a folder of files, and this is a file.`);
}

function refuseOthers(target: string, names: ReadonlySet<string>): void {
  if (!existsSync(target)) return;
  const other = readdirSync(target).find((name) => !names.has(name));
  if (other !== undefined)
    throw new UsageError(
      `--output ${target}: this folder holds other files (${other}); name a new or an empty folder.`,
    );
}
