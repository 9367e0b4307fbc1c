import { describe, expect, it } from 'vitest';
import { problemsOf } from './support.js';

/** A rule file of StakePurchase with one frame of these lines. */
export const frame = (...lines: string[]): string =>
  ['fact: StakePurchase', 'frames:', '  - name: buy-stake', ...lines.map((line) => `    ${line}`)].join('\n');

/** Lines of a frame without any mistake. */
export const good = ['verb: $buy', 'subject: buyer', 'object: Stake(percent, company)'] as const;

/** A mistake: the file, what is said of it, the characters that the caret stands under, and the hint. */
export type Mistake = readonly [kind: string, file: string, message: RegExp, at: string, hint?: RegExp];

/** One test a mistake: it is refused with that message, at that place of the file. */
export function refuses(title: string, mistakes: readonly Mistake[]): void {
  describe(title, () => {
    for (const [kind, file, message, at, hint] of mistakes) {
      it(kind, () => {
        const problems = problemsOf(file);
        const problem = problems.find((candidate) => message.test(candidate.message));
        expect(problem, JSON.stringify(problems.map((p) => p.message))).toBeDefined();
        const { line, column, snippet } = problem!;
        expect(snippet).toBe(file.split('\n')[line - 1]);
        expect(snippet.slice(column - 1, column - 1 + at.length)).toBe(at);
        if (hint) expect(problem!.hint).toMatch(hint);
      });
    }
  });
}
