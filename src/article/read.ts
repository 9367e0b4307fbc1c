import { createHash } from 'node:crypto';
import { splitBlocks } from './blocks.js';
import { parseDate, publishedDate } from './dates.js';
import { InputError } from './errors.js';
import type { FurnitureRules } from './furniture.js';
import { isHtml, mainText } from './html.js';
import { overLimit } from './page-limits.js';
import type { Article, ArticleInput } from './types.js';

/**
 * Reads one article: the page's main text where `input.text` is HTML (`.htm(l)` in the source's name, or by its
 * first characters), else the text as it is.
 * @throws InputError `empty` or `bad-date`
 */
export function readArticle(input: ArticleInput, furniture: FurnitureRules): Article {
  return isHtml(input.text, input.source) ? readHtml(input, furniture) : readText(input, furniture, 'input');
}

/**
 * Reads one HTML page. Title and date are taken from the page where the caller gives none.
 * @throws InputError `empty` (also for a page without text), `bad-date`, or `too-large` (over a limit of page-limits.ts)
 */
function readHtml(input: ArticleInput, furniture: FurnitureRules): Article {
  const over = overLimit(input.text);
  if (over !== undefined)
    throw new InputError('too-large', input.source, `this page has ${over}; save its text as .txt.`);
  const page = mainText(input.text, furniture);
  const title = input.title ?? page.title;
  const { text, published: day, publisher, author } = page;
  const told = { ...(day && { day }), ...(publisher && { publisher }), ...(author && { author }) };
  return readText({ ...input, text, title }, furniture, 'html-main-text', told);
}

/** What a page says of itself beside its text, which it loses to. */
interface Told {
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  readonly publisher?: string;
  readonly author?: string;
}

function readText(
  input: ArticleInput,
  furniture: FurnitureRules,
  textOf: Article['textOf'],
  told: Told = {},
): Article {
  const { source, text } = input;
  if (text.trim() === '') throw new InputError('empty', source, 'there is no text in it; leave it out.');
  const given = nonEmpty(input.title);
  const { blocks, date, form } = splitBlocks(text, furniture, given);
  const block = blocks.find((b) => b.kind === 'title');
  const title = given ?? (block && text.slice(block.start, block.end));
  const published = nonEmpty(input.published);
  const day = published ? publishedDate(published, source) : ((date && parseDate(date)) ?? told.day);
  return {
    id: documentId(text, block ? undefined : title),
    source,
    ...(title === undefined ? {} : { title }),
    titleInText: block !== undefined,
    ...(day === undefined ? {} : { published: day }),
    ...(told.publisher === undefined ? {} : { publisher: told.publisher }),
    ...(told.author === undefined ? {} : { author: told.author }),
    text,
    blocks,
    form,
    textOf,
  };
}

/** `d_` and a hash of the text, and of a title that does not stand in it. */
function documentId(text: string, titleApart: string | undefined): string {
  const content = titleApart === undefined ? text : `${text}\u0000${titleApart}`;
  return `d_${createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16)}`;
}

function nonEmpty(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed ? trimmed : undefined;
}
