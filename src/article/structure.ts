import type { StructureRules } from './furniture.js';
import { firstMatch } from './line-patterns.js';
import { formOf, withStories } from './stories.js';
import type { Block, BlockKind, DocumentForm } from './types.js';

/** What stands in front of an item of a list. */
export const BULLET = /^(?:[-*•·▪►●◦‣–—]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/u;

/** Longer lines are no headings, and a paragraph shows within as much what it is. */
const LONGEST_HEADING = 110;
const REACH = 400;
/** A deck stands among the first so many blocks behind the title. */
const DECK_BLOCKS = 3;

/** A document as it is built. */
export interface Structured {
  readonly blocks: readonly Block[];
  readonly form: DocumentForm;
}

/**
 * Says what the paragraphs of a story are: headings, items of lists, quotations, boilerplate, entries of a live blog; and
 * which story of several each belongs to. Linear.
 * @param blocks as cut by `splitBlocks`, in order
 */
export function structured(
  text: string,
  blocks: readonly Block[],
  title: string | undefined,
  rules: StructureRules,
): Structured {
  const cut = withDecks(
    blocks.flatMap((block) => (block.kind === 'body' ? cutParagraph(text, block, rules) : [block])),
    text,
  );
  const named = sections(text, withHeadings(text, cut), rules);
  const form = formOf(text, named, title, rules);
  return { blocks: withStories(text, withLeadIns(text, named), form), form };
}

/** The blocks of one paragraph: a bullet, an entry's time or a heading in front of it is none of its own words. */
function cutParagraph(text: string, block: Block, rules: StructureRules): Block[] {
  const line = text.slice(block.start, Math.min(block.end, block.start + REACH));
  const bullet = BULLET.exec(line);
  if (bullet) return [{ ...block, start: block.start + bullet[0].length, kind: 'item' }];
  const entry = firstMatch(rules.entries, line);
  if (entry) return split(text, block, entry[0].length, 'entry');
  const about = firstMatch(rules.aboutRunOn, line);
  if (about) return split(text, block, about[0].length, 'about');
  if (isQuotation(line) && block.end - block.start <= REACH) return [{ ...block, kind: 'quote' }];
  return [block];
}

const isQuotation = (line: string): boolean => /^(?:"[^"]+"|“[^”]+”)$/.test(line);

/** A block whose first characters are of a kind of their own. */
function split(text: string, block: Block, length: number, kind: BlockKind): Block[] {
  const head = text.slice(block.start, block.start + length).trimEnd();
  const from = block.start + length;
  const start = from + text.slice(from, block.end).length - text.slice(from, block.end).trimStart().length;
  const rest: Block[] = start < block.end ? [{ ...block, start }] : [];
  return [{ ...block, end: block.start + head.length, kind }, ...rest];
}

/** What stands between the title and the line of the writer, place or date. */
function withDecks(blocks: readonly Block[], text: string): Block[] {
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const credit = blocks.findIndex(
    ({ kind }, i) => i > title && i <= title + 1 + DECK_BLOCKS && (kind === 'byline' || kind === 'dateline'),
  );
  if (title < 0 || credit < 0) return [...blocks];
  const isDeck = ({ kind, start, end }: Block, i: number): boolean =>
    i > title &&
    i < credit &&
    kind === 'body' &&
    end - start <= LONGEST_HEADING * 2 &&
    /\s/.test(text.slice(start, end));
  return blocks.map((block, i) => (isDeck(block, i) ? { ...block, kind: 'deck' } : block));
}

/** A short line without its full stop, with something behind it. */
function withHeadings(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const line = text.slice(block.start, Math.min(block.end, block.start + REACH));
    const behind = blocks[i + 1]?.kind;
    const heads = behind === 'body' || behind === 'item' || behind === 'table' || behind === 'quote';
    return block.kind === 'body' && heads && isHeading(line) ? { ...block, kind: 'heading' } : block;
  });
}

const isHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING && /^[\p{Lu}\p{N}(‘“"']/u.test(line) && !/[.!?;,]["'”’)\]]*$/u.test(line);

/** Headings that say what their sections are, up to the next heading. */
function sections(text: string, blocks: readonly Block[], rules: StructureRules): Block[] {
  let inBoilerplate = false;
  return blocks.map((block) => {
    if (block.kind !== 'body' && block.kind !== 'heading' && block.kind !== 'item' && block.kind !== 'quote')
      return block;
    const line = text.slice(block.start, Math.min(block.end, block.start + REACH));
    const whole = block.end - block.start <= LONGEST_HEADING;
    if (whole && firstMatch(rules.about, line)) {
      inBoilerplate = false;
      return { ...block, kind: 'about' };
    }
    if (whole && firstMatch(rules.boilerplateHeadings, line)) {
      inBoilerplate = true;
      return { ...block, kind: 'boilerplate' };
    }
    if (block.kind === 'heading') inBoilerplate = false;
    return inBoilerplate || firstMatch(rules.boilerplate, line) ? { ...block, kind: 'boilerplate' } : block;
  });
}

/** Each item of a list with the heading, or the line with a colon, that leads into it. */
function withLeadIns(text: string, blocks: readonly Block[]): Block[] {
  let leads: number | undefined;
  return blocks.map((block, i) => {
    if (block.kind === 'item') return leads === undefined ? block : { ...block, under: leads };
    const heads = block.kind === 'heading' || text[block.end - 1] === ':';
    leads = heads && block.kind !== 'boilerplate' ? i : undefined;
    return block;
  });
}
