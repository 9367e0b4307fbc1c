import { createHistory } from '../logic/history.js';
import type { ViewState } from '../logic/view-state.js';
import type { App } from './app.js';

/** What can be undone; where one looks and how the table is sorted is left as it is. */
const UNDOABLE = [
  'filters',
  'hidden',
  'focus',
  'folded',
  'selection',
  'pinned',
  'arranged',
  'coloring',
] as const;
type Step = Pick<ViewState, (typeof UNDOABLE)[number]>;

export interface Undoing {
  undo(): void;
  redo(): void;
  readonly undoable: boolean;
  readonly redoable: boolean;
}

/** Notes each change that the reader makes of the view, for it to be undone and done again. */
export function followChanges({ store, announce }: App): Undoing {
  const history = createHistory<Step>();
  let turning = false;
  store.subscribe((now, before) => {
    const changed = UNDOABLE.filter((key) => now[key] !== before[key]);
    if (turning || changed.length === 0) return;
    history.note(before, changed.join(' '), performance.now());
  });
  const turn = (step: Step | undefined, word: string): void => {
    if (!step) return;
    turning = true;
    store.update({ ...stepOf(step), selectedIn: 'page' });
    turning = false;
    announce(word);
  };
  return {
    undo: () => turn(history.undo(stepOf(store.get())), 'Undone'),
    redo: () => turn(history.redo(stepOf(store.get())), 'Done again'),
    get undoable() {
      return history.undoable;
    },
    get redoable() {
      return history.redoable;
    },
  };
}

function stepOf({ filters, hidden, focus, folded, selection, pinned, arranged, coloring }: Step): Step {
  return { filters, hidden, focus, folded, selection, pinned, arranged, coloring };
}
