import type { Position } from '../types.js';
import type { Coloring } from './coloring.js';
import { NO_FILTERS } from './filters.js';
import type { Sort } from './rows.js';
import type { Asked } from './shown.js';

export type Tab = 'facts' | 'entities' | 'details';

/** What is looked at, by its place in the model. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'entity'; readonly index: number }
  | { readonly kind: 'fact'; readonly index: number }
  /** Two entities or more, in the order in which they were chosen. */
  | { readonly kind: 'several'; readonly entities: readonly number[] };

/** Where the picture is looked at from: the middle, and how much of it is seen (1: all). */
export interface Camera extends Position {
  readonly ratio: number;
}

/** What the reader has made of the view: it can be sent as an address, and, but for where one looks, be undone. */
export interface ViewState extends Asked {
  readonly selection: Selection;
  /** Entities that were put to a place of their own, by their places in the model. */
  readonly pinned: ReadonlyMap<number, Position>;
  /** Whether the picture is arranged for all facts or anew for those shown. */
  readonly arranged: 'all' | 'shown';
  readonly coloring: Coloring;
  readonly tab: Tab;
  readonly sort: Sort;
  /** Absent while all is seen. */
  readonly camera: Camera | undefined;
}

export const FIRST_VIEW: ViewState = {
  filters: NO_FILTERS,
  hidden: [],
  focus: undefined,
  folded: false,
  selection: { kind: 'none' },
  pinned: new Map(),
  arranged: 'all',
  coloring: 'family',
  tab: 'facts',
  sort: { column: 'date', descending: true },
  camera: undefined,
};

/** The selection of these entities, without doubles. */
export function selectionOf(entities: readonly number[]): Selection {
  const distinct = [...new Set(entities)];
  const [first] = distinct;
  if (first === undefined) return { kind: 'none' };
  return distinct.length === 1 ? { kind: 'entity', index: first } : { kind: 'several', entities: distinct };
}

/** The entities that are chosen. */
export function chosenEntities(selection: Selection): readonly number[] {
  if (selection.kind === 'several') return selection.entities;
  return selection.kind === 'entity' ? [selection.index] : [];
}
