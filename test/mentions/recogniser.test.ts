import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { noValues, valueRow } from '../../src/quality/values.js';
import { tables } from './tables.js';

const folder = fileURLToPath(new URL('../../../shared/evaluation/dev', import.meta.url));
const knowledge = readFileSync(new URL('../../rules/quality.yml', import.meta.url), 'utf8');

describe.each(['currency', 'percent'] as const)('public recogniser cases: %s', (kind) => {
  const present = existsSync(folder);
  if (!present) console.warn(`SKIPPED: no public recogniser cases for ${kind} beside the project`);

  test.skipIf(!present)('precision at least 97, recall at least 95', () => {
    const { precision, recall } = valueRow(kind, folder, tables, noValues(knowledge));
    expect(precision).toBeGreaterThanOrEqual(97);
    expect(recall).toBeGreaterThanOrEqual(95);
  });
});
