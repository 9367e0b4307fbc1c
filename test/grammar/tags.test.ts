import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';
import { readArticleText } from '../../src/pipeline.js';

const session = openSession();

/** The tag of each word in square brackets. */
function tagsOf(marked: string): string[] {
  const wanted = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, word = '']) => word.toLowerCase());
  const text = marked.replace(/[[\]]/g, '');
  const { tagged } = readArticleText(session.engine, session.read({ source: 'tags.txt', text }));
  const words = tagged.flat();
  return wanted.map((word) => words.find(({ lower }) => lower === word)?.tag ?? 'none');
}

describe('a word is what its neighbours let it be', () => {
  it.each([
    ['verb', 'Vexa [bags] a bridge contract from Norden.'],
    ['verb', 'Lund Group [plans] to sell its gas unit.'],
    ['noun', 'The [plans] of Lund Group were dropped.'],
    ['verb', 'Ann Lee, who [chairs] Vexa, left.'],
    ['noun', "Norden's 18pc [holding] in Vexa was sold."],
    ['noun', 'Ann Lee has been [chairman] of Vexa since 2003.'],
    ['noun', 'Its boss, [billionaire] Ann Lee, left.'],
    ['adjective', 'Norden walked away from a [promised] £12m investment in Vexa.'],
    ['adjective', 'Vexa is a locally [owned] bank.'],
    ['verb', 'The creditors now [own] 99% of Vexa.'],
    ['adjective', 'Vexa has its [own] bank.'],
    ['verb', 'Ann Lee and her family [hold] a stake of 28% in Vexa.'],
    ['noun', 'She bought 96,000 Vexa [shares] in April.'],
    ['verb', 'Vexa, valued at more than $5 billion, [trades] at 15 times earnings.'],
    ['verb', 'Vexa spoke about [selling] Norden.'],
    ['noun', 'HAL reported a 14 percent year-on-year [decrease] in sales.'],
    ['adjective', 'Profit [attributable] to owners fell.'],
    ['verb', 'Earnings per share [rose] to 51 yen.'],
    ['adjective', 'The [savings-backed] bank sold its stake.'],
    ['verb', 'Ann Lee [co-wrote] the song with Karl Brandt.'],
  ])('%s: %s', (tag, marked) => {
    expect(tagsOf(marked)).toEqual([tag]);
  });

  it('verbs stand side by side in headlines', () => {
    expect(tagsOf('Lund Buys Vexa Norden [Pledges] Support for Staff')).toEqual(['verb']);
  });
});
