import { describe, expect, it } from 'vitest';
import { readingTable } from '../../src/export/table.js';

const HEAD = ['who', 'what', 'sentence'];
const SHARES = [0.16, 0.14];
const SENTENCE = 'The buyer said on Monday that it had paid for all of it in cash and in shares of its own.';
const lines = (width: number, who: string): string[] =>
  readingTable(HEAD, [[who, 'Acquisition', SENTENCE]], SHARES, width)
    .trimEnd()
    .split('\n');
const column = (table: readonly string[], index: number): string =>
  table.map((line) => (line.split('│')[index + 1] ?? '').trim()).join('\n');

describe('a table for reading', () => {
  it.each([60, 80, 120])('is %i columns wide and shows every word of a name whole', (width) => {
    const table = lines(width, 'Norwindsche Elektrizitaet Holding');
    expect(new Set(table.map((line) => line.length))).toEqual(new Set([width]));
    for (const word of ['Norwindsche', 'Elektrizitaet', 'Holding'])
      expect(column(table, 0)).toMatch(new RegExp(`^${word}\\b|\\b${word}$`, 'm'));
    expect(column(table, 1)).toContain('Acquisition');
    expect(table.join('')).not.toContain('…');
  });

  it('breaks a word that no column can hold, and leaves nothing of it out', () => {
    const name = 'x'.repeat(150);
    const table = lines(80, name);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(column(table, 0).replace(/[^x]/g, '')).toBe(name);
  });
});
