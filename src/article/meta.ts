import { parseDate } from './dates.js';
import type { PageDocument } from './page-libraries.js';

/** What a page says of itself, apart from its text. */
export interface PageMeta {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  /** Whose page it is. */
  readonly publisher?: string;
  /** Who wrote it; of several, with commas between. */
  readonly author?: string;
  /** The article's text as the page gives it to search engines; its paragraphs are often run together. */
  readonly articleBody?: string;
}

type Json = { readonly [key: string]: unknown };

/** Reads title, date and text from JSON-LD, `<meta>`, `<time>`, `<h1>` and `<title>`, the surest first. */
export function pageMeta(document: PageDocument): PageMeta {
  const news = jsonLd(document).filter((node) => 'headline' in node || 'articleBody' in node);
  const fromJson = (key: string) =>
    news.map((node) => node[key]).find((v) => typeof v === 'string') as string | undefined;
  const title = first([
    () => mainHeading(document),
    () => fromJson('headline'),
    () => metaContent(document, ['og:title', 'twitter:title', 'dc.title', 'title']),
    () => withoutSite(document.querySelector('title')?.textContent ?? ''),
  ]);
  const dates = [
    fromJson('datePublished'),
    metaContent(document, [
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'publish-date',
      'parsely-pub-date',
      'sailthru.date',
    ]),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? undefined,
    document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
    document.querySelector('time')?.textContent ?? undefined,
  ];
  const published = dates.map((date) => date && parseDate(date)).find((date) => date);
  const publisher = first([
    () =>
      news
        .map((node) => (node['publisher'] as Json | undefined)?.['name'])
        .find((v) => typeof v === 'string') as string | undefined,
    () => metaContent(document, ['og:site_name', 'publisher', 'dc.publisher']),
  ]);
  const author = first([
    () => news.map((node) => namesOf(node['author'])).find(Boolean),
    () => metaContent(document, ['author', 'dc.creator', 'parsely-author', 'sailthru.author']),
  ]);
  // Some sites leave tags in it; paragraphs are kept.
  const articleBody = fromJson('articleBody')
    ?.replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n\n')
    .trim();
  return {
    ...(title && { title }),
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(articleBody && { articleBody }),
  };
}

/** Names of a person or organization of JSON-LD, or of several; an address of a page is no name. */
function namesOf(value: unknown): string | undefined {
  const one = (of: unknown): unknown => (typeof of === 'object' && of !== null ? (of as Json)['name'] : of);
  const names = (Array.isArray(value) ? value : [value])
    .map(one)
    .filter(
      (name): name is string => typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name),
    );
  return names.length > 0 ? names.map(oneLine).join(', ') : undefined;
}

/** The only `<h1>` of the page, or the only one of its article. */
function mainHeading(document: PageDocument): string | undefined {
  for (const selector of ['[itemprop="headline"]', 'article h1', 'h1']) {
    const found = [...document.querySelectorAll(selector)]
      .map((h) => oneLine(h.textContent ?? ''))
      .filter(Boolean);
    // One word is the site's name.
    if (found.length === 1 && found[0]!.includes(' ')) return found[0];
  }
  return undefined;
}

function metaContent(document: PageDocument, names: readonly string[]): string | undefined {
  const metas = [...document.querySelectorAll('meta')];
  for (const name of names) {
    const meta = metas.find((m) =>
      ['name', 'property', 'itemprop'].some((attribute) => m.getAttribute(attribute)?.toLowerCase() === name),
    );
    const content = meta?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

/** All objects of the page's JSON-LD, those inside `@graph` and lists too; what is broken is left out. */
function jsonLd(document: PageDocument): Json[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => {
    try {
      return flatten(JSON.parse(script.textContent ?? ''));
    } catch {
      return [];
    }
  });
}

function flatten(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  return [node, ...flatten(node['@graph'] ?? [])];
}

const BEFORE_SITE = /\s[|»–—-](?=\s)/gu;

/** "Acme buys Foo | The Daily" without its last part, where what is left is a headline. */
function withoutSite(title: string): string {
  const mark = [...title.trim().matchAll(BEFORE_SITE)].at(-1);
  if (!mark || /[|»–—]/u.test(title.trim().slice(mark.index + 2))) return title;
  const cut = title.trim().slice(0, mark.index).trim();
  return cut && cut.split(/\s+/).length >= 3 ? cut : title;
}

function first(readers: readonly (() => string | undefined)[]): string | undefined {
  for (const read of readers) {
    const value = oneLine(read() ?? '');
    if (value) return value;
  }
  return undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
