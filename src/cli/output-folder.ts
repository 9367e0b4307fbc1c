import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Content } from '../export/types.js';
import { fileProblem, UsageError } from './errors.js';

/**
 * Writes a folder of files, complete or not at all: beside it under another name, renamed when complete. A folder that is
 * there already is replaced if it holds nothing but files of these names, as an earlier export does.
 * @throws UsageError when it holds anything else, or cannot be written
 */
export function writeFolder(path: string, files: ReadonlyMap<string, Content>): void {
  const target = path.replace(/(?<=.)\/+$/, '');
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const old = `${temporary}.old`;
  try {
    refuseOthers(target, files);
    mkdirSync(temporary);
    for (const [name, content] of files) writeFileSync(join(temporary, name), content);
    if (existsSync(target)) renameSync(target, old);
    renameSync(temporary, target);
  } catch (error) {
    const problem = fileProblem(error);
    throw problem === undefined ? error : new UsageError(`--output ${path}: ${problem}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function refuseOthers(target: string, files: ReadonlyMap<string, Content>): void {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory())
    throw new UsageError(`--output ${target}: this format is a folder of files, and this is a file.`);
  const other = readdirSync(target).find((name) => !files.has(name));
  if (other !== undefined)
    throw new UsageError(
      `--output ${target}: this folder holds other files (${other}); name a new or an empty folder.`,
    );
}
