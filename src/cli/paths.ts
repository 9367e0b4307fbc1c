import { relative } from 'node:path';
import type { Origin } from '../rules/types.js';

/** `file:line`, the file relative to the current folder where it lies below it, as a terminal can open it. */
export function placeOf({ file, line }: Origin): string {
  const path = relative(process.cwd(), file);
  return `${path.startsWith('..') ? file : path}:${line}`;
}
