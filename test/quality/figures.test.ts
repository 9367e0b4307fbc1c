import { describe, expect, it } from 'vitest';
import { calibration, calibrationTable, reliedOn } from '../../src/quality/calibration.js';
import { figureTable, isMet, percent } from '../../src/quality/figures.js';
import { rowOf, rowTable } from '../../src/quality/rows.js';
import type { Judged } from '../../src/quality/sets.js';

const fact = (confidence: number) => ({ confidence }) as Judged['facts'][number];
const judged = (right: number[], wrong: number[]): Judged =>
  ({
    matched: right.map((confidence) => ({ document: 'd', gold: { type: 'T' }, fact: fact(confidence) })),
    wrong: wrong.map((confidence) => ({ document: 'd', fact: fact(confidence) })),
  }) as unknown as Judged;

describe('a figure', () => {
  it.each([
    [85, { least: 85 }, true],
    [84.9, { least: 85 }, false],
    [1, { most: 1 }, true],
    [1.1, { most: 1 }, false],
    [undefined, { least: 85 }, false],
    [undefined, undefined, true],
  ])('of %s with target %o is met: %s', (value, target, met) => {
    expect(isMet({ set: 'news', what: 'precision', value, ...(target && { target }) })).toBe(met);
  });
  it('is a percentage to one decimal, and nothing of nothing', () => {
    expect([percent(2, 3), percent(0, 5), percent(0, 0)]).toEqual([66.7, 0, undefined]);
  });
  it('that misses its target is marked in the table', () => {
    const figures = [
      { set: 'news', what: 'precision', value: 84, target: { least: 85 } },
      { set: 'news', what: 'F1', value: 70.25 },
    ];
    expect(figureTable(figures)).toBe(
      'set   figure     value  target\nnews  precision   84.0  ≥ 85    !\nnews  F1          70.3\n',
    );
  });
});

describe('a row', () => {
  it('has precision of what was predicted, recall of gold, and F1 of both', () => {
    expect(rowOf('knowledgenet', '', { gold: 8, predicted: 5, found: 2, right: 4 })).toEqual({
      set: 'knowledgenet',
      part: '',
      precision: 80,
      recall: 25,
      f1: 38.1,
    });
  });
  it('has no precision of nothing', () => {
    const { precision, recall, f1 } = rowOf('stages', 'names', { gold: 8, predicted: 0, found: 0 });
    expect([precision, recall, f1]).toEqual([undefined, 0, undefined]);
  });
  it('is a line of the table, with exact F1 where it is measured', () => {
    const rows = [
      { ...rowOf('news', '', { gold: 4, predicted: 2, found: 2 }), exactF1: 33.3 },
      rowOf('stages', 'names', { gold: 8, predicted: 0, found: 0 }),
    ];
    expect(rowTable(rows).split('\n')).toEqual([
      'set     part   precision  recall    F1  exact F1',
      'news               100.0    50.0  66.7      33.3',
      'stages  names          -     0.0     -',
      '',
    ]);
  });
});

describe('calibration', () => {
  it('counts by bands, their lower end included', () => {
    const bands = calibration(judged([0.9, 0.95, 0.85], [0.9, 0.2]));
    expect(bands).toEqual([
      { from: 0, judged: 1, right: 0 },
      { from: 0.5, judged: 0, right: undefined },
      { from: 0.6, judged: 0, right: undefined },
      { from: 0.7, judged: 0, right: undefined },
      { from: 0.8, judged: 1, right: 100 },
      { from: 0.9, judged: 3, right: 66.7 },
    ]);
  });
  it('says how many of the facts that may be relied on are right', () => {
    expect(reliedOn('blind', judged([0.9, 0.95, 0.85], [0.9, 0.2]))).toMatchObject({ value: 66.7 });
  });
  it('is a line a band, a column a set', () => {
    expect(calibrationTable({ news: calibration(judged([0.95], [])) })).toMatch(/from 0\.9 +100\.0 of 1\n$/);
  });
});
