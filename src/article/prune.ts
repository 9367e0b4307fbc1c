import type { PageDocument, PageElement } from './page-libraries.js';
import type { FurnitureRules } from './furniture.js';

/** An element with more than this share of the page's text (links aside) is never dropped: it holds the story. */
const STORY_SHARE = 0.3;
/** Elements of a page that are never dropped for their class. */
const FRAME = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'H1']);

/**
 * Takes out of a page, in place, what is not the story by its tags and roles and, with `byName`, by the words of
 * classes and ids, which some sites give to the story, too.
 */
export function prune(document: PageDocument, rules: FurnitureRules['html'], byName: boolean): void {
  for (const element of all(document, rules.never.join(','))) element.remove();
  for (const element of all(document, rules.always.join(','))) {
    if (!isFrame(element) && !element.querySelector('h1')) element.remove();
  }
  const total = proseLength(document.body as unknown as PageElement);
  const isStory = (element: PageElement) =>
    isFrame(element) || element.querySelector('h1') !== null || proseLength(element) > total * STORY_SHARE;
  for (const element of all(document, rules.selectors.join(','))) if (!isStory(element)) element.remove();
  if (!byName) return;
  for (const element of all(document, '[class], [id]')) {
    if (rules.names.test(words(element)) && !isStory(element)) element.remove();
  }
}

function all(document: PageDocument, selector: string): PageElement[] {
  return [...document.querySelectorAll(selector)] as PageElement[];
}

function isFrame(element: PageElement): boolean {
  return FRAME.has(element.tagName.toUpperCase());
}

/** Class and id as single words with a space around each: `articleShare-bar` → ` article share bar `. */
function words(element: PageElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return ` ${names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Characters of text that is no link. */
function proseLength(root: PageElement): number {
  const length = (element: PageElement) => (element.textContent ?? '').replace(/\s+/g, ' ').length;
  return ([...root.querySelectorAll('a')] as PageElement[]).reduce((n, a) => n - length(a), length(root));
}
