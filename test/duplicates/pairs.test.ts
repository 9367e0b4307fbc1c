import { describe, expect, it } from 'vitest';
import { pairsIn, verdictOf } from './support.js';

describe.each(['pairs.txt', 'held-out.txt'])('the pairs of %s', (file) => {
  const judged = pairsIn(file).map((pair) => ({ ...pair, verdict: verdictOf(pair) }));
  const joined = judged.filter(({ verdict }) => verdict === 'joined');

  it('are sixty, half of them the same', () => {
    expect(judged).toHaveLength(60);
    expect(judged.filter(({ same }) => same)).toHaveLength(30);
  });

  it('that are different are never joined', () => {
    expect(joined.filter(({ same }) => !same).map(({ sides }) => sides)).toEqual([]);
  });

  it('that are the same are joined, four of five at least', () => {
    expect(joined.length / 30).toBeGreaterThanOrEqual(0.8);
  });

  it('that are the same and not joined are proposed', () => {
    const missed = judged.filter(({ same, verdict }) => same && verdict === 'apart');
    expect(missed.map(({ sides }) => sides)).toEqual([]);
  });
});
