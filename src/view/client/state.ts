import { NO_FILTERS, type Filters } from '../logic/filters.js';
import type { Sort } from '../logic/rows.js';

export type Theme = 'system' | 'light' | 'dark';
export type Tab = 'facts' | 'entities' | 'details';

/** What is looked at, by its place in the model. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'entity'; readonly index: number }
  | { readonly kind: 'fact'; readonly index: number };

/** All that changes while the page is open; the parts of the page are drawn from it and the model alone. */
export interface State {
  readonly filters: Filters;
  readonly selection: Selection;
  /** What is chosen beside the picture is brought into sight in it. */
  readonly selectedIn: 'picture' | 'page';
  readonly tab: Tab;
  readonly sort: Sort;
  readonly theme: Theme;
  readonly filtersOpen: boolean;
}

/** The page is wide enough for filters, picture and panel side by side. */
const WIDE = '(min-width: 1500px)';

export function initialState(): State {
  return {
    filters: NO_FILTERS,
    selection: { kind: 'none' },
    selectedIn: 'page',
    tab: 'facts',
    sort: { column: 'date', descending: true },
    theme: 'system',
    filtersOpen: matchMedia(WIDE).matches,
  };
}
