import { DataTables } from './data-tables.js';
import { linkedom, type PageDocument, type PageElement } from './page-libraries.js';

/** Elements that start a line of their own. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** True for the tag of an element that starts a line of its own. */
export function startsLine(tag: string): boolean {
  return BLOCKS.has(tag.toUpperCase());
}

/** A stretch of text of a page between two ends of blocks: a paragraph, a list item, a row of a table. */
export interface Run {
  /** White space made single; `<br>` is a newline. */
  readonly text: string;
  /** Tag of the block that holds the text itself, upper case. */
  readonly tag: string;
  /** The list or table that it is an item or a row of. */
  readonly list: PageElement | undefined;
  /** Characters of it that stand in links. */
  readonly linked: number;
  /** The two elements around its block, where they are smaller than the body: near runs share one of them. */
  readonly around: readonly PageElement[];
  /** All elements that hold a piece of its text directly. */
  readonly holders: ReadonlySet<PageElement>;
}

/** Parses a page; a fragment without `<html>` is taken as a body. */
export function parsePage(html: string): PageDocument {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return linkedom().parseHTML(whole).document;
}

/** The runs of text in an element, in reading order. They stay valid when the tree is changed afterwards. */
export function runsOf(root: PageElement): Run[] {
  const runs: Run[] = [];
  const tables = new DataTables();
  // The cell of a row of data that is read: what starts a line elsewhere is white space in it.
  let inCell = false;
  let open = newRun(root);
  const flush = (next: PageElement) => {
    const text = tidy(open.text);
    if (text !== '') runs.push({ ...open, text });
    open = newRun(next);
  };
  const add = (text: string, holder: PageElement, link: boolean) => {
    open.text += text;
    if (text.trim() === '') return;
    open.broken = false;
    open.holders.add(holder);
    if (link) open.linked += text.trim().length;
  };
  const walk = (element: PageElement, block: PageElement, link: boolean): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        // An empty line in typewriter text ends a paragraph; elsewhere it is white space like any.
        const text: string = node.textContent ?? '';
        const typed = block.tagName.toUpperCase() === 'PRE' ? text.split(/\n\s*\n/) : [text];
        typed.forEach((piece, i) => {
          if (i > 0) flush(block);
          add(piece.replace(/\s+/g, ' '), element, link);
        });
      } else if (node.nodeType === 1) {
        enter(node as unknown as PageElement, block, link);
      }
    }
  };
  const enter = (child: PageElement, block: PageElement, link: boolean): void => {
    const tag = child.tagName.toUpperCase();
    const inLink = link || tag === 'A';
    // One <br> is a newline, two end a paragraph.
    const column = isCell(tag) ? tables.columnOf(child) : undefined;
    if (inCell && column === undefined && BLOCKS.has(tag)) {
      open.text += ' ';
      walk(child, block, inLink);
    } else if (inCell && tag === 'BR') open.text += ' ';
    else if (tag === 'BR' && open.broken) flush(block);
    else if (tag === 'BR') {
      open.text += '\n';
      open.broken = true;
    } else if (column !== undefined) {
      // A row of figures is one line, with a mark for each column that it goes on.
      if (open.column === undefined && (column > 0 || (child.textContent ?? '').trim() === ''))
        open.text += '|';
      open.text += ' | '.repeat(column - (open.column ?? 0));
      open.column = column;
      inCell = true;
      walk(child, block, inLink);
      inCell = false;
    } else if (BLOCKS.has(tag)) {
      flush(child);
      walk(child, child, inLink);
      flush(block);
    } else walk(child, block, inLink);
  };
  walk(root, root, false);
  flush(root);
  return runs;
}

function newRun(element: PageElement) {
  const list = element.closest('li, tr') ? (element.closest('ul, ol, table') ?? undefined) : undefined;
  const around = [element.parentElement, element.parentElement?.parentElement].filter(
    (outer) => !!outer && !/^(?:BODY|HTML)$/i.test(outer.tagName),
  ) as PageElement[];
  const tag = element.tagName.toUpperCase();
  const column: number | undefined = undefined;
  return {
    text: '',
    broken: false,
    column: column as number | undefined,
    tag,
    list,
    around,
    linked: 0,
    holders: new Set<PageElement>(),
  };
}

function isCell(tag: string): boolean {
  return tag === 'TD' || tag === 'TH';
}

/** Single spaces, no white space around newlines, no empty lines. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
