import type { Span } from '../article/types.js';

export type EntityType = 'Organization' | 'Person' | 'Product' | 'Place';

/** What a name may turn out to be: a thing of some type, or nothing that has a name ("Minimum Payments", "Buy"). */
export type Kind = EntityType | 'Nothing';
/** How much speaks for each kind. */
export type Scores = Record<Kind, number>;

/** One named thing of the article. */
export interface Entity {
  /** Index in `EntityTable.entities`. */
  readonly index: number;
  readonly type: EntityType;
  /** The fullest name the article uses, without title, description, ticker or possessive. */
  readonly name: string;
  /** Every other name the article uses for it, in order of appearance. */
  readonly aliases: readonly string[];
  /** Tickers and the like given beside the name: `{ticker: 'NASDAQ:AAPL'}`. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** 0 to 1: how surely this is a name, and of that type. */
  readonly certainty: number;
  /** Grammatical evidence for reference: "he", "she", "it" or "they". */
  readonly gender?: 'male' | 'female';
  /** For a person: the surname it is called by. */
  readonly surname?: string;
}

/** One place where an entity is named: tokens `first` up to, not including, `endToken` (without "Mr", "the" or possessive). */
export interface NameMention extends Span {
  readonly entity: number;
  readonly first: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly text: string;
  /** Index of the token after a ticker or acronym in brackets ("Foo Corp <FOO>") or honours ("Ann Lee, MD") that belong to the name; absent when none follows. */
  readonly tail?: number;
  /** What found it and what decided its type, as `run/legal-suffix`. */
  readonly foundBy: string;
}

/** What is known of a name before clauses are read. */
export interface TypeEvidence {
  /** How much its words and neighbours speak for each kind. */
  readonly scores: Scores;
  /** A form of address, a legal suffix or the like leaves no doubt. */
  readonly sure: boolean;
  /** Its gender if it is a person. */
  readonly gender: Entity['gender'];
}

/** All names of an article, decided for the article as a whole. Mentions are in order and never overlap. */
export interface EntityTable {
  readonly entities: readonly Entity[];
  /** Of each entity. */
  readonly evidence: readonly TypeEvidence[];
  /** The article is about business. */
  readonly business: boolean;
  readonly mentions: readonly NameMention[];
}
