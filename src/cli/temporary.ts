import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './errors.js';

/** Name under which this process writes a file or folder before it is complete, beside it: `.out.json.1234.tmp`. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/**
 * Takes away what processes that were killed while they wrote this file or folder have left beside it. What one that
 * lives is writing stays, and so does an old folder (`.tmp.old`) of which no new one has taken the place.
 */
export function clearLeft(path: string): void {
  const [folder, name] = [dirname(path), basename(path)];
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`.${name}.`)) continue;
    const [, id, old] = /^(\d+)\.tmp(\.old)?$/.exec(entry.slice(name.length + 2)) ?? [];
    if (id === undefined || isAlive(Number(id)) || (old && !existsSync(path))) continue;
    rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

/** Whether another process of this number lives; one that had this process's own is gone. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but is there.
    return codeOf(error) === 'EPERM';
  }
}
