import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article/types.js';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

/** Who is spoken of where the last noun group with these words stands, in an article of some kinds of lines. */
function spokenOf(words: string, lines: readonly (readonly [Block['kind'], string, number?])[]): string[] {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, line, story] of lines) {
    const block = { start: text.length, end: text.length + line.length, kind };
    blocks.push(story === undefined ? block : { ...block, story });
    text += `${line}\n\n`;
  }
  const form = blocks.some((b) => b.story !== undefined) ? 'round-up' : 'story';
  const article = { ...plainArticle(text), blocks, form } as const;
  const { sentences, references, entities, document } = readArticleText(engine, article);
  const groups = sentences.flatMap((s) => s.pieces.flatMap((p) => (p.kind === 'noun' ? [p] : [])));
  const group = groups.findLast((g) => text.startsWith(words, document.tokens[g.first]!.start));
  if (!group) throw new Error(`no noun group begins with "${words}" in: ${text}`);
  return references.topicAt(group).map((r) => entities.entities[r.entity]!.name);
}

const NORDEN = 'Norden Care makes pills. Norden Care pays shops.';

describe('whom an article is about where a noun says not whose it is', () => {
  it('whom the headline names, though another was spoken of last', () => {
    const lines = [
      ['title', 'Revenue falls at Vexa Foods'],
      ['body', 'Vexa Foods closed two mills.'],
      ['body', NORDEN],
    ] as const;
    expect(spokenOf('Earnings', [...lines, ['body', 'Earnings rose 4 percent.']])).toEqual(['Vexa Foods']);
    expect(spokenOf('Earnings', [...lines.slice(1), ['body', 'Earnings rose 4 percent.']])).toEqual([
      'Norden Care',
    ]);
  });

  it('whom it names, however long nobody else has spoken of them', () => {
    const others = ['Prices fell.', 'Rain came.', 'Roads were closed.', 'Trade was slow.', 'Wheat was dear.'];
    const lines = others.map((line) => ['body', line] as const);
    expect(
      spokenOf('Earnings', [
        ['title', 'Vexa Foods closes two mills'],
        ...lines,
        ['body', 'Earnings rose 4 percent.'],
      ]),
    ).toEqual(['Vexa Foods']);
  });

  it('nobody whom only the headline of another story names', () => {
    expect(
      spokenOf('Earnings', [
        ['heading', 'Vexa Foods closes two mills', 1],
        ['body', 'Vexa Foods closed two mills.', 1],
        ['heading', 'Norden Care makes more of its pills', 2],
        ['body', 'Moravia Steel pays shops.', 2],
        ['body', 'Earnings rose 4 percent.', 2],
      ]),
    ).toEqual(['Norden Care']);
  });

  it('who somebody is named together with', () => {
    const line = 'The Ministry of Finance sued the company and former chief executive Ann Lee.';
    expect(spokenOf('former', [['body', `Vexa Foods makes jam. ${line}`]])).toEqual(['Vexa Foods']);
  });
});
