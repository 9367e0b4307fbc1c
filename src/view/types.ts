import type { EntityType } from '../entities/types.js';
import type { Status } from '../facts/types.js';
import type { AmountRecord, DateRecord, DocumentRecord, QuantityRecord } from '../output/types.js';
import type { WordsName } from '../output/vocabulary.js';

/**
 * All that the page knows, as it stands in the page as JSON. Entities, documents and types are named by their place in
 * their list, which keeps a page of many facts small.
 */
export interface ViewModel {
  /** What the page shows, in its heading: the inputs' names. */
  readonly name: string;
  /** Whether positions were computed ahead; else the page computes them. */
  readonly arranged: boolean;
  readonly families: readonly string[];
  readonly types: readonly ViewType[];
  readonly entities: readonly ViewEntity[];
  readonly facts: readonly ViewFact[];
  readonly documents: readonly ViewDocument[];
}

export interface ViewType {
  readonly name: string;
  /** The name in words: "Stake purchase". */
  readonly label: string;
  readonly family: number;
  /** The roles of owner and owned, of a type that tells of a share or of control. */
  readonly ownership?: { readonly owner: string; readonly owned: string };
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface ViewEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  /** ISO 3166-1 alpha-2 code of the country where it has its seat, as a fact tells it. */
  readonly country?: string;
  readonly at?: Position;
}

export interface ViewFact {
  readonly id: string;
  readonly type: number;
  readonly status: Status;
  /** What stands at its line: "18 % · $586m". */
  readonly label: string;
  readonly roles: readonly ViewRole[];
  readonly shape: FactShape;
  /** Where a fact that is a node of its own stands. */
  readonly at?: Position;
  readonly percent?: QuantityRecord;
  readonly amount?: AmountRecord;
  readonly count?: QuantityRecord;
  readonly date?: DateRecord;
  readonly words: Readonly<Partial<Record<WordsName, string>>>;
  /** When it is said to be so; absent when neither the fact nor an article about it has a date. */
  readonly period?: Period;
  readonly confidence: number;
  readonly rule: string;
  readonly attributedTo?: string;
  readonly evidence: readonly ViewEvidence[];
}

export interface ViewRole {
  readonly role: string;
  readonly fillers: readonly { readonly entity: number; readonly mention: Place }[];
}

/** A span of a document's text, or of its title. */
export interface Place {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly title?: true;
}

/** First and last day (`YYYY-MM-DD`), by the fact's own words or by the first article that tells it. */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly from: 'fact' | 'article';
}

/** How a fact is drawn: a line between two entities, a small node of its own between more, or not at all. */
export type FactShape =
  | { readonly as: 'line'; readonly from: number; readonly to: number; readonly arrow: boolean }
  | { readonly as: 'hub'; readonly spokes: readonly Spoke[] }
  | { readonly as: 'none' };

export interface Spoke {
  readonly entity: number;
  readonly arrow: 'in' | 'out' | 'none';
}

export interface ViewEvidence extends Place {
  readonly status: Status;
  readonly trigger: { readonly start: number; readonly end: number };
  /** The words themselves, where the document's text is not at hand. */
  readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

export interface ViewDocument extends Omit<DocumentRecord, 'textOf'> {
  readonly text?: string;
}
