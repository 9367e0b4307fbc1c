import type { StructureRules } from './furniture.js';
import { matches, type LinePattern } from './line-patterns.js';
import { endsSentence } from './paragraphs.js';
import type { Block, DocumentForm } from './types.js';

/** What a document is shows in its title and its first so many blocks, within so many characters of each. */
const HEAD_BLOCKS = 6;
const REACH = 500;
/** So many times of day head the entries of a live blog. */
const FEWEST_ENTRIES = 2;
/** A heading of so many words tells a story of its own; a shorter one heads several. */
const HEADLINE_WORDS = 4;

/** How a document is built, by its title, the beginnings of its first blocks and the times that head its entries. */
export function formOf(
  text: string,
  blocks: readonly Block[],
  title: string | undefined,
  rules: StructureRules,
): DocumentForm {
  const own = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'byline' && kind !== 'dateline');
  const head = [
    ...(title === undefined ? [] : [title]),
    ...own.slice(0, HEAD_BLOCKS).map(({ start, end }) => text.slice(start, Math.min(end, start + REACH))),
  ];
  const says = (rows: readonly LinePattern[], lines: readonly string[]): boolean =>
    lines.some((line) => matches(rows, line));
  if (says(rules.advertisements, head)) return 'advertisement';
  if (blocks.filter(({ kind }) => kind === 'entry').length >= FEWEST_ENTRIES) return 'live-blog';
  return says(rules.roundups, title === undefined ? head.slice(0, 1) : [title]) ? 'round-up' : 'story';
}

/** The blocks with the number of the story that each belongs to, where a document tells several. */
export function withStories(text: string, blocks: readonly Block[], form: DocumentForm): readonly Block[] {
  if (form !== 'round-up' && form !== 'live-blog') return blocks;
  const begins = form === 'live-blog' ? ({ kind }: Block) => kind === 'entry' : beginsItem(text, blocks);
  let story = 1;
  return blocks.map((block, i) => {
    if (block.kind === 'title') return block;
    if (begins(block, i)) story++;
    return { ...block, story };
  });
}

/** Where an item of a round-up begins: at a headline of its own, else with each paragraph and each item that is a sentence. */
function beginsItem(text: string, blocks: readonly Block[]): (block: Block, i: number) => boolean {
  const isHeadline = ({ kind, start, end }: Block): boolean =>
    kind === 'heading' && text.slice(start, end).split(/\s+/).length >= HEADLINE_WORDS;
  const byHeadline = blocks.filter(isHeadline).length > 1;
  return (block) => {
    if (isHeadline(block) || block.kind === 'heading') return true;
    if (block.kind === 'item') return !byHeadline && endsSentence(text.slice(block.start, block.end));
    return !byHeadline && block.kind === 'body';
  };
}
