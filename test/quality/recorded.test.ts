import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';
import { measure, totalOf } from '../../src/eval/tally.js';
import { judgeSet, SETS } from '../../src/quality/sets.js';

const folder = fileURLToPath(new URL('../../../shared/evaluation/dev', import.meta.url));
const there = existsSync(folder);
if (!there) console.warn(`SKIPPED: reading quality is not measured (no development sets in ${folder})`);

/** A figure of the set as docs/quality.md records it. */
function recorded(set: string, figure: string): number {
  const page = readFileSync(new URL('../../docs/quality.md', import.meta.url), 'utf8');
  const line = page.split('\n').find((one) => one.startsWith(`${set} `) && one.includes(` ${figure} `));
  const value = /\s(\d+\.\d)(?:\s|$)/.exec(line ?? '')?.[1];
  if (value === undefined) throw new Error(`docs/quality.md records no ${figure} of ${set}`);
  return Number(value);
}

describe.skipIf(!there)('reading quality', () => {
  it.each([SETS.news, SETS.pairs, SETS.headlines])(
    'of $name is at most one point of F1 below what docs/quality.md records',
    (set) => {
      const { types } = judgeSet(openSession(), folder, set);
      expect(measure(totalOf(types)).f1).toBeGreaterThanOrEqual(recorded(set.name, 'F1') - 1);
    },
    120_000,
  );
});
