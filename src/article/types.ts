/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of a table that holds anything; rows have their columns in common. */
export interface Cell extends Span {
  /** Its own text; white space and marks that stand in cells of their own are joined to it. */
  readonly text: string;
  /** Where it stands in its row: a number that grows to the right. */
  readonly column: number;
}

/** A table of a text: its rows from the top, each with the cells that hold anything. */
export interface TableText extends Span {
  readonly rows: readonly (readonly Cell[])[];
}

/** A line of a text as it may be the row of a table, or a cell of one. */
export interface Line extends Span {
  readonly text: string;
}

/**
 * What a stretch of an article is. Of these `byline`, `dateline`, `furniture`, `entry`, `boilerplate` are not read and
 * `table` is by its cells; all others are read as sentences.
 * - `furniture`: what the site put around the story: share links, teasers, newsletter boxes
 * - `teaser`: furniture that is itself a headline of another story ("STORY: … Names … CEO")
 * - `deck`: a line under the title that goes on with it
 * - `heading`: of a section; `about` heads what a company says of itself
 * - `item`: of a list, without its bullet
 * - `quote`: a paragraph of somebody's words
 * - `entry`: the time that heads an entry of a live blog
 * - `boilerplate`: what tells nothing that happened: forward-looking statements, disclaimers, advertisements
 */
export type BlockKind =
  | 'title'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'about'
  | 'body'
  | 'item'
  | 'table'
  | 'quote'
  | 'entry'
  | 'boilerplate'
  | 'furniture'
  | 'teaser';

/** A stretch of an article (a line or a paragraph), in reading order. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a round-up or live blog: which of its stories it belongs to, counted from 1. Nothing is carried over from one to another. */
  readonly story?: number;
  /** Of an item of a list: the block (by its index) that leads into the list. */
  readonly under?: number;
  /** Of a table: its rows from the top; none where it is too large to be read. */
  readonly rows?: readonly (readonly Cell[])[];
}

/**
 * How a document is built: of one story; of several with nothing in common (`round-up`), in the order of the day
 * (`live-blog`); or to look for clients, so that it tells no fact (`advertisement`).
 */
export type DocumentForm = 'story' | 'round-up' | 'live-blog' | 'advertisement';

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
  /** Whose page it was read from, where that says so. */
  readonly publisher?: string;
  /** Who wrote it, where the page says so. */
  readonly author?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly form: DocumentForm;
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
