/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of an article (a line or a paragraph), in reading order.
 * `furniture` is what the site put around the story: share links, teasers, newsletter boxes.
 * `teaser` is furniture that is itself a headline of another story ("STORY: … Names … CEO"): it is still read.
 */
export interface Block extends Span {
  readonly kind: 'title' | 'body' | 'dateline' | 'byline' | 'furniture' | 'teaser';
}

/** One article as decoded, before any reading. All offsets count UTF-16 code units in `text`. */
export interface Article {
  /** `d_` and a hash of the text (and of a title that does not stand in it). */
  readonly id: string;
  /** Path or identifier the caller gave. */
  readonly source: string;
  /** The title, where one was given or found. */
  readonly title?: string;
  /** True when `title` also stands in `text` (then the `title` block covers it). */
  readonly titleInText: boolean;
  /** Date of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What `text` is: the input as decoded, or the main text taken out of an HTML page. */
  readonly textOf: 'input' | 'html-main-text';
}

/** What a caller hands in for one article. */
export interface ArticleInput {
  readonly source: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
}
