import { htmlparser } from './page-libraries.js';
import { startsLine } from './dom.js';

/**
 * What a page may hold. Readability visits what is inside of each block again for the block around it, and pairs
 * titles, cells and links with each other, so its time grows with the square or the cube of these; pages of news stay
 * far below all of them.
 */
const LIMITS = {
  /** Elements within each other; browsers stop at 512. */
  depth: 500,
  /** Blocks (`div`, `section`, `table` …) within each other. */
  blocks: 150,
  /** Elements of the whole page. */
  elements: 20_000,
  /** Cells of one row of a table. */
  cells: 1000,
  /** Elements within one paragraph or other line of text. */
  inline: 5000,
  /** Characters of `<title>`. */
  title: 2000,
} as const;

/** Ends the parsing of a page; its message says which limit is passed. */
class OverLimit extends Error {}

/**
 * What of a page is over a limit, in words, found in one pass before a tree is made of it; undefined for a page that
 * can be read. Elements are told apart by the same parser that later makes the tree.
 */
export function overLimit(html: string): string | undefined {
  const count = { depth: 0, blocks: 0, elements: 0, inline: 0, title: 0 };
  const cells: number[] = [];
  let inTitle = false;
  const open = (tag: string): void => {
    const block = startsLine(tag);
    count.elements += 1;
    count.depth += 1;
    if (block) count.blocks += 1;
    count.inline = block ? 0 : count.inline + 1;
    if (tag === 'tr') cells.push(0);
    if (isCell(tag) && cells.length > 0) cells[cells.length - 1]! += 1;
    inTitle = tag === 'title';
    if (inTitle) count.title = 0;
    check(count.elements, LIMITS.elements, 'elements');
    check(count.depth, LIMITS.depth, 'elements nested too deeply', 'levels');
    check(count.blocks, LIMITS.blocks, 'blocks nested too deeply', 'levels');
    check(count.inline, LIMITS.inline, 'elements in one paragraph');
    check(cells.at(-1) ?? 0, LIMITS.cells, 'cells in one row of a table');
  };
  const close = (tag: string): void => {
    count.depth -= 1;
    if (startsLine(tag)) {
      count.blocks -= 1;
      count.inline = 0;
    }
    if (tag === 'tr') cells.pop();
    if (tag === 'title') inTitle = false;
  };
  const text = (piece: string): void => {
    if (!inTitle) return;
    count.title += piece.length;
    check(count.title, LIMITS.title, 'characters in its title');
  };
  try {
    const { Parser } = htmlparser();
    new Parser({ onopentagname: open, onclosetag: close, ontext: text }).end(html);
    return undefined;
  } catch (error) {
    if (error instanceof OverLimit) return error.message;
    throw error;
  }
}

function check(found: number, limit: number, what: string, unit?: string): void {
  if (found <= limit) return;
  throw new OverLimit(
    unit === undefined ? `more than ${limit} ${what}` : `${what} (more than ${limit} ${unit})`,
  );
}

function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th';
}
