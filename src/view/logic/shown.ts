import type { ViewModel } from '../types.js';
import { wanted, type Filters } from './filters.js';
import { parts, within, type Parties } from './network.js';

/** Entities that are looked at alone, with what is so many facts away from them. */
export interface Focus {
  readonly entities: readonly number[];
  readonly degrees: number;
}

/** What of the model the reader asks to see. */
export interface Asked {
  readonly filters: Filters;
  /** Entities that are taken out with their facts. */
  readonly hidden: readonly number[];
  readonly focus: Focus | undefined;
  /** Whether only the largest connected part is shown. */
  readonly folded: boolean;
}

/** The facts that are shown, by their places in the model, and what was left out by folding. */
export interface Shown {
  readonly facts: readonly number[];
  /** How many connected parts are folded away, and how many facts with them. */
  readonly folded: { readonly parts: number; readonly facts: number };
}

/** Filters first, then what is hidden, then the neighbourhood looked at, then the largest connected part of what is left. */
export function shownFacts(
  { filters, hidden, focus, folded }: Asked,
  model: ViewModel,
  parties: Parties,
): Shown {
  const wants = wanted(filters, model);
  const out = new Set(hidden);
  const isOut = (entity: number): boolean => out.has(entity);
  const left = model.facts.flatMap((fact, index) =>
    wants(fact) && !parties[index]?.some(isOut) ? [index] : [],
  );
  const near = focus && within(parties, left, focus.entities, focus.degrees);
  const facts = near ? left.filter((fact) => parties[fact]?.every((entity) => near.has(entity))) : left;
  const none = { parts: 0, facts: 0 };
  if (!folded) return { facts, folded: none };
  const [largest, ...islands] = parts(parties, facts);
  const kept = [...(largest?.facts ?? [])].sort((a, b) => a - b);
  return { facts: kept, folded: { parts: islands.length, facts: facts.length - kept.length } };
}
