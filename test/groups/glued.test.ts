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

describe('what stands together inside a noun group', () => {
  it.each([
    ['Norden Buys Java/Ajax Tool Maker Vexora', 'Java/Ajax Tool Maker Vexora'],
    ['Norden buys ‘CryptoTag’ startup Vexora', '‘CryptoTag’ startup Vexora'],
    ['Norden bought the "cloud-first" music platform Vexora.', 'the "cloud-first" music platform Vexora'],
    ['It makes enterprise resource planning (ERP) software.', 'enterprise resource planning (ERP) software'],
  ])('%s', (text, group) => {
    expect(nounGroups(text)).toContain(group);
  });

  it('what somebody says in quotation marks modifies nothing', () => {
    expect(nounGroups('Ann Lee said "we sell" and left.')).not.toContain('"we sell"');
  });
});
