import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openMappings, openTypes } from '../../src/session.js';
import { FORMATS } from '../../src/export/formats.js';
import { describeWithPython, PYTHON } from '../python/python.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8');
const blocks = (language: string): string[] =>
  [...page('data-teams.md').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code = '']) => code,
  );

describeWithPython('every snippet of docs/data-teams.md prints something', () => {
  const sql = 'import sys, duckdb\nprint(duckdb.sql(sys.stdin.read()).fetchall())';
  const SNIPPETS = [
    ...blocks('python').map((code) => ['python', code, ''] as const),
    ...blocks('sql').map((code) => ['sql', sql, code] as const),
  ];
  it.each(SNIPPETS)('%s: %s', { timeout: 120_000 }, (_language, code, input) => {
    const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', code], {
      cwd: ROOT,
      input,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).not.toMatch(/^(?:\[\]|Empty DataFrame.*)?$/s);
  });
});

describe('docs/formats.md', () => {
  const text = page('formats.md');
  it.each(FORMATS)('tells of %s', (format) => {
    expect(text).toMatch(new RegExp(`\`${format}\``));
  });

  it('shows the mappings that rules/mappings.yml has', () => {
    const types = openTypes();
    const mappings = openMappings();
    const dash = (items: readonly (string | undefined)[]): string =>
      [...new Set(items.filter((item) => item !== undefined))].join(', ') || '–';
    for (const name of types.keys()) {
      const mapping = mappings.types.get(name);
      const row = [
        name,
        dash([
          ...(mapping?.followTheMoney ?? []).map(({ edge }) => edge),
          ...(mapping?.followTheMoneyStatements ?? []).map(({ property }) => property),
        ]),
        dash((mapping?.schemaOrg ?? []).map(({ property }) => property)),
        dash([mapping?.fibo]),
        dash([mapping?.bods]),
        dash([mapping?.opencalais]),
      ];
      const rows = text.split('\n').map((line) => line.replace(/\s*\|\s*/g, '|'));
      expect(rows, name).toContain(`|${row.join('|')}|`);
    }
  });
});
