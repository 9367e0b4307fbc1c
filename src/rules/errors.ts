import { relative, isAbsolute } from 'node:path';

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

/** Thrown when rules cannot be used; its message shows every problem with its line and a caret. */
export class RuleError extends Error {
  override readonly name = 'RuleError';

  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the rules\n\n${problems.map(renderProblem).join('\n\n')}`);
  }
}

/** A problem as text: place and message, the line, and below it a caret with the hint. */
export function renderProblem(problem: Problem): string {
  const { snippet, column, hint } = problem;
  const level = problem.severity === 'warning' ? 'warning: ' : '';
  const head = `${shortPath(problem.file)}:${problem.line}:${column}: ${level}${problem.message}`;
  if (snippet.trim() === '') return hint ? `${head}\n    ${hint}` : head;
  const indent = snippet.length - snippet.trimStart().length;
  const caret = ' '.repeat(Math.max(0, column - 1 - indent)) + '^';
  return `${head}\n    ${snippet.trim()}\n    ${caret}${hint ? ` ${hint}` : ''}`;
}

/** Files below the current folder are shown relative to it, as a terminal can open them. */
function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path;
}
