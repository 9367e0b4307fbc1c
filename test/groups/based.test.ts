import { describe, expect, it } from 'vitest';
import { loadEngine, readArticleText } from '../../src/pipeline.js';
import { plainArticle } from '../article/plain.js';

const engine = loadEngine();

/** The noun groups of a text in its own words. */
function nounGroups(text: string): string[] {
  const { sentences, document } = readArticleText(engine, plainArticle(text));
  const wordsOf = (first: number, end: number): string =>
    text.slice(document.tokens[first]!.start, document.tokens[end - 1]!.end);
  return sentences.flatMap((s) =>
    s.pieces.flatMap((p) => (p.kind === 'noun' ? [wordsOf(p.first, p.end)] : [])),
  );
}

describe('where a company is based, before its name', () => {
  it.each([
    ['Waltham, Mass.-based Norden fell.', 'Waltham, Mass.-based Norden'],
    ['It was bought by Boise, Idaho-based Norden.', 'Boise, Idaho-based Norden'],
    ['The Markfield, Leicestershire-based company fell.', 'The Markfield, Leicestershire-based company'],
    ['It bought the Detroit - based company.', 'the Detroit - based company'],
    ['Salt Lake City-based Vexa Corp fell.', 'Salt Lake City-based Vexa Corp'],
    ['It sold its Menlo Park-based rival.', 'its Menlo Park-based rival'],
  ])('%s', (text, group) => {
    expect(nounGroups(text)).toContain(group);
  });

  it('a town before it is another place', () => {
    expect(nounGroups('In Houston, Paris-based Vexa Corp fell.')).toEqual([
      'Houston',
      'Paris-based Vexa Corp',
    ]);
  });
});
