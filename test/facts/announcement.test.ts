import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

/** A text, the day it was told on, and the date of what it tells, in its words. */
const TOLD: readonly (readonly [text: string, announced: string | undefined, date: string | undefined])[] = [
  ['Vexa said on Monday it had bought Norden.', 'Monday', undefined],
  ['Vexa said on Monday that it bought Norden in May.', 'Monday', 'May'],
  ['Vexa announced on Monday that it will buy Norden.', 'Monday', undefined],
  ['On Monday Vexa agreed to buy Norden.', 'Monday', undefined],
  ['Vexa bought Norden on Monday.', undefined, 'Monday'],
  ['Vexa managed in May to buy Norden.', undefined, 'May'],
];

describe('the day on which something is told is not the day on which it happens', () => {
  it.each(TOLD)('%s', (text, announced, date) => {
    const [fact] = extractFacts(engine, plainArticle(text)).facts.filter((f) => f.type === 'Acquisition');
    expect([fact?.announced?.text, fact?.date?.text]).toEqual([announced, date]);
  });
});
