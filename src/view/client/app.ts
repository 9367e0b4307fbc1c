import { wanted } from '../logic/filters.js';
import type { ViewModel } from '../types.js';
import type { Selection, State } from './state.js';
import type { Store } from './store.js';

/** What every part of the page is given. */
export interface App {
  readonly model: ViewModel;
  readonly store: Store<State>;
  /** Facts of each entity, by their places in the model. */
  readonly factsOf: readonly (readonly number[])[];
  /** The facts that the filters let through. */
  shown(): readonly number[];
  select(selection: Selection, selectedIn?: State['selectedIn']): void;
  /** Tells those who listen rather than look. */
  announce(message: string): void;
}

export function createApp(model: ViewModel, store: Store<State>, announce: App['announce']): App {
  const factsOf: number[][] = model.entities.map(() => []);
  model.facts.forEach(({ roles }, index) => {
    const parties = new Set(roles.flatMap(({ fillers }) => fillers.map(({ entity }) => entity)));
    for (const entity of parties) factsOf[entity]?.push(index);
  });
  let known: { filters: State['filters']; facts: readonly number[] } | undefined;
  const shown = (): readonly number[] => {
    const { filters } = store.get();
    if (known?.filters !== filters) {
      const wants = wanted(filters, model);
      known = { filters, facts: model.facts.flatMap((fact, index) => (wants(fact) ? [index] : [])) };
    }
    return known.facts;
  };
  const select: App['select'] = (selection, selectedIn = 'page') => {
    store.update({ selection, selectedIn, tab: selection.kind === 'none' ? 'facts' : 'details' });
  };
  return { model, store, factsOf, shown, select, announce };
}
