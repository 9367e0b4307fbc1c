import { relative, isAbsolute } from 'node:path';
import { printable } from '../printable.js';

/** One thing wrong in a rule file. `line` and `column` are 1-based; `snippet` is that line of the file. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly snippet: string;
  readonly message: string;
  readonly hint?: string;
}

/** So many problems are told; who mends them sees the rest then. Finding the place of each takes its time. */
export const MAX_PROBLEMS = 100;
/** Columns of a line that are shown, and how many of them in front of the caret. */
const SNIPPET = 120;
const BEFORE_CARET = 60;

/** Thrown when rules cannot be used; its message shows every problem with its line and a caret. */
export class RuleError extends Error {
  override readonly name = 'RuleError';

  constructor(readonly problems: readonly Problem[]) {
    const most = problems.length >= MAX_PROBLEMS ? 'the first ' : '';
    const count = problems.length === 1 ? '1 problem' : `${most}${problems.length} problems`;
    super(`${count} in the rules\n\n${problems.map(renderProblem).join('\n\n')}`);
  }
}

/** A problem as text: place and message, the line, and below it a caret with the hint. */
export function renderProblem(problem: Problem): string {
  const { hint } = problem;
  const { snippet, column } = shownPart(problem);
  const level = problem.severity === 'warning' ? 'warning: ' : '';
  const head = `${shortPath(problem.file)}:${problem.line}:${column}: ${level}${problem.message}`;
  if (snippet.trim() === '') return hint ? `${head}\n    ${hint}` : head;
  // The caret stands under what is shown, in which escapes are longer than what they stand for.
  const before = printable(snippet.slice(0, column - 1).trimStart());
  const caret = `${' '.repeat(before.length)}^`;
  return `${head}\n    ${printable(snippet.trim())}\n    ${caret}${hint ? ` ${hint}` : ''}`;
}

/** The line, or where it is very long the part of it around the column. */
function shownPart({ snippet, column }: Problem): { readonly snippet: string; readonly column: number } {
  if (snippet.length <= SNIPPET) return { snippet, column };
  const start = Math.max(0, column - 1 - BEFORE_CARET);
  const [lead, tail] = [start > 0 ? '…' : '', start + SNIPPET < snippet.length ? '…' : ''];
  const part = snippet.slice(start, start + SNIPPET);
  return { snippet: `${lead}${part}${tail}`, column: column - start + lead.length };
}

/** Files below the current folder are shown relative to it, as a terminal can open them. */
function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path;
}
