import type { PageDocument, PageElement } from './dom.js';
import type { FurnitureRules } from './furniture.js';

/** An element with more than this share of the page's paragraph text is never dropped: it holds the story. */
const STORY_SHARE = 0.3;
/** Elements of a page that are never dropped for their class. */
const FRAME = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'H1']);

/** Takes out of a page, in place, what its tags, roles, classes and ids say is not the story. */
export function prune(document: PageDocument, rules: FurnitureRules['html']): void {
  for (const selector of rules.selectors) {
    const strict = /^(?:script|style|noscript|template|svg)$/.test(selector);
    for (const element of [...document.querySelectorAll(selector)]) {
      if (strict || !holdsStory(element as PageElement, document)) element.remove();
    }
  }
  for (const element of [...document.querySelectorAll('[class], [id]')] as PageElement[]) {
    if (FRAME.has(element.tagName.toUpperCase())) continue;
    if (rules.names.test(words(element)) && !holdsStory(element, document)) element.remove();
  }
}

/** Class and id as single words with a space around each: `articleShare-bar` → ` article share bar `. */
function words(element: PageElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return ` ${names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function holdsStory(element: PageElement, document: PageDocument): boolean {
  if (element.querySelector('h1')) return true;
  const inside = paragraphLength(element);
  return inside > 0 && inside > paragraphLength(document.body as unknown as PageElement) * STORY_SHARE;
}

/** Characters in `<p>` elements. */
function paragraphLength(root: PageElement): number {
  return [...root.querySelectorAll('p')].reduce((sum, p) => sum + (p.textContent ?? '').trim().length, 0);
}
