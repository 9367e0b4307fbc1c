import type { Span } from '../article/types.js';
import type { EntityType } from '../entities/types.js';
import type { Status } from '../facts/types.js';
import type { Bound } from '../mentions/types.js';
import type { SCHEMA, UniversalTag, WordsName } from './vocabulary.js';

/** A span of a document: offsets in its text, or in its title where that stands apart from the text. */
export interface DocumentSpan extends Span {
  readonly title?: true;
}

export interface FillerRecord<Mention = DocumentSpan> {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mention: Mention;
}

export type QuantityRecord = ({ readonly value: number } | { readonly min: number; readonly max: number }) & {
  readonly bound: Bound;
  readonly text: string;
};
export type AmountRecord = QuantityRecord & { readonly currency: string };
export interface DateRecord {
  readonly start?: string;
  readonly end?: string;
  readonly precision: string;
  readonly text: string;
}

/** Days from the first to the last, `YYYY-MM-DD`. */
export interface PeriodRecord {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
}

/** W3C TextPositionSelector and TextQuoteSelector of one sentence, with the word that triggered the rule. */
export interface EvidenceRecord extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly trigger: Span;
  /** True when the offsets are in the document's title and not in its text. */
  readonly title: boolean;
}

interface FactBase<Mention, Evidence> extends Readonly<Partial<Record<WordsName, string>>> {
  readonly id: string;
  readonly type: string;
  readonly roles: Readonly<Record<string, readonly FillerRecord<Mention>[]>>;
  readonly percent?: QuantityRecord;
  readonly amount?: AmountRecord;
  readonly count?: QuantityRecord;
  readonly date?: DateRecord;
  /** When it was told, signed or reported, where that is not when it happens. */
  readonly announced?: DateRecord;
  /** The days of `period`, where they can be told. */
  readonly periodDates?: PeriodRecord;
  /** ISO 3166-1 alpha-2 of `place`, where that lies in one country. */
  readonly country?: string;
  /** What `metric` counts, in the singular: "vehicle" of "such vehicles". */
  readonly metricUnit?: string;
  readonly status: Status;
  readonly attributedTo?: string;
  readonly evidence: readonly Evidence[];
  readonly rule: string;
  readonly confidence: number;
}

/** One fact of one article: a line of JSON Lines. */
export interface FactRecord extends FactBase<DocumentSpan, EvidenceRecord> {
  readonly schema: typeof SCHEMA;
  readonly kind: 'fact';
  readonly source: string;
  readonly document: string;
}

/** What stands in the place of an input that could not be read. */
export interface ErrorRecord {
  readonly schema: typeof SCHEMA;
  readonly kind: 'error';
  readonly source: string;
  readonly code: string;
  readonly message: string;
}

/** What ends the lines of an input (`extract --stream`), whether it could be read or not. */
export interface EndRecord {
  readonly schema: typeof SCHEMA;
  readonly kind: 'end';
  readonly source: string;
  /** How many fact lines the input has given. */
  readonly facts: number;
  /** Milliseconds of work on it. */
  readonly ms: number;
}

/** Where a text came from, and the day on which it was published there. */
export interface DocumentSource {
  readonly source: string;
  readonly published?: string;
}

/** A text; `source` and `published` are those of the source that published it first. */
export interface DocumentRecord extends DocumentSource {
  readonly id: string;
  readonly title?: string;
  /** What offsets count in: the input as decoded, or the main text taken out of a web page. Fact lines don't say it. */
  readonly textOf?: 'input' | 'html-main-text';
  /** Every source with its own day (`sourcesOf`), where the same text came from several. */
  readonly sources?: readonly DocumentSource[];
  /**
   * What the reader should know of how the text was read: "1 sentence of more than 400 words and marks read in parts",
   * "read up to character 900000 of 1200000; the rest takes more work than an article may".
   */
  readonly notes?: readonly string[];
}

/** What an article says of an entity. */
export interface ArticleEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
}

/** An entity of the whole graph. */
export interface EntityRecord extends ArticleEntity {
  /** In how many passages of the texts a fact is told about it. */
  readonly mentions: number;
}

/**
 * All that one article gives, or a part of it: the same document may come in several parts, and a fact in several.
 * `entities` are those that take part in `facts`.
 */
export interface ArticleRecords {
  readonly document: DocumentRecord;
  readonly entities: readonly ArticleEntity[];
  readonly facts: readonly FactRecord[];
}

/** Evidence in the whole graph: it also says in which document, and which status the fact has there. */
export interface GraphEvidence extends EvidenceRecord {
  readonly document: string;
  readonly status: Status;
}
export interface GraphMention extends DocumentSpan {
  readonly document: string;
}
/** One fact of the whole graph, whichever articles tell it. */
export type GraphFact = FactBase<GraphMention, GraphEvidence>;

export interface GraphRecord {
  readonly schema: typeof SCHEMA;
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly EntityRecord[];
  readonly facts: readonly GraphFact[];
}

/** Start and end in UTF-16 code units: `text.slice(start, end)`. */
export type Offsets = readonly [start: number, end: number];

/** A verb with the heads of its logical arguments (a passive is turned round), or what is said of a subject by "be". */
export type ClauseRecord =
  | {
      readonly verb: Offsets;
      readonly subject: readonly Offsets[];
      readonly object: readonly Offsets[];
      readonly oblique: readonly { readonly prep: string; readonly head: Offsets }[];
    }
  | { readonly is: Offsets; readonly subject: readonly Offsets[] };

/** What the stages made of a text. */
export interface StageRecord {
  /** One for each word that has a word class of Universal Dependencies. */
  readonly tags: readonly (readonly [start: number, end: number, tag: UniversalTag])[];
  /** Every mention; `name` is the fullest name of its entity. */
  readonly names: readonly (Span & { readonly type: EntityType; readonly name: string })[];
  /** Pronouns and descriptions with the name of the entity they stand for; several where they stand for several. */
  readonly references: readonly (Span & { readonly name: string })[];
  readonly clauses: readonly ClauseRecord[];
}

/** What the stages made of one article: a line of `finfacts explain --format jsonl`. */
export interface StagesRecord extends StageRecord {
  readonly schema: typeof SCHEMA;
  readonly kind: 'stages';
  readonly source: string;
  readonly document: string;
  readonly textOf: NonNullable<DocumentRecord['textOf']>;
  /** The same of a title that stands apart from the text, with offsets in the title. */
  readonly title?: StageRecord;
}
