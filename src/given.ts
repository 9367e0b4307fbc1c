import type { ArticleInput } from './article/types.js';

// What a caller of the library gives. Types say what it must be; a program without types needs words.

/** An article to read; only `text` is required. */
export interface ArticleText {
  /** Plain text, or a web page, whose main text is then taken out. Offsets of evidence count in it. */
  readonly text: string;
  /** A title that does not stand in the text. */
  readonly title?: string;
  /** Day of publication, `2013-04-29`: "last month" is counted from it. */
  readonly published?: string;
  /** What the article is called in the records; `text` when absent. */
  readonly source?: string;
}

const FORM = "give a text, or { text: '…' } with title, published and source where you have them";

/**
 * The article that was given; null counts as absent where something may be.
 * @throws TypeError naming what is missing or of the wrong type, and what to give
 */
export function givenArticle(given: unknown): ArticleInput {
  if (typeof given === 'string') return { source: 'text', text: given };
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`An article must be a string or an object, and this is ${kindOf(given)}; ${FORM}.`);
  const { text, title, published, source } = given as Record<string, unknown>;
  if (typeof text !== 'string')
    throw new TypeError(
      text === undefined
        ? `The article has no text; ${FORM}.`
        : `The text of an article must be a string, and this is ${kindOf(text)}; ${FORM}.`,
    );
  return {
    source: optionalString(source, 'source of an article', 'a name or a path') ?? 'text',
    text,
    title: optionalString(title, 'title of an article', 'its headline'),
    published: optionalString(published, 'published of an article', 'a day as 2013-04-29'),
  };
}

/** The folder or file of rules that was given. */
export function givenRules(rules: unknown): string | undefined {
  return optionalString(rules, 'option rules', 'the path of a folder or a file');
}

function optionalString(value: unknown, what: string, example: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new TypeError(`The ${what} must be a string (${example}), and this is ${kindOf(value)}.`);
}

/** What a value is, in words: `the number 5`, `null`, `an array`, `a Date`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return article(value.constructor?.name ?? 'object');
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${String(value)}`;
  return article(typeof value);
}

function article(name: string): string {
  return /^[aeio]/i.test(name) ? `an ${name}` : `a ${name}`;
}
