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
  const code = codeOf(error);
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
      return code !== undefined && /^E[A-Z]+$/.test(code) ? `cannot be used (${code}).` : undefined;
  }
}

/** Does what works on files; where the file system refuses, throws an error of this kind which says so of `what`. */
export function withFiles<Result>(
  what: string,
  Kind: typeof UsageError | typeof OutputError,
  action: () => Result,
): Result {
  try {
    return action();
  } catch (error) {
    const problem = fileProblem(error);
    throw problem === undefined ? error : new Kind(`${what}: ${problem}`);
  }
}

/** The code of an error of Node's, as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** What an error says. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
