import type { ViewState } from '../logic/view-state.js';

export type Theme = 'system' | 'light' | 'dark';

/** All that changes while the page is open; the parts of the page are drawn from it and the model alone. */
export interface State extends ViewState {
  /** What is chosen beside the picture is brought into sight in it. */
  readonly selectedIn: 'picture' | 'page';
  readonly theme: Theme;
  readonly filtersOpen: boolean;
}

/** The page is wide enough for filters, picture and panel side by side. */
const WIDE = '(min-width: 1500px)';

/** A view as the page begins with it. */
export function initialState(view: ViewState): State {
  return { ...view, selectedIn: 'page', theme: 'system', filtersOpen: matchMedia(WIDE).matches };
}
