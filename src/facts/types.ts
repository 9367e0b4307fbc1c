import type { Span } from '../article/types.js';
import type { EntityType } from '../entities/types.js';
import type { Quantity } from '../mentions/types.js';

export const STATUSES = [
  'actual',
  'former',
  'agreed',
  'proposed',
  'rumoured',
  'cancelled',
  'denied',
] as const;
export type Status = (typeof STATUSES)[number];

/** Who fills a role: an entity of the article, or an unnamed unit by the article's noun phrase ("PC division"). */
export interface Filler {
  readonly name: string;
  readonly type: EntityType;
  /** Where the filler (or the pronoun that stands for it) is mentioned; offsets in the document's text. */
  readonly mention: Span;
  /** Index into the entity table; absent for a unit without a name of its own. */
  readonly entity?: number;
}

export type FactQuantity = Quantity & { readonly text: string };
export type FactAmount = FactQuantity & { readonly currency: string };
export interface FactDate {
  readonly text: string;
  readonly start?: string;
  readonly end?: string;
  readonly precision: string;
}

/** What supports a fact: the sentence (or the clause of a very long one), and the word that triggered the rule. */
export interface Support extends Span {
  readonly trigger: Span;
}

/** One fact of an article, in the article's own offsets (see TextDocument); ids come with the graph. */
export interface Fact {
  readonly type: string;
  readonly roles: Readonly<Record<string, readonly Filler[]>>;
  readonly amount?: FactAmount;
  readonly percent?: FactQuantity;
  readonly count?: FactQuantity;
  readonly date?: FactDate;
  /** When it was told, signed or reported, where that is not when it happens. */
  readonly announced?: FactDate;
  /** `position`, `metric`, `period`, `place`, `text`: the article's words. */
  readonly words: Readonly<Record<string, string>>;
  readonly status: Status;
  readonly attributedTo?: string;
  readonly evidence: readonly Support[];
  /** `stake-purchase/buy-stake`: rule file and rule name. */
  readonly rule: string;
  /** 0 to 1: how sure the match is, and of a fact that is told whole, how many in a hundred such facts are right. */
  readonly confidence: number;
  /** Tells of a deal without its parties ("the sale of Foo will close in July"): no fact, but may add to one told before. */
  readonly partial?: true;
}
