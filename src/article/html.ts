import { isCredit, isFurniture, isSection } from './blocks.js';
import { parsePage, runsOf, type Run } from './dom.js';
import type { FurnitureRules } from './furniture.js';
import { pageMeta } from './meta.js';
import { endsSentence } from './paragraphs.js';
import { readability, type PageDocument, type PageElement } from './page-libraries.js';
import { prune } from './prune.js';
import { sameTitle } from './title.js';

/** Marks every element with its number; as an attribute's name it survives Readability's merging of elements. */
const MARK = 'data-finfacts-';
/** Readability is asked again, with laxer rules, where it finds less text than this. */
const SHORT_ARTICLE = 250;
/** A run with more than this share of its characters in links belongs to the navigation. */
const LINK_SHARE = 0.5;

/** Pruning by names that leaves less than this share of what is found without has cut into the story. */
const MIN_PRUNED = 0.5;
/** The title, a byline or a date stands among the first so many runs. */
const HEAD_RUNS = 4;

/** What is read from a page. `text`: paragraphs with an empty line between, list items and rows a line each. */
export interface Page {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  /** Whose page it is. */
  readonly publisher?: string;
  /** Who wrote it. */
  readonly author?: string;
  readonly text: string;
}

/** What may stand in front of a page's first element, and that element. */
const BEFORE_PAGE = /\s+|<\?xml[^>]*>|<!--[\s\S]*?-->/iy;
const PAGE = /<(?:!doctype\s+html|html[\s>])/iy;

/** True for HTML, by the name of the source (also `page.html.gz`) or the first characters of the text. */
export function isHtml(text: string, source: string): boolean {
  if (/\.x?html?(?:\.gz)?$/i.test(source)) return true;
  const head = text.slice(0, 4000);
  let at = 0;
  for (BEFORE_PAGE.lastIndex = 0; BEFORE_PAGE.test(head);) at = BEFORE_PAGE.lastIndex;
  PAGE.lastIndex = at;
  return PAGE.test(head);
}

/**
 * Takes title, date and main text out of a page. Readability chooses the elements; the text is then taken from the
 * page itself, so that what Readability loses (a lede above its container, paragraphs between others) can be put
 * back, and lines that are furniture by their words left out.
 */
export function mainText(html: string, rules: FurnitureRules): Page {
  const meta = pageMeta(parsePage(html));
  const found = story(html, rules, meta.title);
  const text = meta.articleBody && misses(found, meta.articleBody) ? meta.articleBody : found;
  return {
    ...(meta.title && { title: meta.title }),
    ...(meta.published && { published: meta.published }),
    ...(meta.publisher && { publisher: meta.publisher }),
    ...(meta.author && { author: meta.author }),
    text,
  };
}

/** The story, with elements dropped by their names unless that takes away most of what is found without. */
function story(html: string, rules: FurnitureRules, title: string | undefined): string {
  const [byName, byTag] = [true, false].map((names) => {
    const document = parsePage(html);
    prune(document, rules.html, names);
    return chosenText(document, rules, title);
  }) as [string, string];
  return byName.length < byTag.length * MIN_PRUNED ? byTag : byName;
}

/** Text of what Readability chooses, mended and cleaned; all text where it chooses nothing. Destroys the tree. */
function chosenText(document: PageDocument, rules: FurnitureRules, title: string | undefined): string {
  const runs = runsOf(document.body as unknown as PageElement);
  const chosen = keepers(document, runs);
  const kept = chosen.some(Boolean) ? mend(runs, chosen, rules) : runs;
  return layOut(clean(kept, rules, title)) || layOut(runs);
}

/** True where the text lacks most of what the page itself calls its article: then another element was taken. */
function misses(text: string, articleBody: string): boolean {
  const words = (of: string) => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set(words(text));
  const expected = words(articleBody);
  return expected.filter((word) => found.has(word)).length < expected.length * 0.6;
}

/** For each run, whether Readability takes it for the main text. Destroys the document's tree. */
function keepers(document: PageDocument, runs: readonly Run[]): boolean[] {
  const elements = [...document.querySelectorAll('*')] as PageElement[];
  const marks = new Map(elements.map((element, i) => [element, `${MARK}${i}`]));
  for (const [element, mark] of marks) element.setAttribute(mark, '');
  const kept = new Set<string>();
  const collect = (content: unknown) => {
    for (const element of [...(content as PageElement).querySelectorAll('*')] as PageElement[]) {
      for (const name of element.getAttributeNames()) if (name.startsWith(MARK)) kept.add(name);
    }
    return '';
  };
  const options = {
    charThreshold: SHORT_ARTICLE,
    keepClasses: true,
    disableJSONLD: true,
    serializer: collect,
  };
  try {
    const { Readability } = readability();
    new Readability(document, options).parse();
  } catch {
    // A tree that Readability cannot walk is read as a page without a main text.
    return runs.map(() => false);
  }
  return runs.map((run) => [...run.holders].some((holder) => kept.has(marks.get(holder) ?? '')));
}

/**
 * Puts back prose that stands between kept paragraphs, near one of them in the tree, and the lede between headline
 * and first kept paragraph.
 */
function mend(runs: readonly Run[], chosen: readonly boolean[], rules: FurnitureRules): Run[] {
  const first = chosen.indexOf(true);
  const last = chosen.lastIndexOf(true);
  const heading = runs.findLastIndex((run, i) => i < first && run.tag === 'H1');
  const kept = runs.filter((_, i) => chosen[i]);
  const near = new Set(kept.flatMap((run) => run.around));
  const texts = new Set(kept.map((run) => run.text));
  return runs.filter((run, i) => {
    if (chosen[i]) return true;
    const lede = heading >= 0 && i > heading && i < first;
    const gap = i > first && i < last && run.around.some((element) => near.has(element));
    return (lede || gap) && isProse(run) && !texts.has(run.text) && !isFurniture(run.text, rules);
  });
}

/** A sentence or more, hardly linked. */
function isProse(run: Run): boolean {
  const sentence = /[.!?]["'”’)]*$/.test(run.text) && run.text.split(/\s+/).length >= 6;
  return sentence && run.linked < run.text.length * 0.3;
}

/** Leaves out the title, furniture, and lists of links to other stories. */
function clean(runs: readonly Run[], rules: FurnitureRules, title: string | undefined): Run[] {
  let inSection = false;
  return runs.filter((run, i) => {
    if (i < HEAD_RUNS && title !== undefined && sameTitle(title, run.text)) return false;
    const linked = run.linked > run.text.length * LINK_SHARE;
    if (isSection(run.text, rules)) {
      inSection = true;
      return false;
    }
    if (inSection && linked) return false;
    inSection = false;
    if (isFurniture(run.text, rules) || (i < HEAD_RUNS && isCredit(run.text, rules))) return false;
    return !(linked && run.list && !endsSentence(run.text));
  });
}

/** Paragraphs with an empty line between; items, with a bullet, and rows that follow each other, a line each. */
function layOut(runs: readonly Run[]): string {
  let text = '';
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const listed = run.list && run.list === before?.list;
    const bullet = run.list && /^[UO]L$/i.test(run.list.tagName) ? '• ' : '';
    text += (i === 0 ? '' : listed ? '\n' : '\n\n') + bullet + run.text;
  });
  return text;
}
