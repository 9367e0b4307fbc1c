import { describe, expect, it } from 'vitest';
import { stepAt, timeAxis, timeCounts } from '../../src/view/logic/time-axis.js';
import type { ViewFact } from '../../src/view/types.js';
import { modelOf } from './sample.js';

const facts = (...periods: (readonly [string, string] | string)[]): readonly ViewFact[] =>
  modelOf(periods.map((one) => ({ from: 'A', period: typeof one === 'string' ? [one, one] : one }))).facts;
const labels = (told: readonly ViewFact[]): string[] => timeAxis(told)?.steps.map(({ label }) => label) ?? [];

describe('the time axis', () => {
  it('is linear: every month from the first to the last, also those without a fact', () => {
    const axis = timeAxis(facts('2013-02-28', '2013-05-02'));
    expect(axis?.steps.map(({ label }) => label)).toEqual(['Feb 2013', 'Mar 2013', 'Apr 2013', 'May 2013']);
    expect(axis?.steps[0]).toMatchObject({ start: '2013-02-01', end: '2013-02-28' });
  });
  it('goes by years where the months are too many', () =>
    expect(labels(facts('2001-04-01', '2006-01-01', '2012-03-01', '2013-01-01'))).toEqual(
      Array.from({ length: 13 }, (_, year) => String(2001 + year)),
    ));
  it('has one step for the few that are long before', () => {
    const told = facts('1911-01-01', ...Array.from({ length: 19 }, (_, k) => `2013-0${(k % 3) + 1}-10`));
    expect(labels(told)).toEqual(['before Jan 2013', 'Jan 2013', 'Feb 2013', 'Mar 2013']);
    const axis = timeAxis(told);
    expect(axis && timeCounts(axis, told).steps).toEqual([1, 7, 6, 6]);
    expect(axis?.steps[0]).toEqual({ label: 'before Jan 2013', end: '2012-12-31' });
  });
  it('is absent where there is one time or none', () => {
    expect(timeAxis(facts('2013-02-28', '2013-02-01'))).toBeUndefined();
    expect(timeAxis([])).toBeUndefined();
  });
  it('puts a day to its step, and what lies beyond to the nearest', () => {
    const axis = timeAxis(facts('2013-02-28', '2013-05-02'));
    const at = (day: string): number | undefined => axis && stepAt(axis, day);
    expect(['2012-01-01', '2013-02-01', '2013-03-31', '2014-01-01'].map(at)).toEqual([0, 0, 1, 3]);
  });
  it('draws periods that are longer than a step as bars, beside each other where they overlap', () => {
    const told = facts(
      '2013-01-15',
      ['2013-01-01', '2013-03-31'],
      ['2013-01-01', '2013-03-31'],
      ['2013-02-01', '2013-04-30'],
      ['2013-04-01', '2013-05-31'],
      '2013-05-02',
    );
    const axis = timeAxis(told);
    const counts = axis && timeCounts(axis, told);
    expect(counts?.steps).toEqual([1, 0, 0, 0, 1]);
    expect(counts?.bars).toEqual([
      { from: 0, to: 2, lane: 0, facts: 2 },
      { from: 1, to: 3, lane: 1, facts: 1 },
      { from: 3, to: 4, lane: 0, facts: 1 },
    ]);
  });
});
