import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreCases, type RecogniserCase } from './recogniser.js';
import { find } from './tables.js';

/** Expected results that no reader would call a sum or a percentage. */
const NO_VALUE = new Map([
  ['dollar', 'a currency without a number'],
  ['dollars', 'a currency without a number'],
  ['%', 'a percent sign without a number'],
  ['per cent of 210', 'the number is the base, not the percentage'],
  ['one dollar and one', 'cut out of "one dollar and one and one point", which is no sum'],
]);

describe.each(['currency', 'percent'])('public recogniser cases: %s', (kind) => {
  const file = new URL(`../../../shared/evaluation/dev/${kind}.jsonl`, import.meta.url);
  const present = existsSync(file);
  if (!present) console.warn(`SKIPPED: no public recogniser cases for ${kind} beside the project`);

  test.skipIf(!present)('precision at least 97, recall at least 95', () => {
    const cases = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RecogniserCase);
    const { found, expected, right, wrong } = scoreCases(cases, find, NO_VALUE);
    expect.soft(right / found, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect.soft(right / expected, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
