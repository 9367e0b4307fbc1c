import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure, totalOf } from '../../src/eval/tally.js';
import { judgeSet } from '../../src/quality/sets.js';
import { openSession } from '../../src/session.js';

// Sentences and short articles by writers who had seen what counts as a fact, and none of the rules.
const folder = fileURLToPath(new URL('wordings', import.meta.url));
const session = openSession();

describe('wordings by writers who did not know the rules', () => {
  it.each([
    ['sentences', 78],
    ['articles', 70],
    ['briefs', 77],
    ['stories', 59],
  ])('%s are read with an F1 of %d or more', (name, least) => {
    const { types } = judgeSet(session, folder, {
      name,
      articles: `${name}.jsonl`,
      gold: `${name}.jsonl`,
    });
    expect(measure(totalOf(types)).f1).toBeGreaterThanOrEqual(least);
  });
});
