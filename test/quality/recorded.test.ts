import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';
import { measure, totalOf } from '../../src/eval/tally.js';
import { judgeSet, SETS } from '../../src/quality/sets.js';

const folder = fileURLToPath(new URL('../../../shared/evaluation/dev', import.meta.url));
const there = existsSync(folder);
if (!there) console.warn(`SKIPPED: reading quality is not measured (no development sets in ${folder})`);

/** F1 of the set as the table in docs/quality.md records it. */
function recorded(set: string): number {
  const page = readFileSync(new URL('../../docs/quality.md', import.meta.url), 'utf8');
  const row = page.split('\n').find((line) => new RegExp(`^${set}(?: +\\d+\\.\\d){4}$`).test(line));
  const f1 = row?.split(/ +/)[3];
  if (f1 === undefined) throw new Error(`docs/quality.md records no F1 of ${set}`);
  return Number(f1);
}

const session = openSession();

describe.skipIf(!there)('reading quality', () => {
  it.each([SETS.news, SETS.news2, SETS.plain, SETS.headlines, SETS.pairs])(
    'of $name is at most one point of F1 below what docs/quality.md records',
    (set) => {
      const { types } = judgeSet(session, folder, set);
      expect(measure(totalOf(types)).f1).toBeGreaterThanOrEqual(recorded(set.name) - 1);
    },
    120_000,
  );
});
