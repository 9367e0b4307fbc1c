import type { Flaw } from '../output/check.js';

/** Exit codes of every command; one that a signal stops ends with 128 and its number, as a shell has it (stop.ts). */
export const EXIT = { done: 0, someInputsFailed: 1, wrongUsage: 2, outputFailed: 3 } as const;

/** A mistake in the command line: the message says what is wrong and what to do; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Output that cannot be written to its end, as on a full disk: the message names it; exit code 3. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** An input that the file system does not give: told like an InputError, the other inputs are done. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
  constructor(
    readonly code:
      | 'missing'
      | 'unreadable'
      | 'empty-folder'
      | 'unknown-format'
      | 'truncated'
      | 'too-large'
      | 'bad-gzip'
      | 'bad-json'
      | Flaw['code'],
    readonly source: string,
    detail: string,
  ) {
    super(`${source}: ${detail}`);
  }
}

/** `code`, `source` and message of an error that concerns one input; undefined for any other error. */
export function inputProblem(error: unknown): { code: string; source: string; message: string } | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('source' in error)) return undefined;
  const { code, source, message } = error;
  return typeof code === 'string' && typeof source === 'string' ? { code, source, message } : undefined;
}

/** What the file system says, in words; undefined for an error that is not about files. */
export function fileProblem(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied.';
    case 'EISDIR':
      return 'this is a folder.';
    case 'ENOTDIR':
      return 'a part of the path is a file, not a folder.';
    case 'ENOSPC':
      return 'no space left on the disk.';
    case 'EROFS':
      return 'the disk is read-only.';
    default:
      return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? `cannot be used (${code}).` : undefined;
  }
}
