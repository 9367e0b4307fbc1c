/** Steps that can be undone and done again; a change within a moment of the last one of the same kind is one step with it. */
export interface History<Step> {
  /** Notes what was before a change, of a kind (such as the field that was changed), at a time in milliseconds. */
  note(before: Step, kind: string, now: number): void;
  /** The step before or after the present one, which is given; undefined where there is none. */
  undo(present: Step): Step | undefined;
  redo(present: Step): Step | undefined;
  readonly undoable: boolean;
  readonly redoable: boolean;
}

const MOMENT = 600;
const LONGEST = 200;

export function createHistory<Step>(): History<Step> {
  const past: Step[] = [];
  const future: Step[] = [];
  let last: { kind: string; at: number } | undefined;
  const turn = (from: Step[], to: Step[], present: Step): Step | undefined => {
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push(present);
    last = undefined;
    return step;
  };
  return {
    note: (before, kind, now) => {
      const same = last?.kind === kind && now - last.at < MOMENT;
      last = { kind, at: now };
      if (same) return;
      past.push(before);
      if (past.length > LONGEST) past.shift();
      future.length = 0;
    },
    undo: (present) => turn(past, future, present),
    redo: (present) => turn(future, past, present),
    get undoable() {
      return past.length > 0;
    },
    get redoable() {
      return future.length > 0;
    },
  };
}
