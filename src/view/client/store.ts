/** Holds the one state of the page; whoever subscribes is told of each new one, and of the one before. */
export interface Store<State> {
  get(): State;
  update(change: Partial<State>): void;
  subscribe(listener: (now: State, before: State) => void): void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners: ((now: State, before: State) => void)[] = [];
  return {
    get: () => state,
    update: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => listeners.push(listener),
  };
}
