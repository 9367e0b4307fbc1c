import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../export/types.js';
import { fileProblem, OutputError, UsageError } from './errors.js';
import { clearLeft, temporaryName } from './temporary.js';

/**
 * Writes a folder of files, complete or not at all: beside it under another name, renamed when complete. A folder that is
 * there already is replaced if it holds nothing but files of these names, as an earlier export does.
 * @throws UsageError when it holds anything else, or cannot be made; OutputError when it cannot be written to its end
 */
export function writeFolder(path: string, files: ReadonlyMap<string, Content>): void {
  const target = path.replace(/(?<=[^/])\/+$/, '');
  const temporary = temporaryName(target);
  const old = `${temporary}.old`;
  try {
    refuseOthers(target, files);
    clearLeft(target);
    mkdirSync(temporary);
  } catch (error) {
    const problem = fileProblem(error);
    throw problem === undefined ? error : new UsageError(`--output ${path}: ${problem}`);
  }
  try {
    for (const [name, content] of files) writeFileSync(join(temporary, name), content);
    if (existsSync(target)) renameSync(target, old);
    renameSync(temporary, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    const problem = fileProblem(error);
    throw problem === undefined ? error : new OutputError(`--output ${path}: ${problem}`);
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
