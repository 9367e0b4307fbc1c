import type { Parties } from '../logic/network.js';
import { shownFacts, type Shown } from '../logic/shown.js';
import { chosenEntities, selectionOf, type Selection } from '../logic/view-state.js';
import type { Position, ViewModel } from '../types.js';
import type { State } from './state.js';
import type { Store } from './store.js';

/** What every part of the page is given. */
export interface App {
  readonly model: ViewModel;
  readonly store: Store<State>;
  /** Facts of each entity, by their places in the model. */
  readonly factsOf: readonly (readonly number[])[];
  /** Entities of each fact, by their places in the model. */
  readonly partiesOf: Parties;
  /** The facts that are shown. */
  shown(): readonly number[];
  /** What folding has left out of them. */
  folded(): Shown['folded'];
  select(selection: Selection, selectedIn?: State['selectedIn']): void;
  /** Adds an entity to those chosen, or takes it away from them. */
  toggle(entity: number, selectedIn?: State['selectedIn']): void;
  /** Where an entity stands in the picture; undefined where there is none. */
  positionOf(entity: number): Position | undefined;
  /** Tells those who listen rather than look. */
  announce(message: string): void;
}

/** What of the state says which facts are shown. */
const ASKED = ['filters', 'hidden', 'focus', 'folded'] as const;

/** Whether a change of state may show other facts. */
export function asksOtherwise(now: State, before: State): boolean {
  return ASKED.some((key) => now[key] !== before[key]);
}

export function createApp(
  model: ViewModel,
  store: Store<State>,
  { announce, positionOf }: Pick<App, 'announce' | 'positionOf'>,
): App {
  const partiesOf = model.facts.map(({ roles }) => [
    ...new Set(roles.flatMap(({ fillers }) => fillers.map(({ entity }) => entity))),
  ]);
  const factsOf: number[][] = model.entities.map(() => []);
  partiesOf.forEach((parties, index) => parties.forEach((entity) => factsOf[entity]?.push(index)));
  let known: { state: State; shown: Shown } | undefined;
  const shown = (): Shown => {
    const state = store.get();
    if (!known || asksOtherwise(state, known.state))
      known = { state, shown: shownFacts(state, model, partiesOf) };
    return known.shown;
  };
  const select: App['select'] = (selection, selectedIn = 'page') => {
    store.update({ selection, selectedIn, tab: selection.kind === 'none' ? 'facts' : 'details' });
  };
  const toggle: App['toggle'] = (entity, selectedIn) => {
    const chosen = chosenEntities(store.get().selection);
    const others = chosen.filter((one) => one !== entity);
    select(selectionOf(others.length < chosen.length ? others : [...chosen, entity]), selectedIn);
  };
  return {
    ...{ model, store, factsOf, partiesOf, select, toggle, announce, positionOf },
    shown: () => shown().facts,
    folded: () => shown().folded,
  };
}
