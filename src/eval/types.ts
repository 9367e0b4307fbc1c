import type { Status } from '../facts/types.js';

/** A quantity of a gold file or of a record; gold files also have plain numbers. */
export type LooseQuantity =
  | number
  | { readonly value?: number; readonly min?: number; readonly max?: number; readonly currency?: string };

/** Who fills a role: in a gold file all its names, the fullest first; in a record one name. */
export type LooseFiller = readonly string[] | { readonly name: string };

/** What gold facts and found facts have in common; gold alone may say `status: null` (not judged). */
export interface LooseFact {
  readonly type: string;
  readonly roles?: Readonly<Record<string, readonly LooseFiller[]>> | undefined;
  readonly status?: Status | null | undefined;
  readonly percent?: LooseQuantity | null | undefined;
  readonly amount?: LooseQuantity | null | undefined;
  readonly count?: LooseQuantity | null | undefined;
  /** Words, or a record with the words as `text`. */
  readonly date?: unknown;
  readonly position?: unknown;
  readonly metric?: unknown;
  readonly period?: unknown;
  readonly place?: unknown;
  readonly text?: unknown;
}

/** Names of the values of a fact. */
export type ValueKey = Exclude<keyof LooseFact, 'type' | 'roles' | 'status'>;

export interface GoldFact extends LooseFact {
  /** Borderline: neither finding nor missing it counts. */
  readonly optional?: boolean | undefined;
  /** Facts any of which will do as well; without a type, other values or parties of this one. */
  readonly or?: readonly (Omit<LooseFact, 'type'> & { readonly type?: string | undefined })[] | undefined;
  readonly evidence?: string | undefined;
}

/** The gold facts of one document. */
export interface GoldDocument {
  readonly id: string;
  readonly facts: readonly GoldFact[];
  /** Only some of the document's facts are listed: others that are found are not judged … */
  readonly open?: boolean | undefined;
  /** … save those of these types, of which all are listed … */
  readonly closed?: readonly string[] | undefined;
  /** … and these, which must not be found. */
  readonly anti?: readonly LooseFact[] | undefined;
}

/** When a found fact counts as a gold fact of its type. */
export interface Requirement {
  /** Roles of which a filler must agree; `many`: two must (or as many as gold has). */
  readonly required: readonly { readonly role: string; readonly many: boolean }[];
  /** Roles and values one of which must agree, and no role may disagree. */
  readonly either: readonly ({ readonly role: string } | { readonly key: ValueKey })[];
  /** Values that must agree; `ifBoth`: where both have one. */
  readonly identifying: readonly { readonly key: ValueKey; readonly ifBoth: boolean }[];
}

export interface Counts {
  readonly gold: number;
  readonly predicted: number;
  readonly found: number;
  readonly exact: number;
  readonly duplicate: number;
}

/** Percentages to one decimal; null where there is nothing to divide by. */
export interface Measure extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
  readonly exactPrecision: number | null;
  readonly exactRecall: number | null;
  readonly exactF1: number;
}
