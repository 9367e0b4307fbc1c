import { describe, expect, it } from 'vitest';
import { confidenceCues } from '../../src/facts/confidence-cues.js';
import { confidenceReasons, cueContextOf } from '../../src/facts/confidence.js';
import { matchedFacts } from '../../src/facts/extract.js';
import { extractFacts, readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

/** The first acquisition that a text tells, with what its cues are read from. */
function acquisition(text: string) {
  const read = readArticleText(engine, plainArticle(text));
  const { facts } = matchedFacts(read);
  return { fact: facts.find(({ type }) => type === 'Acquisition')!, context: cueContextOf(facts, read) };
}
function cuesOf(text: string): string[] {
  const { fact, context } = acquisition(text);
  return confidenceCues(fact, context).map(([name]) => name);
}

describe('what speaks for a fact and against it', () => {
  it.each([
    ['status actual', 'Vexa bought Norden.'],
    ['status denied', 'Vexa never bought Norden.'],
    ['with amount', 'Vexa bought Norden for $5 million.'],
    ['pronoun', 'Vexa grew. It bought Norden.'],
    ['description', 'Vexa is a brewer. The company bought Norden.'],
    ['named once', 'Vexa bought Norden.'],
    ['short sentence', 'Vexa bought Norden.'],
    ['told twice', 'Vexa bought Norden. Analysts like that Vexa bought Norden.'],
    ['near', 'Vexa bought Norden.'],
    ['quoted', '“Vexa bought Norden,” said Ann Lee.'],
    ['many fillers', 'Vexa bought Norden from Lund.'],
  ])('%s: %s', (cue, text) => {
    expect(cuesOf(text)).toContain(cue);
  });
  it.each([
    ['pronoun', 'Vexa bought Norden.'],
    ['told twice', 'Vexa bought Norden.'],
    ['named once', 'Vexa bought Norden. Vexa and Norden are brewers.'],
    ['with amount', 'Vexa bought Norden.'],
  ])('no %s: %s', (cue, text) => {
    expect(cuesOf(text)).not.toContain(cue);
  });
  it('is told with how much it counts, the strongest first', () => {
    const { fact, context } = acquisition('Vexa bought Norden for $5 million.');
    const by = confidenceReasons(fact, context).map(([, log]) => Math.abs(log));
    expect(by).toEqual([...by].sort((a, b) => b - a));
    expect(by.length).toBeGreaterThan(3);
  });
});

describe('confidence', () => {
  const confidence = (text: string): number =>
    extractFacts(engine, plainArticle(text)).facts.find(({ type }) => type === 'Acquisition')!.confidence;
  it.each([
    ['a name and a pronoun', 'Vexa grew. Vexa bought Norden.', 'Vexa grew. It bought Norden.'],
    ['what happened and what may', 'Vexa bought Norden.', 'Vexa may buy Norden.'],
  ])('is no smaller for the first of %s', (_, surer, other) => {
    expect(confidence(surer)).toBeGreaterThanOrEqual(confidence(other));
  });
  it('is a share with two decimals', () => {
    const value = confidence('Vexa bought Norden.');
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    expect(value).toBe(Math.round(value * 100) / 100);
  });
});
